package org.truemark.intake.date;

import org.jspecify.annotations.Nullable;

/// One way to write a day, with or without a time of day, or a quarter by its first day.
public sealed interface DatePattern permits ExcelSerial, LetterPattern, QuarterPattern {

  /// How the pattern is shown to people: letters such as `d/M/yyyy`.
  String text();

  /// What the cell says, or null if this pattern does not read it. Days that do not exist are not
  /// read: 31/02/2026 is no date. Blanks around the text do not count.
  @Nullable Reading parse(String cell);

  /// True for the zeros that stand for no date in some exports: `0000-00-00`, with or without a
  /// time of zeros.
  static boolean isEmptyDate(String text) {
    return text.startsWith("0000-00-00") && text.chars().allMatch(c -> "0-: .TZ".indexOf(c) >= 0);
  }
}
