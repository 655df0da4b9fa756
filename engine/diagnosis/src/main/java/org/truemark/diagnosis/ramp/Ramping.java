package org.truemark.diagnosis.ramp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.Ramp;
import org.truemark.diagnosis.decompose.Decomposition;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.process.Chances;
import org.truemark.diagnosis.process.LinkedModels;
import org.truemark.diagnosis.request.Deal;
import org.truemark.kernel.Estimate;
import org.truemark.kernel.Period;
import org.truemark.statistics.draw.KeyedDraws;
import org.truemark.statistics.growth.Fill;
import org.truemark.statistics.growth.Hires;
import org.truemark.statistics.growth.Noise;
import org.truemark.statistics.growth.RampModel;
import org.truemark.statistics.growth.RampPosterior;
import org.truemark.statistics.growth.RampPrior;
import org.truemark.statistics.growth.SkillRamp;
import org.truemark.statistics.sample.Moments;

/// The claim about the ramp: how far a new pipeline has filled follows from the law of ends and
/// wins of the whole team and leaves nothing to fit; what hires win less than that in their first
/// months was learned. P(none) compares learning with none (see [RampModel]).
///
/// Fitted with the law of wins by age at its posterior mean; what that law leaves open is in the
/// intervals of the losses and of the curve.
public final class Ramping {
  private final Fill[] fills;
  private final SkillRamp[] ramps;
  private final long hires;

  private Ramping(Fill[] fills, SkillRamp[] ramps, long hires) {
    this.fills = fills;
    this.ramps = ramps;
    this.hires = hires;
  }

  /// Null where too few beginnings were observed, ages are not known, or the hires have won
  /// nothing.
  ///
  /// @param leadWeeks within which a first record may be that of an old hand
  public static @Nullable Ramp of(Extract extract, LinkedModels models, double leadWeeks) {
    Cohort cohort = Cohort.of(extract, models, leadWeeks);
    boolean enough = cohort.size() >= extract.settings().verdicts().rampHires();
    if (!enough || !models.tenure().isTold() || models.ends() == null) {
      return null;
    }
    double[][] won = Chances.of(models).wonByAge(mix(extract, models));
    Fill fill = fill(Arrays.stream(won).mapToDouble(Moments::mean).toArray());
    Hires months = cohort.months(fill);
    if (months == null) {
      return null;
    }
    RampPosterior posterior = RampModel.fit(months, Noise.COUNTS, RampPrior.months());
    var keyed = KeyedDraws.of(extract.settings().seed(), 0, KeyedDraws.slot("ramp"));
    Ramping drawn = draw(won, posterior, keyed, cohort.size());
    return new Ramp(
        cohort.size(),
        new Period(cohort.first(), models.clock().end()),
        posterior.none(),
        drawn.estimate(d -> Yield.lostToFill(drawn.fills[d])),
        drawn.estimate(d -> Yield.lostToLearning(drawn.fills[d], drawn.ramps[d])),
        drawn.curve(fill));
  }

  private static Ramping draw(
      double[][] won, RampPosterior posterior, KeyedDraws keyed, long hires) {
    Fill[] fills = new Fill[won[0].length];
    SkillRamp[] ramps = new SkillRamp[fills.length];
    for (int d = 0; d < fills.length; d++) {
      int draw = d;
      fills[d] = fill(Arrays.stream(won).mapToDouble(week -> week[draw]).toArray());
      ramps[d] = posterior.draw(keyed, d);
    }
    return new Ramping(fills, ramps, hires);
  }

  /// Share of each kind in what the team works.
  private static double[] mix(Extract extract, LinkedModels models) {
    double[] mix = new double[models.subjects().kinds()];
    List<Deal> worked = models.worked(extract);
    for (Deal deal : worked) {
      mix[models.subjects().kind(deal)] += 1.0 / worked.size();
    }
    return mix;
  }

  /// @param share won before each week of age
  private static Fill fill(double[] share) {
    double[] weekly = new double[share.length - 1];
    Arrays.setAll(weekly, week -> Math.max(0, share[week + 1] - share[week]));
    return Fill.of(weekly);
  }

  private List<Ramp.Point> curve(Fill fill) {
    var curve = new ArrayList<Ramp.Point>();
    for (int month = 0; month <= Yield.MONTHS; month++) {
      int tenure = month;
      double weeks = month * Yield.MONTH_WEEKS;
      Estimate output = estimate(d -> fills[d].at(weeks) * ramps[d].factor(tenure));
      curve.add(new Ramp.Point(month, fill.at(weeks), output));
    }
    return curve;
  }

  private interface Figure {
    double of(int draw);
  }

  private Estimate estimate(Figure figure) {
    double[] draws = new double[fills.length];
    Arrays.setAll(draws, figure::of);
    return Decomposition.estimate(draws, hires);
  }
}
