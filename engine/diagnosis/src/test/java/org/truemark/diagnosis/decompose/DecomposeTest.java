package org.truemark.diagnosis.decompose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truemark.statistics.draw.KeyedDraws;
import org.truemark.statistics.draw.Purpose;

class DecomposeTest {
  /// 100 opportunities won at .25 of 10,000 each, against 120 at .30 of 9,000.
  private static final double REFERENCE = 250_000;

  private static final double[] RATIOS = {1.2, 1.2, .9};
  private static final int PRODUCTS = 1_000;

  @Test
  void divisiaIndexOfTheExample() {
    double l = 74_000 / Math.log(324 / 250.0);
    assertThat(l).isCloseTo(285_402.879, within(5e-4));
    double[] parts = Lmdi.parts(REFERENCE, RATIOS);
    assertThat(parts).containsExactly(new double[] {52_035, 52_035, -30_070}, within(.5));
    assertThat(parts[0]).isCloseTo(l * Math.log(1.2), within(1e-7));
    assertThat(sum(parts)).isCloseTo(74_000, within(1e-9 * 74_000));
  }

  @Test
  void shapleyOfTheExample() {
    double[] parts = Shapley.parts(REFERENCE, RATIOS);
    // volume comes first, between or last: 50,000 times the mean of 1, (1.2 + .9) / 2 and 1.08
    assertThat(parts)
        .containsExactly(
            new double[] {52_166 + 2 / 3.0, 52_166 + 2 / 3.0, -30_333 - 1 / 3.0}, within(1e-9));
    assertThat(sum(parts)).isCloseTo(74_000, within(1e-9 * 74_000));
  }

  @Test
  void partsSumToTheDifferenceForAnyProduct() {
    for (int i = 0; i < PRODUCTS; i++) {
      double[] ratios = product(i);
      double difference = REFERENCE * Arrays.stream(ratios).reduce(1, (a, b) -> a * b) - REFERENCE;
      var close = within(1e-9 * Math.max(REFERENCE, Math.abs(difference)));
      assertThat(sum(Lmdi.parts(REFERENCE, ratios))).isCloseTo(difference, close);
      assertThat(sum(Shapley.parts(REFERENCE, ratios))).isCloseTo(difference, close);
    }
  }

  @Test
  void shapleyIsTheMeanOverAllOrders() {
    for (int i = 0; i < 50; i++) {
      double[] ratios = Arrays.copyOf(product(i), Math.min(6, product(i).length));
      double[] naive = new double[ratios.length];
      int orders = overOrders(ratios, 0, 1, naive);
      double[] parts = Shapley.parts(REFERENCE, ratios);
      for (int f = 0; f < naive.length; f++) {
        double mean = REFERENCE * naive[f] / orders;
        assertThat(parts[f]).isCloseTo(mean, within(1e-9 * REFERENCE * (1 + Math.abs(naive[f]))));
      }
    }
  }

  @Test
  void partsDoNotDependOnTheOrderOfFactorsNorOnTheUnitOfMoney() {
    for (int i = 0; i < PRODUCTS; i++) {
      double[] ratios = product(i);
      double[] turned =
          IntStream.range(0, ratios.length)
              .mapToDouble(f -> ratios[ratios.length - 1 - f])
              .toArray();
      double[] lmdi = Lmdi.parts(REFERENCE, ratios);
      double[] shapley = Shapley.parts(REFERENCE, ratios);
      for (int f = 0; f < ratios.length; f++) {
        int there = ratios.length - 1 - f;
        assertThat(1e3 * Lmdi.parts(REFERENCE / 1e3, turned)[there])
            .isCloseTo(lmdi[f], within(1e-9 * (1 + Math.abs(lmdi[f]))));
        assertThat(1e3 * Shapley.parts(REFERENCE / 1e3, turned)[there])
            .isCloseTo(shapley[f], within(1e-9 * (1 + Math.abs(shapley[f]))));
      }
    }
  }

  @Test
  void partHasTheSignOfItsFactor() {
    for (int i = 0; i < PRODUCTS; i++) {
      double[] ratios = product(i);
      for (int f = 0; f < ratios.length; f++) {
        double sign = Math.signum(ratios[f] - 1);
        assertThat(Math.signum(Lmdi.parts(REFERENCE, ratios)[f])).isEqualTo(sign);
        assertThat(Math.signum(Shapley.parts(REFERENCE, ratios)[f])).isEqualTo(sign);
      }
    }
  }

  @Test
  void factorThatDoesNotDifferHasNoPart() {
    assertThat(Lmdi.parts(REFERENCE, 1, 1.3)[0]).isZero();
    assertThat(Shapley.parts(REFERENCE, 1, 1.3)[0]).isZero();
    assertThat(Lmdi.parts(REFERENCE)).isEmpty();
    assertThat(Shapley.parts(REFERENCE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-300, 1e-15, -1e-12, 1e-8, -1e-4})
  void logarithmicMeanKeepsItsDigitsNearEquality(double x) {
    assertThat(Lmdi.logarithmicMean(x)).isCloseTo(1 + x / 2 + x * x / 6, within(1e-12));
  }

  @Test
  void factorsThatCancelKeepTheirParts() {
    double[] parts = Lmdi.parts(REFERENCE, 1.25, .8);
    assertThat(parts[0]).isCloseTo(REFERENCE * Math.log(1.25), within(1e-9));
    assertThat(sum(parts)).isCloseTo(0, within(1e-9));
  }

  @Test
  void whatIsNotAboveZeroIsRefused() {
    assertThatThrownBy(() -> Lmdi.parts(REFERENCE, 1.2, 0)).hasMessageContaining("above 0");
    assertThatThrownBy(() -> Shapley.parts(-1, 1.2)).hasMessageContaining("above 0");
    assertThatThrownBy(() -> Lmdi.parts(REFERENCE, Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> Shapley.parts(1, new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1}))
        .hasMessageContaining("9 factors");
  }

  /// Ratios from 1/4 to 4, one to eight of them.
  private static double[] product(int i) {
    var draws = KeyedDraws.of(17, i, 0);
    double[] ratios = new double[1 + i % Shapley.MOST_FACTORS];
    Arrays.setAll(ratios, f -> Math.pow(4, 2 * draws.uniform(f, Purpose.PARAMETERS, 0) - 1));
    return ratios;
  }

  private static int overOrders(double[] ratios, int used, double product, double[] sums) {
    if (used == (1 << ratios.length) - 1) {
      return 1;
    }
    int orders = 0;
    for (int f = 0; f < ratios.length; f++) {
      if ((used & 1 << f) == 0) {
        int behind = overOrders(ratios, used | 1 << f, product * ratios[f], sums);
        sums[f] += behind * product * (ratios[f] - 1);
        orders += behind;
      }
    }
    return orders;
  }

  private static double sum(double[] x) {
    return Arrays.stream(x).sum();
  }
}
