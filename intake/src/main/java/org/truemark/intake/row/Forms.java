package org.truemark.intake.row;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.date.DatePattern;
import org.truemark.intake.number.NumberMarks;

/// How the columns of one sheet are written, settled by whole columns or by answers.
///
/// @param numbers marks by 0-based place of the cell
/// @param dates patterns by 0-based place of the cell
/// @param alike how many cells of each place are written so
/// @param scales by what the numbers of a place are multiplied, because they are written a thousand
///   times too large or too small
public record Forms(
    Map<Integer, NumberMarks> numbers,
    Map<Integer, DatePattern> dates,
    Map<Integer, Long> alike,
    Map<Integer, BigDecimal> scales) {
  public Forms {
    numbers = Map.copyOf(numbers);
    dates = Map.copyOf(dates);
    alike = Map.copyOf(alike);
    scales = Map.copyOf(scales);
  }

  /// The same with scales.
  public Forms scaled(Map<Integer, BigDecimal> found) {
    return new Forms(numbers, dates, alike, found);
  }

  @Nullable NumberMarks numbersAt(int cell) {
    return numbers.get(cell);
  }

  @Nullable DatePattern datesAt(int cell) {
    return dates.get(cell);
  }

  long alikeAt(int cell) {
    return alike.getOrDefault(cell, 0L);
  }

  @Nullable BigDecimal scaleAt(int cell) {
    return scales.get(cell);
  }
}
