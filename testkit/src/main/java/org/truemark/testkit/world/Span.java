package org.truemark.testkit.world;

import java.time.DayOfWeek;
import java.time.LocalDate;

/// The observed time. Selling began a year before it: an opportunity that ended before the start is
/// missing from the records, one that was still open is there (left truncation).
///
/// @param start first observed day, a Monday
/// @param weeks observed weeks, 1 or more
public record Span(LocalDate start, int weeks) {
  /// Weeks of selling before the first observed day.
  public static final int WEEKS_BEFORE = 52;

  public Span {
    if (start.getDayOfWeek() != DayOfWeek.MONDAY || weeks < 1) {
      throw new IllegalArgumentException(
          "a span starts on a Monday and has a week or more: %s, %s".formatted(start, weeks));
    }
  }

  /// Last observed day: what has not ended by then is open.
  public LocalDate exportDate() {
    return start.plusWeeks(weeks).minusDays(1);
  }

  /// The Monday after the given share of the observed time, share from 0 to 1.
  LocalDate mondayAt(double share) {
    return start.plusWeeks((long) (share * weeks));
  }
}
