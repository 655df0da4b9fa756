package org.truemark.intake.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.cell.CellText;

/// Days counted by Excel's 1900 system: 45292 is 2024-01-01. Five digits from 20000 (1954-10-03) to
/// 60000 (2064-04-08).
public record ExcelSerial() implements DatePattern {
  private static final int DAYS_TO_1970 = 25_569;

  @Override
  public String text() {
    return "Excel day number";
  }

  @Override
  public @Nullable Reading parse(String cell) {
    String text = CellText.digits(CellText.strip(cell));
    return reads(text)
        ? new Reading(LocalDate.ofEpochDay(Integer.parseInt(text) - DAYS_TO_1970), null, null)
        : null;
  }

  static boolean reads(String text) {
    if (text.length() != 5) {
      return false;
    }
    int value = 0;
    for (int i = 0; i < 5; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      value = value * 10 + digit;
    }
    return value >= 20_000 && value <= 60_000;
  }
}
