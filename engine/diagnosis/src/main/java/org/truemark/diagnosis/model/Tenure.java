package org.truemark.diagnosis.model;

import java.time.LocalDate;

/// Weeks since a person began, in bands up to two years; later, and for old hands, there is no
/// effect of tenure. Where too few beginnings are known there are no bands at all, and what
/// newcomers do less counts as time.
///
/// Tenure, cohort and calendar are collinear: the calendar has effects of months, tenure has these,
/// and cohorts have none.
public final class Tenure {
  private static final int[] UNTIL = {6, 13, 26, 39, 52, 78, 104};

  private final int bands;

  private Tenure(int bands) {
    this.bands = bands;
  }

  /// @param estimable true if enough beginnings are known
  static Tenure of(boolean estimable) {
    return new Tenure(estimable ? UNTIL.length : 0);
  }

  /// True if a ramp is estimated.
  public boolean isEstimated() {
    return bands > 0;
  }

  int bands() {
    return bands;
  }

  /// The band of a day, or -1 where tenure has no effect.
  public int band(Seat seat, LocalDate day) {
    int weeks = seat.tenureWeeks(day);
    for (int band = 0; band < bands; band++) {
      if (weeks < UNTIL[band]) {
        return band;
      }
    }
    return -1;
  }
}
