package org.truemark.diagnosis.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truemark.statistics.draw.KeyedDraws;
import org.truemark.statistics.draw.Purpose;

class ReliabilityTest {
  @ParameterizedTest
  @CsvSource({
    "8, .5, .36",
    "8, .8, .28",
    "8, 1.2, .15",
    "25, .5, .64",
    "25, .8, .54",
    "25, 1.2, .35",
    "60, .5, .81",
    "60, .8, .74",
    "60, 1.2, .56"
  })
  void moreDealsOfEvenerSizeAreMoreReliable(double wins, double s, double reliability) {
    assertThat(new Reliability(.3, wins, s).value()).isCloseTo(reliability, within(.005));
  }

  @Test
  void theLowestFifthReboundsByAQuarterOfTheMeanWithAUselessProgramme() {
    assertThat(new Reliability(.3, 25, .8).rebound()).isCloseTo(.26, within(.005));
  }

  @Test
  void withoutDifferencesThatLastEverythingIsChance() {
    var equal = new Reliability(0, 25, .8);
    assertThat(equal.value()).isZero();
    assertThat(equal.rebound()).isCloseTo(1.3998 * Math.sqrt(Math.exp(.64) / 25), within(1e-12));
  }

  /// 200,000 people of two normal years, seed 7: the lowest fifth of the first year in the second.
  @Test
  void theReboundIsWhatTwoYearsOfNormalPeopleShow() {
    var law = new Reliability(.3, 25, .8);
    double noise = Math.sqrt(Math.exp(.64) / 25);
    var normal = NormalDistribution.of(0, 1);
    var draws = KeyedDraws.of(7, 0, KeyedDraws.slot("people of two years"));
    double border = 1 + normal.inverseCumulativeProbability(.2) * Math.hypot(.3, noise);
    double rise = 0;
    int lowest = 0;
    for (int i = 0; i < 200_000; i++) {
      double lasting = 1 + .3 * normal(normal, draws, i, 0);
      double first = lasting + noise * normal(normal, draws, i, 1);
      double second = lasting + noise * normal(normal, draws, i, 2);
      if (first < border) {
        rise += second - first;
        lowest++;
      }
    }
    assertThat(rise / lowest).isCloseTo(law.rebound(), within(.01));
  }

  private static double normal(NormalDistribution normal, KeyedDraws draws, int i, int which) {
    return normal.inverseCumulativeProbability(draws.uniform(i, Purpose.RESAMPLE, which));
  }

  @Test
  void theSpreadOfLogNormalSizesIsThatOfTheirLogs() {
    var normal = NormalDistribution.of(8, .8);
    double[] amounts = new double[20_000];
    for (int i = 0; i < amounts.length; i++) {
      double p = (i + .5) / amounts.length;
      amounts[i] = Math.exp(normal.inverseCumulativeProbability(p));
    }
    assertThat(Regression.sizeSpread(amounts)).isCloseTo(.8, within(.005));
  }

  @Test
  void equalSizesDoNotSpread() {
    assertThat(Regression.sizeSpread(new double[] {100, 100, 100})).isZero();
    assertThat(Regression.sizeSpread(new double[0])).isZero();
  }

  @Test
  void aYearWithoutDealsIsRefused() {
    assertThatThrownBy(() -> new Reliability(.3, 0, .8))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("wins 0.0");
  }
}
