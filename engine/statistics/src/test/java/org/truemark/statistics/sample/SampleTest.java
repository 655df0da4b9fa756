package org.truemark.statistics.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.truemark.statistics.draw.KeyedDraws;

class SampleTest {

  @Test
  void quantilesInterpolateOrderStatistics() {
    var quantiles = Quantiles.of(new double[] {4, 1, 3, 2});
    assertThat(quantiles.at(.25)).isEqualTo(1.75);
    assertThat(quantiles.median()).isEqualTo(2.5);
    assertThat(quantiles.at(1)).isEqualTo(4);
    assertThat(Quantiles.of(new double[] {7}).at(.3)).isEqualTo(7);
  }

  @Test
  void quantilesOfNothingAreRefused() {
    assertThatThrownBy(() -> Quantiles.of(new double[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void momentsAreTheTextbookOnes() {
    double[] x = {1, 2, 3};
    double[] y = {2, 4, 9};
    assertThat(Moments.covariance(x, y)).isCloseTo(3.5, within(1e-12));
    assertThat(Moments.correlation(x, y)).isCloseTo(3.5 / Math.sqrt(13), within(1e-12));
    assertThat(Moments.correlation(x, new double[] {1, 1, 1})).isZero();
  }

  @Test
  void permutationKeepsTheLabelsAndLeavesTheOthersAlone() {
    int[] labels = IntStream.range(0, 50).toArray();
    Resampling.permute(labels, 10, 40, KeyedDraws.of(1, 0, 0));
    assertThat(labels).contains(IntStream.range(0, 50).toArray());
    assertThat(labels).startsWith(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(labels).endsWith(40, 41, 42, 43, 44, 45, 46, 47, 48, 49);
    assertThat(labels).isNotEqualTo(IntStream.range(0, 50).toArray());
  }

  @Test
  void everyOrderOfThreeIsEquallyLikely() {
    int[] seen = new int[6];
    int draws = 60_000;
    for (int i = 0; i < draws; i++) {
      int[] labels = {0, 1, 2};
      Resampling.permute(labels, 0, 3, KeyedDraws.of(11, i, 0));
      seen[2 * labels[0] + (labels[1] < labels[2] ? 0 : 1)]++;
    }
    double se = Math.sqrt(draws * (1 / 6.0) * (5 / 6.0));
    for (int one : seen) {
      assertThat((double) one).isCloseTo(draws / 6.0, within(4 * se));
    }
  }

  @Test
  void resampleStaysInsideAndRepeats() {
    int[] drawn = Resampling.withReplacement(KeyedDraws.of(1, 0, 0), 100);
    assertThat(IntStream.of(drawn).allMatch(i -> i >= 0 && i < 100)).isTrue();
    assertThat(IntStream.of(drawn).distinct().count()).isBetween(50L, 75L);
    double[] picked = Resampling.pick(new double[] {5, 6}, new int[] {1, 1, 0});
    assertThat(picked).containsExactly(6, 6, 5);
  }
}
