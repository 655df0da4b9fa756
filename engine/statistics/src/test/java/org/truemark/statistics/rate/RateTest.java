package org.truemark.statistics.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {

  @ParameterizedTest
  @CsvSource({"10, 20, .303, .228, .383, .871", "30, 60, .362, .295, .431, .998"})
  void smallSampleIsPulledTowardsTheTeam(
      long won, long closed, double mean, double low, double high, double above) {
    var posterior = BetaPosterior.prior(.25, .05).after(won, closed);
    var estimate = posterior.estimate();
    assertThat(estimate.value()).isCloseTo(mean, within(5e-4));
    assertThat(estimate.low()).isCloseTo(low, within(5e-4));
    assertThat(estimate.high()).isCloseTo(high, within(5e-4));
    assertThat(posterior.above(.25)).isCloseTo(above, within(5e-4));
    assertThat(estimate.n()).isEqualTo(closed);
  }

  @Test
  void priorWeighsAsManyTrialsAsItsSpreadSays() {
    var prior = BetaPosterior.prior(.25, .05);
    assertThat(prior.a() + prior.b()).isCloseTo(74, within(1e-9));
  }

  @Test
  void meanNearOneStillHasAPrior() {
    var prior = BetaPosterior.prior(.99, .198);
    assertThat(prior.a() + prior.b()).isEqualTo(2);
  }

  @Test
  void observedShareLiesInItsInterval() {
    var none = BetaPosterior.observed(0, 10);
    assertThat(none.value()).isEqualTo(none.low()).isZero();
    assertThat(none.high()).isBetween(.1, .3);
    var all = BetaPosterior.observed(10, 10);
    assertThat(all.value()).isEqualTo(all.high()).isEqualTo(1);
  }

  @Test
  void everyExactLimitLeavesAtMostHalfOfTheRestOutside() {
    var limits = ExactLimits.binomial(10, .5, .95);
    // P(X <= 1) = 11 / 1024 < .025 <= P(X <= 2) = 56 / 1024
    assertThat(limits).isEqualTo(new ExactLimits(2, 8));
    assertThat(limits.excludes(1, 5, 1)).isTrue();
    assertThat(limits.excludes(2, 5, 1)).isFalse();
    assertThat(limits.excludes(9, 5, 1)).isTrue();
  }

  @Test
  void overdispersionWidensLimits() {
    var limits = ExactLimits.binomial(100, .5, .95);
    assertThat(limits.excludes(62, 50, 1)).isTrue();
    assertThat(limits.excludes(62, 50, 4)).isFalse();
  }

  @Test
  void lessLiesOutsideThanTheLevelSays() {
    var limits = ExactLimits.binomial(10, .5, .95);
    assertThat(limits.outsideBinomial(10, .5, 1)).isCloseTo(22 / 1024.0, within(1e-15));
    // five to one side of five is 0 or 10, and from 4 on limits stretch beyond them
    assertThat(limits.outsideBinomial(10, .5, 2.5)).isCloseTo(2 / 1024.0, within(1e-15));
    assertThat(limits.outsideBinomial(10, .5, 4)).isZero();
    assertThat(ExactLimits.poisson(10, .95).outsidePoisson(10, 1))
        .isCloseTo(.0103 + .0143, within(1e-4));
  }

  @ParameterizedTest
  @CsvSource({
    "37, .31, .95, 1",
    "220, .6, .95, 1.7",
    "60, .25, .998, 1",
    "5, 0, .95, 1",
    "0, .5, .95, 1"
  })
  void chanceOutsideIsTheSumOverTheCountsOutside(
      int trials, double rate, double level, double overdispersion) {
    var limits = ExactLimits.binomial(trials, rate, level);
    var law = BinomialDistribution.of(trials, rate);
    double sum =
        IntStream.rangeClosed(0, trials)
            .filter(x -> limits.excludes(x, trials * rate, overdispersion))
            .mapToDouble(law::probability)
            .sum();
    assertThat(limits.outsideBinomial(trials, rate, overdispersion)).isCloseTo(sum, within(1e-12));
    assertThat(sum).isLessThanOrEqualTo(1 - level);
  }

  @Test
  void poissonLimitsAreTheTabulatedOnes() {
    // P(X <= 3) = .0103, P(X <= 4) = .0293; P(X >= 17) = .0270, P(X >= 18) = .0143
    assertThat(ExactLimits.poisson(10, .95)).isEqualTo(new ExactLimits(4, 17));
  }
}
