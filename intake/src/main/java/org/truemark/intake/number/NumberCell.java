package org.truemark.intake.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The exact decimal in one cell.
///
/// Negative are brackets and a minus before or after the number (U+2212 too). One currency symbol
/// or code may stand on either side; `1.5E6` is read exactly. A percent sign is passed over: `45 %`
/// is 45, and [#isPercent] says that it was there. Groups must be complete: 12,34 is no grouped
/// number. At most 60 digits and an exponent of at most 60.
public final class NumberCell {
  private NumberCell() {}

  /// The number, or null if these marks do not read the cell; an empty cell is no number.
  public static @Nullable BigDecimal parse(String cell, NumberMarks marks) {
    Figure figure = new Figure();
    int readings = figure.scan(cell);
    return (readings & marks.bit()) == 0 ? null : figure.value(marks.decimalIsPoint());
  }

  /// True if the cell is a number with a percent sign.
  public static boolean isPercent(String cell) {
    Figure figure = new Figure();
    return figure.scan(cell) != 0 && figure.percent();
  }
}
