package org.truemark.diagnosis.ramp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.truemark.statistics.growth.Fill;
import org.truemark.statistics.growth.SkillRamp;

/// Deals of which half are won in the first and half in the second week: F rises evenly to .5 and
/// then flattens out, with 1/4 + 19/24 weeks below it in two weeks.
class YieldTest {
  private static final Fill FILL = Fill.of(new double[] {.5, .5});
  private static final double[] EVEN = ones(120);

  @Test
  void anEmptyPipelineLosesTheMeanAgeOfAWonDeal() {
    assertThat(Yield.lostToFill(FILL) * Yield.MONTH_WEEKS)
        .isCloseTo(2 - 1 / 4.0 - 19 / 24.0, within(1e-9));
  }

  @Test
  void inEvenSeasonsASpanYieldsItsMeanFill() {
    assertThat(Yield.months(FILL, EVEN, .5, 1.75) * Yield.MONTH_WEEKS)
        .isCloseTo(1.25 * FILL.over(.5, 1.75), within(1e-9));
    assertThat(Yield.months(FILL, EVEN, 20, 20 + Yield.MONTH_WEEKS)).isCloseTo(1, within(1e-9));
  }

  @Test
  void aWeekWithoutBeginningsIsMissingWhenItsDealsWouldBeWon() {
    double[] season = ones(10);
    season[3] = 0;
    double[] yield = new double[7];
    Arrays.setAll(yield, week -> Yield.months(FILL, season, week, week + 1) * Yield.MONTH_WEEKS);
    assertThat(yield[2]).isCloseTo(1, within(1e-9));
    assertThat(yield[3]).isCloseTo(1 - 1 / 4.0, within(1e-9));
    assertThat(yield[4]).isCloseTo(1 - (19 / 24.0 - 1 / 4.0), within(1e-9));
    assertThat(yield[3] + yield[4] + yield[5]).isCloseTo(2, within(1e-9));
    assertThat(yield[6]).isCloseTo(1, within(1e-9));
  }

  @Test
  void lossesAddUpToTheWholeOne() {
    var ramp = new SkillRamp(.4, 3);
    double output = 0;
    for (int step = 0; step < 24_000; step++) {
      double month = (step + .5) / 1_000;
      output += FILL.at(month * Yield.MONTH_WEEKS) * ramp.factor(month) / 1_000;
    }
    assertThat(Yield.lostToFill(FILL) + Yield.lostToLearning(FILL, ramp))
        .isCloseTo(24 - output, within(.01));
    assertThat(Yield.lostToLearning(FILL, ramp)).isBetween(1.6, ramp.loss());
    assertThat(Yield.lostToLearning(FILL, SkillRamp.NONE)).isZero();
  }

  private static double[] ones(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }
}
