package org.truemark.kernel;

import java.time.LocalDate;

/// Whole days from `from` to `to`, both included.
public record Period(LocalDate from, LocalDate to) {
  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a period ends before it begins: " + from + " to " + to);
    }
  }
}
