package org.truemark.loop.diagnose;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What a diagnosis is to be made of.
///
/// @param zone the organization's zone, in which instants become days; the same in which the rows
///   were read
/// @param asOf the day of the export, or null for the last date in the data
/// @param seed of every draw
public record Wish(ZoneId zone, @Nullable LocalDate asOf, long seed) {

  /// The day of an instant in the organization's zone.
  LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  /// The day of an instant, or null where there is none.
  @Nullable LocalDate dayOrNull(@Nullable Instant instant) {
    return instant == null ? null : day(instant);
  }
}
