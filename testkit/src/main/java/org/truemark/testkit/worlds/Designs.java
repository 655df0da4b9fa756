package org.truemark.testkit.worlds;

import org.truemark.testkit.world.Law;
import org.truemark.testkit.world.Market.Offer;
import org.truemark.testkit.world.Market.Segment;
import org.truemark.testkit.world.Staff;
import org.truemark.testkit.world.World;

/// What the designs of several worlds have in common.
final class Designs {
  /// Cycle of a median of ten weeks.
  static final Law.Cycle CYCLE = new Law.Cycle(13, 1.5);

  private Designs() {}

  /// Sellers who do not differ, in teams of six, without calendar, ramp and forgotten deals, who
  /// sell one product to one segment.
  static World even(int sellers, long seed) {
    return World.aTeamOf(sellers)
        .seed(seed)
        .withoutDifferences()
        .with(new Law.Volume(1.5, 0, 1, 10))
        .with(outcome(.32))
        .withProducts(new Offer("Orvela Team", "Platform", 24_000, 1, .5, 0))
        .withSegments(new Segment("New Business", 1, 0, 0));
  }

  /// A win rate without calendar and forgotten deals.
  static Law.Outcome outcome(double winRate) {
    return new Law.Outcome(winRate, CYCLE, 0, 0, 0);
  }

  /// Nobody leaves, so many are hired.
  static Staff.Turnover hires(int hires) {
    return new Staff.Turnover(0, hires, 0, new Staff.Exits(0, 0));
  }
}
