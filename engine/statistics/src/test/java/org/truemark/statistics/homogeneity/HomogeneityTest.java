package org.truemark.statistics.homogeneity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.truemark.statistics.draw.KeyedDraws;
import org.truemark.statistics.draw.Purpose;

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
  void withOneStratumTheTestAtOwnMixIsPearsons() {
    var pearson = Homogeneity.ofRates(new long[] {60, 40, 7}, new long[] {100, 100, 20});
    double rate = 107 / 220.0;
    double v = rate * (1 - rate);
    var own =
        Homogeneity.ofExpected(
            new double[] {60, 40, 7, 0},
            new double[] {100 * rate, 100 * rate, 20 * rate, 0},
            new double[] {100 * v, 100 * v, 20 * v, 0});
    assertThat(own.statistic()).isCloseTo(pearson.statistic(), within(1e-12));
    assertThat(own.df()).isEqualTo(2);
  }

  /// 30 people, 60 deals each, three segments of rates .2, .4 and .6 that some work more than
  /// others: refused in about 5 of 100 worlds, and a little less.
  @Test
  void equalPeopleWithUnequalMixAreRefusedAsOftenAsTheLevelSays() {
    int worlds = 2_000;
    int refused = 0;
    for (int world = 0; world < worlds; world++) {
      refused += ownMix(world).rejects(.05) ? 1 : 0;
    }
    double se = Math.sqrt(.05 * .95 / worlds);
    assertThat((double) refused / worlds).isBetween(.05 - 6 * se, .05 + 3 * se);
  }

  private static Homogeneity ownMix(int world) {
    var draws = KeyedDraws.of(9, world, 0);
    double[][] won = new double[30][3];
    double[][] closed = new double[30][3];
    double[] rates = new double[3];
    for (int deal = 0; deal < 1_800; deal++) {
      int person = deal % 30;
      double u = draws.uniform(deal, Purpose.FOCUS, 0);
      int segment = u < person / 60.0 ? 0 : u < .75 ? 1 : 2;
      closed[person][segment]++;
      won[person][segment] += draws.uniform(deal, Purpose.WINS, 0) < .2 + .2 * segment ? 1 : 0;
    }
    for (int s = 0; s < 3; s++) {
      int segment = s;
      rates[s] =
          Arrays.stream(won).mapToDouble(row -> row[segment]).sum()
              / Arrays.stream(closed).mapToDouble(row -> row[segment]).sum();
    }
    double[][] sums = new double[3][30];
    for (int person = 0; person < 30; person++) {
      for (int s = 0; s < 3; s++) {
        sums[0][person] += won[person][s];
        sums[1][person] += closed[person][s] * rates[s];
        sums[2][person] += closed[person][s] * rates[s] * (1 - rates[s]);
      }
    }
    return Homogeneity.ofExpected(sums[0], sums[1], sums[2]);
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
