package org.truemark.testkit.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truemark.facts.table.Opportunity;
import org.truemark.testkit.law.Seeded;
import org.truemark.testkit.world.Expected;
import org.truemark.testkit.world.Organization;
import org.truemark.testkit.world.Seller;

/// What the truth expects is what comes on average, and its factors make it up.
class ExpectedTest {
  private static final int WORLDS = 12;

  static Stream<Long> seeds() {
    return Seeded.seeds(8);
  }

  static Stream<LongFunction<Organization>> worlds() {
    return Stream.of(
        Worlds::drawnFromThePrior,
        Worlds::learningToWin,
        Worlds::vacantSeats,
        Traps::onlyTheCalendarGrows,
        Traps::patchesWithMoves);
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void revenueIsTheExpectedOneOnAverage(LongFunction<Organization> world) {
    double[] excess =
        Seeded.seeds(WORLDS).map(world::apply).mapToDouble(ExpectedTest::excess).toArray();
    double mean = Arrays.stream(excess).average().orElseThrow();
    double squares = Arrays.stream(excess).map(x -> (x - mean) * (x - mean)).sum();
    double standardError = Math.sqrt(squares / (WORLDS * (WORLDS - 1.0)));
    assertThat(mean).isCloseTo(0, within(4 * standardError));
    assertThat(standardError).isLessThan(.04);
  }

  /// Share by which what was won exceeds what was to be expected.
  private static double excess(Organization organization) {
    double won =
        organization.facts().of(Opportunity.class).stream()
            .filter(one -> Boolean.TRUE.equals(one.isWon()))
            .mapToDouble(one -> Objects.requireNonNull(one.amount()).value().doubleValue())
            .sum();
    return won / organization.truth().expected().revenue() - 1;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void factorsMultiplyToTheRevenue(long seed) {
    Organization organization = Worlds.drawnFromThePrior(seed);
    Expected expected = organization.truth().expected();
    for (Seller seller : organization.truth().sellers()) {
      Expected.Share share = expected.of(seller.id());
      assertThat(share.revenue())
          .isCloseTo(expected.reference() * share.factors().product(), within(1e-6));
    }
  }

  @Test
  void equalPeopleAreTheReference() {
    Expected expected = Worlds.equals(1).truth().expected();
    assertThat(expected.shares().values())
        .allSatisfy(share -> assertThat(share.factors().product()).isCloseTo(1, within(1e-12)));
  }

  @Test
  void eachCauseStandsInItsOwnFactor() {
    assertThat(differing(Worlds.skillOnly(1))).containsExactly("skill");
    assertThat(differing(Worlds.sizeOnly(1))).containsExactly("skill");
    assertThat(differing(Worlds.volumeOnly(1))).containsExactly("effort");
    assertThat(differing(Worlds.mixOnly(1))).containsExactly("focus");
    assertThat(differing(Worlds.pipelineFillOnly(1))).containsExactly("time", "fill");
    assertThat(differing(Worlds.learningToWin(1))).containsExactly("time", "fill", "learned");
    assertThat(differing(Traps.patchTakenForTalent(1))).containsExactly("territory");
    assertThat(differing(Traps.bestLeadsToOneTeam(1))).containsExactly("focus");
  }

  private static Stream<String> differing(Organization organization) {
    return Stream.of("time", "effort", "territory", "focus", "skill", "fill", "pace", "learned")
        .filter(name ->
            organization.truth().expected().shares().values().stream()
                .anyMatch(share -> Math.abs(Math.log(factor(share.factors(), name))) > 1e-9));
  }

  private static double factor(Expected.Factors factors, String name) {
    return switch (name) {
      case "time" -> factors.time();
      case "effort" -> factors.effort();
      case "territory" -> factors.territory();
      case "focus" -> factors.focus();
      case "skill" -> factors.skill();
      case "fill" -> factors.ramp().fill();
      case "pace" -> factors.ramp().pace();
      case "learned" -> factors.ramp().learned();
      default -> throw new IllegalArgumentException(name);
    };
  }

  @Test
  void halfOfWhatIsWonIsWonByTheMedianOfTheCycle() {
    Organization organization = Worlds.equals(1);
    Seller seller = organization.truth().sellers().getFirst();
    // scale 13 weeks, shape 1.5: the median is 13 (ln 2)^(2/3) = 10.2 weeks
    assertThat(organization.truth().wonWithin(seller.id(), 70))
        .isCloseTo(.32 * (1 - Math.exp(-Math.pow(10 / 13.0, 1.5))), within(1e-9));
  }
}
