package org.truemark.testkit.worlds;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.truemark.facts.table.Opportunity;

/// The days of an opportunity.
final class Days {
  private Days() {}

  static LocalDate created(Opportunity opportunity) {
    return day(Objects.requireNonNull(opportunity.createdAt()));
  }

  static @Nullable LocalDate closed(Opportunity opportunity) {
    Instant at = opportunity.closedAt();
    return at == null ? null : day(at);
  }

  static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
