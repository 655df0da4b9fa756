package org.truemark.statistics.homogeneity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Expected values: R 4.2.2 `chisq.test`, `pchisq`, `oneway.test`, or arithmetic shown.
class HomogeneityTest {

  @Test
  void ratesOfTwoGroupsAreTestedByPearson() {
    // 78 of 220 against 164 of 220, pooled .55: 2 * 43² / (220 * .55 * .45)
    var test = Homogeneity.ofRates(new long[] {78, 164}, new long[] {220, 220});
    assertThat(test.statistic()).isCloseTo(2 * 43.0 * 43 / (220 * .55 * .45), within(1e-10));
    assertThat(test.df()).isEqualTo(1);
    assertThat(test.rejects(.001)).isTrue();
  }

  @Test
  void upperTailIsTheTabulatedOne() {
    // chi-squared 8 on 1 df
    var test = Homogeneity.ofRates(new long[] {60, 40}, new long[] {100, 100});
    assertThat(test.statistic()).isCloseTo(8, within(1e-12));
    assertThat(test.p()).isCloseTo(.004677734981047266, within(1e-12));
  }

  @Test
  void groupsWithoutTrialsDoNotCount() {
    var test = Homogeneity.ofRates(new long[] {5, 0, 6}, new long[] {10, 0, 10});
    assertThat(test.df()).isEqualTo(1);
  }

  @Test
  void nothingDiffersWhereNothingCanDiffer() {
    assertThat(Homogeneity.ofRates(new long[] {5}, new long[] {10}).p()).isEqualTo(1);
    assertThat(Homogeneity.ofRates(new long[] {0, 0}, new long[] {10, 10}).p()).isEqualTo(1);
    assertThat(Homogeneity.ofRates(new long[] {}, new long[] {}).p()).isEqualTo(1);
    assertThat(Homogeneity.ofMeans(new double[][] {{2, 2}, {2, 2}}).p()).isEqualTo(1);
  }

  @Test
  void groupsWithoutSpreadThatDifferAreSurelyDifferent() {
    var apart = Homogeneity.ofMeans(new double[][] {{1, 1}, {2, 2}});
    assertThat(apart.p()).isZero();
    assertThat(apart.excess()).isEqualTo(1);
  }

  @Test
  void countsAreTestedAgainstTheirExposure() {
    var even = Homogeneity.ofCounts(new long[] {10, 20, 30}, new double[] {1, 2, 3});
    assertThat(even.statistic()).isCloseTo(0, within(1e-12));
    var odd = Homogeneity.ofCounts(new long[] {10, 20, 30}, new double[] {1, 1, 1});
    assertThat(odd.statistic()).isCloseTo(10, within(1e-12));
    assertThat(odd.p()).isCloseTo(Math.exp(-5), within(1e-12));
  }

  @Test
  void meansAreTestedByF() {
    // means 2, 3, 7; within 2 + 2 + 2 on 6 df; between 3 * (4 + 1 + 9) on 2 df
    var test = Homogeneity.ofMeans(new double[][] {{1, 2, 3}, {2, 3, 4}, {6, 7, 8}});
    assertThat(test.statistic()).isCloseTo(21, within(1e-12));
    // F on 2 and 6 df: (1 + 2 f / 6)^-3
    assertThat(test.p()).isCloseTo(Math.pow(8, -3), within(1e-12));
    assertThat(test.excess()).isCloseTo(20 / 21.0, within(1e-12));
  }

  @Test
  void excessIsWhatChanceDoesNotExplain() {
    var test = Homogeneity.ofRates(new long[] {60, 40}, new long[] {100, 100});
    assertThat(test.excess()).isCloseTo(7 / 8.0, within(1e-12));
    assertThat(Homogeneity.ofRates(new long[] {50, 50}, new long[] {100, 100}).excess()).isZero();
  }

  @Test
  void equalRatesAreNotOverdispersed() {
    double factor = Overdispersion.ofRates(new long[] {5, 5, 5}, new long[] {10, 10, 10});
    assertThat(factor).isEqualTo(1);
  }

  @Test
  void oneWildRateDoesNotWidenTheLimitsOfAll() {
    long[] trials = new long[30];
    long[] successes = new long[30];
    Arrays.fill(trials, 100);
    Arrays.setAll(successes, i -> 45 + i % 11);
    double calm = Overdispersion.ofRates(successes, trials);
    successes[0] = 100;
    double wild = Overdispersion.ofRates(successes, trials);
    assertThat(wild).isLessThan(calm + .5);
  }
}
