package org.truemark.loop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.truemark.diagnosis.answer.Ramp;
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
    fillingIsNoSkillRamp(worlds(Worlds::pipelineFillOnly, 2));
  }

  @Test
  void learningToWinIsSeenAndItsCostIsAboutRight() {
    learningIsSeen(worlds(Worlds::learningToWin, 3));
  }

  @Test
  @Tag("nightly")
  void rampsAreToldApartInManyWorlds() {
    List<Learned> filling = worlds(Worlds::pipelineFillOnly, 12);
    fillingIsNoSkillRamp(filling);
    List<Learned> learning = worlds(Worlds::learningToWin, 12);
    learningIsSeen(learning);
    System.out.printf(
        "P(none) %.3f where only the pipeline fills, %.3f where people learn to win%n",
        mean(filling, world -> world.ramp.none()), mean(learning, world -> world.ramp.none()));
  }

  private static void fillingIsNoSkillRamp(List<Learned> worlds) {
    assertThat(worlds).extracting(world -> world.ramp.hires()).containsOnly(12L);
    assertThat(mean(worlds, world -> world.ramp.none())).isGreaterThan(.7);
    double fill = mean(worlds, world -> world.fill);
    assertThat(mean(worlds, world -> world.ramp.fill().value())).isCloseTo(fill, within(.1 * fill));
    assertThat(mean(worlds, world -> (1 - world.ramp.none()) * world.ramp.learning().value()))
        .isLessThan(.3);
  }

  private static void learningIsSeen(List<Learned> worlds) {
    assertThat(mean(worlds, world -> world.ramp.none())).isLessThan(.3);
    double truth = mean(worlds, world -> world.fill + world.learning);
    double found = mean(worlds, world -> world.ramp.fill().value() + world.ramp.learning().value());
    assertThat(found).isCloseTo(truth, within(.2 * truth));
    long covered =
        worlds.stream().filter(world -> world.ramp.learning().high() > world.learning).count();
    assertThat(covered).isGreaterThanOrEqualTo(worlds.size() * 2L / 3);
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
        average(shares.stream().map(share -> months(share, 1 - fill(share)))),
        average(shares.stream().map(share -> months(share, fill(share) * (1 - learned(share))))));
  }

  private static double fill(Share share) {
    return share.factors().ramp().fill();
  }

  private static double learned(Share share) {
    return share.factors().ramp().learned();
  }

  private static double months(Share share, double lost) {
    return share.weeks() * lost / WEEKS_A_MONTH;
  }

  private static double mean(List<Learned> worlds, Function<Learned, Double> figure) {
    return average(worlds.stream().map(figure));
  }

  private static double average(Stream<Double> values) {
    return values.mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
