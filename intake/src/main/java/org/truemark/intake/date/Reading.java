package org.truemark.intake.date;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// What one cell says about time.
///
/// @param date the day
/// @param time the time of day to the nanosecond, or null where the cell names the day only
/// @param offset the distance from UTC that the cell itself names, or null
public record Reading(LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset) {
  /// True if only the day is known.
  public boolean coarse() {
    return time == null;
  }
}
