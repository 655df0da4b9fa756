package org.truemark.diagnosis.process;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.request.Deal;

/// When the material was made. Closings are complete from the start of observation on; deals begun
/// earlier are in it only if they were still open then.
///
/// @param first day on which a deal of the material began, not after the start
/// @param start of observation: the first closing, unless told, but at most ten years before the
///   end
/// @param end the day of the export
public record Clock(LocalDate first, LocalDate start, LocalDate end) {
  private static final int DAYS = 7;

  /// Further back people were others, or elsewhere.
  private static final int MOST_YEARS = 10;

  /// Null without dated closings.
  public static @Nullable Clock of(Extract extract) {
    var closings = extract.window().closings();
    LocalDate end = extract.window().asOf();
    if (closings == null || end == null || end.isBefore(closings.from())) {
      return null;
    }
    LocalDate oldest = end.minusYears(MOST_YEARS);
    LocalDate start = oldest.isAfter(closings.from()) ? oldest : closings.from();
    LocalDate first =
        extract.deals().stream()
            .map(Deal::created)
            .filter(Objects::nonNull)
            .min(LocalDate::compareTo)
            .filter(day -> day.isBefore(start))
            .map(day -> day.isBefore(oldest.minusYears(1)) ? oldest.minusYears(1) : day)
            .orElse(start);
    return new Clock(first, start, end);
  }

  /// Whole and part weeks from one day to another, 0 or more.
  public static double weeks(LocalDate from, LocalDate to) {
    return Math.max(0, ChronoUnit.DAYS.between(from, to)) / (double) DAYS;
  }

  /// The month of a day, 0 for that of the start of observation; negative before it.
  public int month(LocalDate day) {
    return (day.getYear() - start.getYear()) * 12 + day.getMonthValue() - start.getMonthValue();
  }

  /// Months from the start of observation to the export, both included.
  public int months() {
    return month(end) + 1;
  }

  /// True in the last month of a calendar quarter.
  public static boolean isQuarterEnd(LocalDate day) {
    return day.getMonthValue() % 3 == 0;
  }
}
