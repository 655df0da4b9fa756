package org.truemark.intake.date;

import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the cells of one column say about its dates.
public sealed interface DateFinding {

  /// One way to read every cell, or several that give the same days everywhere.
  record Settled(DatePattern pattern) implements DateFinding {}

  /// Two ways to read (nearly) every cell that differ in a day: somebody has to say which.
  ///
  /// @param monthsFirst cells per month under the first reading
  /// @param monthsSecond cells per month under the second reading
  record TwoReadings(
      DatePattern first,
      DatePattern second,
      SortedMap<YearMonth, Long> monthsFirst,
      SortedMap<YearMonth, Long> monthsSecond)
      implements DateFinding {
    public TwoReadings {
      monthsFirst = Collections.unmodifiableSortedMap(new TreeMap<>(monthsFirst));
      monthsSecond = Collections.unmodifiableSortedMap(new TreeMap<>(monthsSecond));
    }
  }

  /// No pattern fits every cell and only this one fits at least 95 % of them.
  ///
  /// @param exceptions how many cells it does not read, at least 1
  record Mostly(DatePattern pattern, long exceptions) implements DateFinding {}

  /// No pattern fits 95 % of the cells.
  ///
  /// @param example a cell that the best pattern cannot read
  record NotDates(String example) implements DateFinding {}

  /// No cell held anything but empty dates.
  record Empty() implements DateFinding {}
}
