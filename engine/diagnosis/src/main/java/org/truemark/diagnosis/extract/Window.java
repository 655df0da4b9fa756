package org.truemark.diagnosis.extract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.truemark.kernel.Period;

/// The dates that the material spans.
///
/// @param all first to last date in it, not beyond the day of the export, or null without dates
/// @param closings start of observation to the last closing or order, or null without any
/// @param asOf day of the export, or null without dates
/// @param given true if the day of the export was told and not taken from the last date
/// @param later dates so far behind all others that they are taken for slips and not for the day of
///   the export
/// @param earlier deals whose beginning lies so far before all others, or before their end, that it
///   is taken for a slip and not known
public record Window(
    @Nullable Period all,
    @Nullable Period closings,
    @Nullable LocalDate asOf,
    boolean given,
    long later,
    long earlier) {
  /// If the day of the export is only the last date in the data, so many quiet days at the end of a
  /// period do not make it incomplete.
  private static final int QUIET_DAYS = 7;

  /// True if nothing was closed or ordered up to that day, because observation begins later.
  public boolean beginsAfter(LocalDate day) {
    return closings == null || closings.from().isAfter(day);
  }

  /// True if the material covers a period that ends on that day.
  public boolean reaches(LocalDate end) {
    if (asOf == null) {
      return false;
    }
    return !asOf.plusDays(given ? 0 : QUIET_DAYS).isBefore(end);
  }
}
