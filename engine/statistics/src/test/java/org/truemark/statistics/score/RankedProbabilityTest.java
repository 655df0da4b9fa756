package org.truemark.statistics.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class RankedProbabilityTest {
  /// Of 1, 2, 6 and the outcome 3: mean error 2; the three distances are 1, 5, 4, so that two draws
  /// lie 20 / 9 apart in the mean.
  @Test
  void threeDrawsByHand() {
    assertThat(RankedProbability.score(new double[] {6, 1, 2}, 3))
        .isCloseTo(2 - 10 / 9.0, within(1e-12));
  }

  @Test
  void ofOneFigureItIsTheAbsoluteError() {
    assertThat(RankedProbability.score(new double[] {7}, 3)).isEqualTo(4);
    assertThat(RankedProbability.score(new double[] {7, 7, 7}, 3)).isCloseTo(4, within(1e-12));
  }

  /// At the mean of a standard normal law it is (sqrt 2 - 1) / sqrt pi.
  @Test
  void ofTheNormalLawItIsTheKnownFigure() {
    double[] sample = new double[20_000];
    var normal = NormalDistribution.of(0, 1);
    Arrays.setAll(sample, i -> normal.inverseCumulativeProbability((i + .5) / sample.length));
    assertThat(RankedProbability.score(sample, 0))
        .isCloseTo((Math.sqrt(2) - 1) / Math.sqrt(Math.PI), within(1e-4));
  }

  @Test
  void withoutDrawsThereIsNoScore() {
    assertThatThrownBy(() -> RankedProbability.score(new double[0], 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
