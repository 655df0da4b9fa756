package org.truemark.statistics.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.truemark.statistics.draw.KeyedDraws;
import org.truemark.statistics.draw.Purpose;
import org.truemark.statistics.sample.Quantiles;

/// Hires of a known truth: 20 of them, 24 months, a quarter leaves on the way, deals won after
/// Gamma(2, 4 weeks), plateaus that differ by 30 %.
class RampModelTest {
  private static final int WORLDS = 24;
  private static final int HIRES = 20;
  private static final SkillRamp GROWTH = new SkillRamp(.4, 5);
  private static final Fill FILL = Fill.of(FillTest.weekly(.3));

  @Test
  void constantSkillIsEstimatedAsNone() {
    double[] none = new double[WORLDS];
    for (int w = 0; w < WORLDS; w++) {
      none[w] =
          RampModel.fit(counts(w, SkillRamp.NONE, 4, 1), Noise.COUNTS, RampPrior.months()).none();
    }
    assertThat(Arrays.stream(none).average().orElseThrow()).isGreaterThan(.82);
    assertThat(Quantiles.of(none).median()).isGreaterThan(.9);
    assertThat(Quantiles.of(none).at(.05)).isGreaterThan(.3);
  }

  @Test
  void growthIsSeenAndItsCostIsRight() {
    double loss = 0;
    int covered = 0;
    for (int w = 0; w < WORLDS; w++) {
      var posterior = RampModel.fit(counts(w, GROWTH, 4, 1), Noise.COUNTS, RampPrior.months());
      assertThat(posterior.none()).isLessThan(.05);
      loss += posterior.loss().value() / WORLDS;
      covered +=
          posterior.loss().low() <= GROWTH.loss() && GROWTH.loss() <= posterior.loss().high()
              ? 1
              : 0;
    }
    assertThat(loss).isCloseTo(GROWTH.loss(), within(.17 * GROWTH.loss()));
    assertThat(covered).isGreaterThanOrEqualTo(WORLDS * 8 / 10);
  }

  /// Variance twice the mean.
  @Test
  void scatterBeyondPoissonIsNotTakenForGrowth() {
    double none = 0;
    double dispersion = 0;
    for (int w = 0; w < WORLDS; w++) {
      var posterior =
          RampModel.fit(counts(w, SkillRamp.NONE, 4, 2), Noise.COUNTS, RampPrior.months());
      none += posterior.none() / WORLDS;
      dispersion += posterior.dispersion() / WORLDS;
    }
    assertThat(none).isGreaterThan(.75);
    assertThat(dispersion).isBetween(1.8, 2.2);
  }

  @Test
  void oneDealEveryOtherMonthIsTooLittleToTell() {
    double none = 0;
    for (int w = 0; w < WORLDS; w++) {
      none +=
          RampModel.fit(counts(w, SkillRamp.NONE, .5, 1), Noise.COUNTS, RampPrior.months()).none()
              / WORLDS;
    }
    assertThat(none).isBetween(.5, .75);
  }

  private static Hires counts(int world, SkillRamp truth, double steady, double dispersion) {
    var draws = KeyedDraws.of(21, world, 0);
    int[] hire = new int[HIRES * 24];
    double[] tenure = new double[hire.length];
    double[] fill = new double[hire.length];
    double[] output = new double[hire.length];
    int rows = 0;
    for (int i = 0; i < HIRES; i++) {
      double z =
          NormalDistribution.of(0, .3)
              .inverseCumulativeProbability(draws.uniform(i, Purpose.TALENT, 0));
      int last = draws.uniform(i, Purpose.EXIT, 0) < .25 ? 6 + i % 12 : 24;
      for (int month = 0; month < last; month++) {
        hire[rows] = i;
        tenure[rows] = month + .5;
        fill[rows] = FILL.over(month * 4.348, month * 4.348 + 4.348);
        double mean = steady * Math.exp(z) * fill[rows] * truth.factor(month + .5);
        output[rows] = count(draws, rows, mean, dispersion);
        rows++;
      }
    }
    return Hires.of(
        Arrays.copyOf(hire, rows),
        Arrays.copyOf(tenure, rows),
        Arrays.copyOf(fill, rows),
        Arrays.copyOf(output, rows));
  }

  /// A Poisson count whose mean is Gamma, so that its variance is a multiple of the mean.
  private static double count(KeyedDraws draws, int row, double mean, double dispersion) {
    double drawn =
        dispersion == 1
            ? mean
            : GammaDistribution.of(mean / (dispersion - 1), dispersion - 1)
                .inverseCumulativeProbability(draws.uniform(row, Purpose.FRAILTY, 0));
    return drawn < 1e-12
        ? 0
        : PoissonDistribution.of(drawn)
            .inverseCumulativeProbability(draws.uniform(row, Purpose.WINS, 0));
  }

  @Test
  void moneyTakesAnyUnit() {
    Hires deals = counts(3, GROWTH, 4, 1);
    double[] money = Arrays.stream(deals.output).map(y -> 12_345 * y).toArray();
    var inMoney = Hires.of(deals.hire, deals.tenure, deals.fill, money);
    var one = RampModel.fit(inMoney, Noise.VALUES, RampPrior.months());
    var other = RampModel.fit(deals, Noise.VALUES, RampPrior.months());
    assertThat(one.loss().value()).isCloseTo(other.loss().value(), within(1e-6));
    assertThat(one.dispersion()).isCloseTo(12_345 * other.dispersion(), within(1e-6));
  }

  @Test
  void drawsFollowThePosterior() {
    var posterior =
        RampModel.fit(counts(1, new SkillRamp(.75, 4), 4, 1), Noise.COUNTS, RampPrior.months());
    int draws = 20_000;
    double loss = 0;
    double start = 0;
    for (int d = 0; d < draws; d++) {
      SkillRamp ramp = posterior.draw(KeyedDraws.of(1, 0, 0), d);
      loss += ramp.loss() / draws;
      start += ramp.start() / draws;
    }
    assertThat(loss).isCloseTo(posterior.lossOfRamp().value(), within(.03));
    assertThat(start).isCloseTo(posterior.start().value(), within(.01));
    assertThat(posterior.draw(KeyedDraws.of(1, 0, 0), 7))
        .isEqualTo(posterior.draw(KeyedDraws.of(1, 0, 0), 7));
  }

  @Test
  void whatTellsNothingIsRefused() {
    int[] one = {0, 0, 0, 0};
    double[] x = {1, 2, 3, 4};
    assertThatThrownBy(() ->
            RampModel.fit(Hires.of(one, x, x, new double[4]), Noise.COUNTS, RampPrior.months()))
        .hasMessageContaining("4 rows of 1 hires");
    assertThatThrownBy(() -> Hires.of(one, x, new double[4], x)).hasMessageContaining("fill 0.0");
    assertThatThrownBy(() -> Hires.of(new int[] {0, 2, 2, 2}, x, x, x))
        .hasMessageContaining("without a gap");
    double[] back = {1, 2, -1, 4};
    assertThatThrownBy(
            () -> RampModel.fit(Hires.of(one, x, x, back), Noise.VALUES, RampPrior.months()))
        .hasMessageContaining("below 0");
  }

  @Test
  void evenOutputThatIsMostlyScatterIsRefused() {
    Hires deals = counts(3, GROWTH, .02, 1);
    double[] noisy = deals.output.clone();
    var draws = KeyedDraws.of(2, 0, 0);
    var law = NormalDistribution.of(0, 1);
    Arrays.setAll(
        noisy, row -> .02 + law.inverseCumulativeProbability(draws.uniform(row, Purpose.SCORE, 0)));
    var hires = Hires.of(deals.hire, deals.tenure, deals.fill, noisy);
    assertThatThrownBy(() -> RampModel.fit(hires, Noise.EVEN, RampPrior.months()))
        .hasMessageContaining("tell nothing");
  }

  /// Some people with months below nothing, some who never sold.
  @Test
  void evenOutputMayBeNegative() {
    Hires deals = counts(3, GROWTH, 4, 1);
    double[] noisy = deals.output.clone();
    var draws = KeyedDraws.of(2, 0, 0);
    var law = NormalDistribution.of(0, 5);
    Arrays.setAll(
        noisy,
        row ->
            (deals.hire[row] < 3 ? 0 : deals.output[row])
                + law.inverseCumulativeProbability(draws.uniform(row, Purpose.SCORE, 0)));
    var hires = Hires.of(deals.hire, deals.tenure, deals.fill, noisy);
    var posterior = RampModel.fit(hires, Noise.EVEN, RampPrior.months());
    assertThat(posterior.loss().low()).isLessThanOrEqualTo(GROWTH.loss());
    assertThat(Math.sqrt(posterior.dispersion())).isBetween(4.8, 6.0);
  }
}
