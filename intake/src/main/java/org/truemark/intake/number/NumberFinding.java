package org.truemark.intake.number;

import java.math.BigDecimal;

/// What the cells of one column say about its numbers.
public sealed interface NumberFinding {

  /// One way to read every cell, or several that give the same values everywhere.
  record Settled(NumberMarks marks) implements NumberFinding {}

  /// Two ways to read (nearly) every cell that differ in value: somebody has to say which.
  ///
  /// @param example a cell that the readings give different values
  /// @param totalFirst exact sum of the cells under the first reading
  /// @param totalSecond exact sum of the cells under the second reading
  record TwoReadings(
      NumberMarks first,
      NumberMarks second,
      String example,
      BigDecimal totalFirst,
      BigDecimal totalSecond)
      implements NumberFinding {}

  /// No reading fits every cell and only this one fits at least 95 % of them.
  ///
  /// @param exceptions how many cells it does not read, at least 1
  record Mostly(NumberMarks marks, long exceptions) implements NumberFinding {}

  /// No reading fits 95 % of the cells.
  ///
  /// @param example a cell that the best reading cannot read
  record NotNumbers(String example) implements NumberFinding {}

  /// No cell held anything.
  record Empty() implements NumberFinding {}
}
