package org.truemark.diagnosis.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truemark.kernel.Period;

/// Sales against quotas of people who carry one.
///
/// @param all every person and period that has begun, incomplete ones too
/// @param complete only complete periods, or null without any
/// @param periods one row per period, in order
public record Attainment(Summary all, @Nullable Summary complete, List<PeriodRow> periods) {
  public Attainment {
    periods = List.copyOf(periods);
  }

  /// Attainment over people and periods, 1 = quota reached.
  ///
  /// @param quartiles of attainment
  /// @param reached how many reached or passed the quota
  /// @param shareReached of all
  public record Summary(Team.Quartiles quartiles, long reached, double shareReached) {}

  /// One period.
  ///
  /// @param period its days
  /// @param median attainment of its people
  /// @param n people
  /// @param complete false if the data end before the period does
  public record PeriodRow(Period period, double median, long n, boolean complete) {}
}
