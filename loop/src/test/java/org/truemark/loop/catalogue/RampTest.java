package org.truemark.loop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.truemark.diagnosis.answer.Ramp;
import org.truemark.testkit.world.Expected.Factors;
import org.truemark.testkit.world.Expected.Share;
import org.truemark.testkit.world.Organization;
import org.truemark.testkit.world.Seller;
import org.truemark.testkit.worlds.Worlds;

/// Twelve hires in two years, about two won deals a month at their best, a median cycle of ten
/// weeks.
class RampTest {
  private static final double WEEKS_A_MONTH = 365.25 / 12 / 7;

  /// Of these hires nearly all of the ramp was seen.
  private static final int LONG_ENOUGH = 60;

  @Test
  void aPipelineThatFillsIsNoSkillRamp() {
    List<Learned> worlds = worlds(Worlds::pipelineFillOnly, 4);
    assertThat(worlds).extracting(world -> world.ramp.hires()).containsOnly(12L);
    assertThat(mean(worlds.stream().map(world -> world.ramp.none()))).isGreaterThan(.7);
    assertThat(worlds).allMatch(world -> world.ramp.none() > .5);
    double fill = mean(worlds.stream().map(world -> world.fill));
    assertThat(mean(worlds.stream().map(world -> world.ramp.fill().value())))
        .isCloseTo(fill, within(.1 * fill));
    assertThat(mean(worlds.stream().map(world -> world.ramp.learning().value()))).isLessThan(.3);
  }

  @Test
  void learningToWinIsSeenAndItsCostIsAboutRight() {
    List<Learned> worlds = worlds(Worlds::learningToWin, 6);
    assertThat(mean(worlds.stream().map(world -> world.ramp.none()))).isLessThan(.3);
    assertThat(worlds).allMatch(world -> world.ramp.none() < .5);
    double truth = mean(worlds.stream().map(world -> world.fill + world.learning));
    double found =
        mean(
            worlds.stream()
                .map(world -> world.ramp.fill().value() + world.ramp.learning().value()));
    assertThat(found).isCloseTo(truth, within(.2 * truth));
    assertThat(worlds)
        .filteredOn(world -> world.ramp.learning().high() > world.learning)
        .hasSizeGreaterThanOrEqualTo(5);
  }

  /// What was found and, in months of full output, what is true.
  private record Learned(Ramp ramp, double fill, double learning) {}

  private static List<Learned> worlds(LongFunction<Organization> world, int count) {
    return LongStream.rangeClosed(1, count).mapToObj(world).map(RampTest::learned).toList();
  }

  private static Learned learned(Organization organization) {
    Ramp ramp = Objects.requireNonNull(Diagnosed.briefly(organization).ramp());
    LocalDate start = organization.truth().exportDate().minusWeeks(104);
    List<Share> shares =
        organization.truth().sellers().stream()
            .filter(seller -> seller.employment().hired().isAfter(start))
            .map(Seller::id)
            .map(organization.truth().expected()::of)
            .filter(share -> share.weeks() >= LONG_ENOUGH)
            .toList();
    return new Learned(
        ramp,
        mean(shares.stream().map(share -> months(share, 1 - fill(share.factors())))),
        mean(
            shares.stream()
                .map(share ->
                    months(
                        share, fill(share.factors()) * (1 - share.factors().ramp().learned())))));
  }

  private static double fill(Factors factors) {
    return factors.ramp().fill();
  }

  private static double months(Share share, double lost) {
    return share.weeks() * lost / WEEKS_A_MONTH;
  }

  private static double mean(Stream<Double> values) {
    return values.mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
