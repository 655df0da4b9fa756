package org.truemark.diagnosis.extract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truemark.kernel.Period;

/// A year typed wrongly puts one date decades after all others, and a record that ended there would
/// hold nothing but silence. Dates at either end that lie more than two years from the next one and
/// are no more than one in a hundred, or a single one of at least ten, do not say when the record
/// began or ended.
final class Slips {
  private static final int FAR_DAYS = 731;
  private static final int ONE_IN = 100;
  private static final int LEAST_DATES = 10;

  private Slips() {}

  /// First to last date without slips, or null without dates.
  ///
  /// @param sorted dates in order, equal ones as often as they come
  static @Nullable Period without(List<LocalDate> sorted) {
    if (sorted.isEmpty()) {
      return null;
    }
    int most = sorted.size() < LEAST_DATES ? 0 : Math.max(1, sorted.size() / ONE_IN);
    int first = 0;
    int last = sorted.size() - 1;
    for (int k = 1; k <= most; k++) {
      first = isFar(sorted, k - 1) ? k : first;
      last = isFar(sorted, sorted.size() - 1 - k) ? sorted.size() - 1 - k : last;
    }
    return new Period(sorted.get(first), sorted.get(last));
  }

  private static boolean isFar(List<LocalDate> sorted, int before) {
    return ChronoUnit.DAYS.between(sorted.get(before), sorted.get(before + 1)) > FAR_DAYS;
  }
}
