package org.truemark.diagnosis.ramp;

import org.truemark.statistics.growth.Fill;
import org.truemark.statistics.growth.SkillRamp;

/// What a pipeline yields that was empty on the first day, in months of full output.
final class Yield {
  static final double MONTH_DAYS = 365.25 / 12;
  static final double MONTH_WEEKS = MONTH_DAYS / 7;

  /// Over how many months losses are counted.
  static final int MONTHS = 24;

  private static final int STEPS = 4;

  private Yield() {}

  /// Yield of a span of tenure: what was begun in week u counts with its season and with the share
  /// of it that is won in the span, F(to - u) - F(from - u). In even seasons that is the mean of
  /// the fill over the span times its length.
  ///
  /// @param season of each week of tenure, 1 for an average one
  /// @param from weeks since the first day
  /// @param to above `from`, not beyond the seasons
  static double months(Fill fill, double[] season, double from, double to) {
    double weeks = 0;
    for (int week = 0; week < season.length && week < to; week++) {
      double until = fill.over(to - week - 1, to - week);
      double before = fill.over(from - week - 1, from - week);
      weeks += season[week] * (until - before);
    }
    return weeks / MONTH_WEEKS;
  }

  /// Months of full output lost while the pipeline fills: the integral of 1 - fill.
  static double lostToFill(Fill fill) {
    return MONTHS - MONTHS * fill.over(0, MONTHS * MONTH_WEEKS);
  }

  /// Months of full output lost beyond that: the integral of fill times 1 - factor. With the other
  /// loss it makes the whole one.
  static double lostToLearning(Fill fill, SkillRamp ramp) {
    double lost = 0;
    for (int step = 0; step < MONTHS * STEPS; step++) {
      double month = (step + .5) / STEPS;
      lost += fill.at(month * MONTH_WEEKS) * (1 - ramp.factor(month)) / STEPS;
    }
    return lost;
  }
}
