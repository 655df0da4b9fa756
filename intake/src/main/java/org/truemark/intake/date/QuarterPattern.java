package org.truemark.intake.date;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.cell.CellText;

/// Quarters of the calendar year written as text: `2024-Q1`, `Q1 2024`, `2024Q1`. Read as the first
/// day of the quarter; who reads the end of a period takes {@link #after}.
public record QuarterPattern() implements DatePattern {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<year>[12]\\d{3})[-/. ]?Q(?<quarter>[1-4])|Q(?<first>[1-4])[-/. ]?(?<then>[12]\\d{3})",
          Pattern.CASE_INSENSITIVE);
  private static final int SHORTEST = 6;
  private static final int LONGEST = 7;
  private static final int MONTHS = 3;

  @Override
  public String text() {
    return "yyyy-Qq";
  }

  @Override
  public @Nullable Reading parse(String cell) {
    Matcher matcher = WRITTEN.matcher(CellText.digits(CellText.strip(cell)));
    if (!matcher.matches()) {
      return null;
    }
    boolean yearFirst = matcher.group("year") != null;
    int year = Integer.parseInt(matcher.group(yearFirst ? "year" : "then"));
    int quarter = Integer.parseInt(matcher.group(yearFirst ? "quarter" : "first"));
    return new Reading(LocalDate.of(year, MONTHS * quarter - 2, 1), null, null);
  }

  /// The day after the quarter that begins on a day.
  public static LocalDate after(LocalDate first) {
    return first.plusMonths(MONTHS);
  }

  static boolean reads(String text) {
    boolean may = text.length() >= SHORTEST && text.length() <= LONGEST;
    return may && WRITTEN.matcher(text).matches();
  }
}
