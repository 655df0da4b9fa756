package org.truemark.intake.row;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.date.DatePattern;
import org.truemark.intake.number.NumberMarks;

/// How the columns of one sheet are written, settled by whole columns or by answers.
///
/// @param numbers marks by 0-based place of the cell
/// @param dates patterns by 0-based place of the cell
/// @param cells how many cells of each place are not empty
public record Forms(
    Map<Integer, NumberMarks> numbers, Map<Integer, DatePattern> dates, Map<Integer, Long> cells) {
  public Forms {
    numbers = Map.copyOf(numbers);
    dates = Map.copyOf(dates);
    cells = Map.copyOf(cells);
  }

  @Nullable NumberMarks numbersAt(int cell) {
    return numbers.get(cell);
  }

  @Nullable DatePattern datesAt(int cell) {
    return dates.get(cell);
  }

  long cellsAt(int cell) {
    return cells.getOrDefault(cell, 0L);
  }
}
