package org.truemark.testkit.worlds;

import java.time.LocalDate;
import org.truemark.testkit.keeping.Export;
import org.truemark.testkit.world.Law;
import org.truemark.testkit.world.Market.Offer;
import org.truemark.testkit.world.Organization;
import org.truemark.testkit.world.Staff;
import org.truemark.testkit.world.Trait;
import org.truemark.testkit.world.World;

/// Organizations that are held back by one thing, or by nothing. Unless a world says otherwise: 24
/// people, 104 weeks from the beginning of 2024, equal in everything, one product, one segment, no
/// calendar, no ramp, no forgotten deals, territories that cross the teams and make no difference.
public final class Worlds {
  private Worlds() {}

  /// Nothing differs but luck.
  public static Organization equals(long seed) {
    return designOfEquals(seed).make();
  }

  /// The design of {@link #equals(long)}.
  public static World designOfEquals(long seed) {
    return Designs.even(24, seed);
  }

  /// Only the chance of winning differs: standard deviation .5 on the logit.
  public static Organization skillOnly(long seed) {
    return Designs.even(24, seed).withSkillSpread(.5).make();
  }

  /// Only the number of opportunities begun differs: standard deviation .4 on the log.
  public static Organization volumeOnly(long seed) {
    return Designs.even(24, seed).withSpread(Trait.EFFORT, .4).make();
  }

  /// Only the size of deals differs: standard deviation .4 on the log.
  public static Organization sizeOnly(long seed) {
    return Designs.even(24, seed).withSpread(Trait.SIZE, .4).make();
  }

  /// Only the mix of products differs: own log weights of standard deviation 1.2 over three
  /// products at list prices of 5,000, 25,000 and 125,000 that are won equally often.
  public static Organization mixOnly(long seed) {
    return Designs.even(24, seed)
        .withMixSpread(1.2)
        .withProducts(
            new Offer("Orvela Start", "Platform", 5_000, .4, .4, 0),
            new Offer("Orvela Team", "Platform", 25_000, .4, .4, 0),
            new Offer("Orvela Insight", "Analytics", 125_000, .2, .4, 0))
        .make();
  }

  /// Twelve of 24 are hired while they are observed and begin at the full rate and with the full
  /// chance of winning on the first day: all that ramps is the pipeline.
  public static Organization pipelineFillOnly(long seed) {
    return Designs.even(24, seed).with(Designs.hires(12)).make();
  }

  /// Twelve of 24 are hired while they are observed. They begin opportunities at the full rate, but
  /// win at `1 - .7 e^(-t / 20)` of the full chance after t weeks.
  public static Organization learningToWin(long seed) {
    return Designs.even(24, seed)
        .with(Designs.hires(12))
        .withLearning(new Law.Growth(.3, 20))
        .make();
  }

  /// Twelve of 24 are hired while they are observed. They win at the full chance, but begin
  /// opportunities at `1 - .7 e^(-t / 20)` of the full rate after t weeks.
  public static Organization learningToBegin(long seed) {
    return Designs.even(24, seed)
        .with(Designs.hires(12))
        .with(new Law.Volume(1.5, 0, .3, 20))
        .make();
  }

  /// Six seats of 18 stand empty for 39 weeks each after somebody left, and their targets go on;
  /// then a hire takes the seat, fully able from the first day. There are 24 people in all; {@link
  /// org.truemark.testkit.world.Truth#vacantWeeks} counts the weeks.
  public static Organization vacantSeats(long seed) {
    return Designs.even(24, seed).with(new Staff.Turnover(6, 6, 39, new Staff.Exits(0, 0))).make();
  }

  /// Everybody has the same target, 30 % above what an average seller brings.
  public static Organization targetsOutOfReach(long seed) {
    return Designs.even(24, seed).withTargets(1.3).make();
  }

  /// Only the calendar moves: more begins in spring than in autumn (amplitude .3 of the log), and
  /// in the last month of a quarter more ends (.5 on the log hazard) and more of it is won (1 on
  /// the logit).
  public static Organization calendarRhythm(long seed) {
    return Designs.even(24, seed)
        .with(new Law.Volume(1.5, .3, 1, 10))
        .with(new Law.Outcome(.32, Designs.CYCLE, .5, 1, 0))
        .make();
  }

  /// Four people of whom each has 15 deals that began in 52 observed weeks, as strong or weak as in
  /// a usual team.
  public static Organization tinyData(long seed) {
    World world = World.aTeamOf(4).seed(seed).overWeeks(52);
    return Export.firstOfEach(world.make(), LocalDate.of(2024, 1, 1), 15);
  }

  /// An organization whose people, size, time, market and law are drawn from wide priors.
  /// Territories make a difference in the number of opportunities begun, managers in the chance of
  /// winning; a third of the people change places.
  public static Organization drawnFromThePrior(long seed) {
    return designFromThePrior(seed).make();
  }

  /// The design of {@link #drawnFromThePrior}, with the standard deviations that were drawn.
  public static World designFromThePrior(long seed) {
    return Prior.world(seed);
  }
}
