package org.truemark.statistics.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FillTest {
  private static final GammaDistribution CYCLE = GammaDistribution.of(2, 4);
  private final Fill fill = Fill.of(weekly(.3));

  /// Deals won after a time of Gamma shape 2 and scale 4 weeks: the mean of F over a quarter, 13 -
  /// 8 + e^(-t / 4) (8 + t) at t = 13, and so on, over 13.
  @ParameterizedTest
  @CsvSource({"0, .4473", "1, .9413", "2, .9963", "3, .9998"})
  void quartersOfATwoMonthCycle(int quarter, double share) {
    assertThat(fill.over(13 * quarter, 13 * quarter + 13)).isCloseTo(share, within(1e-4));
    double exact = (area(13 * quarter + 13) - area(13 * quarter)) / 13;
    assertThat(fill.over(13 * quarter, 13 * quarter + 13)).isCloseTo(exact, within(6e-5));
  }

  @Test
  void outputIsTheShareWonByThatAge() {
    for (double week = 0; week < 60; week += .25) {
      assertThat(fill.at(week)).isCloseTo(CYCLE.cumulativeProbability(week), within(4e-3));
    }
    assertThat(fill.at(10)).isCloseTo(CYCLE.cumulativeProbability(10), within(1e-6));
    assertThat(fill.at(-1)).isZero();
    assertThat(fill.at(1_000)).isEqualTo(1);
  }

  /// With twice the rate of ends 1 - (1 - F)² are won by an age.
  @Test
  void whoIsQuickerFillsSooner() {
    Fill quick = fill.atPace(2);
    double open = 1 - CYCLE.cumulativeProbability(6);
    assertThat(quick.at(6)).isCloseTo(1 - open * open, within(1e-6));
    assertThat(quick.over(0, 26)).isGreaterThan(fill.over(0, 26));
    assertThat(fill.atPace(1).at(5.5)).isCloseTo(fill.at(5.5), within(1e-12));
  }

  @Test
  void outputNeverFallsHoweverRaggedTheLaw() {
    var ragged = Fill.of(new double[] {.2, 0, .5, .01, 0, 0, .3});
    double before = 0;
    for (double week = 0; week <= 7; week += .01) {
      assertThat(ragged.at(week)).isGreaterThanOrEqualTo(before - 1e-12);
      before = ragged.at(week);
    }
    assertThat(ragged.at(3)).isCloseTo(.7 / 1.01, within(1e-12));
  }

  @Test
  void meanIsTheIntegralOfTheOutput() {
    double sum = 0;
    for (int i = 0; i < 20_000; i++) {
      sum += fill.at(3.3 + (i + .5) / 20_000 * 8.9);
    }
    assertThat(fill.over(3.3, 12.2)).isCloseTo(sum / 20_000, within(1e-8));
  }

  @Test
  void dealsWonAtOnceFillAtOnce() {
    var atOnce = Fill.of(new double[] {.4});
    assertThat(atOnce.over(1, 2)).isEqualTo(1);
    assertThat(atOnce.over(0, 1)).isBetween(.4, .9);
  }

  @Test
  void lawWithoutWinsIsRefused() {
    assertThatThrownBy(() -> Fill.of(new double[3])).hasMessageContaining("no law of winning");
    assertThatThrownBy(() -> Fill.of(new double[] {.5, -.1})).hasMessageContaining("-0.1");
    assertThatThrownBy(() -> fill.over(2, 2)).hasMessageContaining("no span");
  }

  static double[] weekly(double chance) {
    double[] won = new double[104];
    Arrays.setAll(won, u -> chance * CYCLE.probability(u, u + 1));
    return won;
  }

  private static double area(double t) {
    return t - 8 + Math.exp(-t / 4) * (8 + t);
  }
}
