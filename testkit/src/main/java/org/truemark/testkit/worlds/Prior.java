package org.truemark.testkit.worlds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.truemark.testkit.law.Seeded;
import org.truemark.testkit.world.Law;
import org.truemark.testkit.world.Market.Offer;
import org.truemark.testkit.world.Market.Segment;
import org.truemark.testkit.world.Market.Source;
import org.truemark.testkit.world.Staff;
import org.truemark.testkit.world.Trait;
import org.truemark.testkit.world.World;

/// Draws designs. Standard deviations of people, managers and territories are half-normal with
/// scale .5, drawn again above 1.2; everything else is uniform in a sensible range.
final class Prior {
  private static final double SCALE = .5;
  private static final double LARGEST = 1.2;

  private final UniformRandomProvider draws;

  private Prior(UniformRandomProvider draws) {
    this.draws = draws;
  }

  static World world(long seed) {
    return new Prior(Seeded.draws(seed)).draw(seed);
  }

  private World draw(long seed) {
    World world =
        World.aTeamOf(between(12, 48))
            .seed(seed)
            .overWeeks(between(60, 130))
            .with(volume())
            .with(outcome())
            .withMixSpread(real(0, 1))
            .withProducts(offers())
            .withSegments(segments())
            .withSources(sources());
    for (Trait trait : Trait.values()) {
      world = world.withSpread(trait, sd());
    }
    int sellers = world.staff().sellers();
    int managers = world.staff().managers();
    var staff = new Staff(sellers, managers, Math.max(2, sellers / 4), sellers / 8, sellers / 4);
    return world.with(staff.with(new Staff.Moves(1.0 / 3, 1.0 / 3)));
  }

  private Law.Volume volume() {
    return new Law.Volume(real(.6, 2), real(0, .2), real(.3, 1), real(5, 25));
  }

  private Law.Outcome outcome() {
    var cycle = new Law.Cycle(real(6, 20), real(1, 2));
    var growth = new Law.Growth(real(.3, 1), real(8, 30));
    return new Law.Outcome(real(.15, .45), cycle, real(0, .5), real(0, .8), real(0, .05), growth);
  }

  private Offer[] offers() {
    return IntStream.rangeClosed(1, between(1, 3)).mapToObj(this::offer).toArray(Offer[]::new);
  }

  private Offer offer(int number) {
    long price = StrictMath.round(StrictMath.exp(real(8.5, 11)));
    return new Offer(
        "Product " + number, "Platform", price, real(.3, 1), real(.2, .8), real(-.4, .4));
  }

  private Segment[] segments() {
    return IntStream.rangeClosed(1, between(1, 3))
        .mapToObj(
            number -> new Segment("Segment " + number, real(.3, 1), real(-.4, .4), real(-.6, .6)))
        .toArray(Segment[]::new);
  }

  private Source[] sources() {
    List<Source> sources = new ArrayList<>();
    for (String name : List.of("Web", "Referral", "Partner").subList(0, between(1, 3))) {
      sources.add(new Source(name, real(.3, 1), real(-.6, .6), Map.of()));
    }
    return sources.toArray(Source[]::new);
  }

  private double sd() {
    double sd = SCALE * Math.abs(ZigguratSampler.NormalizedGaussian.of(draws).sample());
    return sd <= LARGEST ? sd : sd();
  }

  private double real(double from, double to) {
    return from + (to - from) * draws.nextDouble();
  }

  /// Both ends included.
  private int between(int from, int to) {
    return from + draws.nextInt(to - from + 1);
  }
}
