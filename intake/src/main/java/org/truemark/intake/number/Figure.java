package org.truemark.intake.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.truemark.intake.cell.CellText;

/// One cell taken apart: sign, percent sign, currency mark, digits, and the set of marks that can
/// read it. Mutable and used again for every cell, because a million cells pass through it.
final class Figure {
  private static final int DIGITS_MOST = 60;
  private static final int MARKS_MOST = 24;
  private static final int EXPONENT_MOST = 60;
  private static final int ALL = NumberMarks.POINT | NumberMarks.COMMA;

  private final Ends ends = new Ends();
  private final char[] marks = new char[MARKS_MOST];
  private final int[] lengths = new int[MARKS_MOST + 1];
  private String text = "";
  private int from;
  private int to;
  private int markCount;
  private int digitCount;
  private long digits;
  private char firstDigit;
  private int exponent;
  private boolean scientific;
  private int readings;
  private int pointScale;
  private int commaScale;

  /// Takes a cell apart and returns the readings that fit it, as bits of the list of readings; 0 if
  /// it is no number.
  int scan(String cell) {
    text = CellText.digits(cell);
    readings = 0;
    if (ends.open(text)) {
      from = ends.from();
      to = ends.to();
      if (body() && digitCount > 0) {
        read();
      }
    }
    return readings;
  }

  boolean percent() {
    return readings != 0 && ends.percent();
  }

  /// True if point and comma both read the cell and disagree about its value.
  boolean twofold() {
    return (readings & NumberMarks.POINT) != 0
        && (readings & NumberMarks.COMMA) != 0
        && pointScale != commaScale;
  }

  int scale(boolean decimalIsPoint) {
    return (decimalIsPoint ? pointScale : commaScale) - exponent;
  }

  /// True if the digits fit a long.
  boolean isShort() {
    return digitCount <= 18;
  }

  /// The signed digits without a scale; only where they fit.
  long unscaled() {
    return ends.negative() ? -digits : digits;
  }

  BigDecimal value(boolean decimalIsPoint) {
    int scale = scale(decimalIsPoint);
    BigDecimal value =
        isShort() ? BigDecimal.valueOf(unscaled(), scale) : new BigDecimal(longDigits(), scale);
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  private BigInteger longDigits() {
    StringBuilder all = new StringBuilder(digitCount);
    for (int i = from; all.length() < digitCount; i++) {
      if (isDigit(text.charAt(i))) {
        all.append(text.charAt(i));
      }
    }
    BigInteger number = new BigInteger(all.toString());
    return ends.negative() ? number.negate() : number;
  }

  private boolean body() {
    markCount = 0;
    digitCount = 0;
    digits = 0;
    exponent = 0;
    scientific = false;
    lengths[0] = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (isDigit(c)) {
        digit(c);
      } else if ((c == 'E' || c == 'e') && digitCount > 0) {
        return exponent(i + 1) && digitCount <= DIGITS_MOST;
      } else if (!mark(NumberMarks.kind(c))) {
        return false;
      }
    }
    return digitCount <= DIGITS_MOST;
  }

  private void digit(char c) {
    if (digitCount == 0) {
      firstDigit = c;
    }
    digitCount++;
    lengths[markCount]++;
    if (digitCount <= 18) {
      digits = digits * 10 + (c - '0');
    }
  }

  private boolean mark(char kind) {
    if (kind == NumberMarks.NONE || markCount == MARKS_MOST) {
      return false;
    }
    marks[markCount++] = kind;
    lengths[markCount] = 0;
    return true;
  }

  private boolean exponent(int start) {
    int i = start;
    boolean below = i < to && text.charAt(i) == '-';
    if (below || (i < to && text.charAt(i) == '+')) {
      i++;
    }
    if (i == to || to - i > 3) {
      return false;
    }
    for (; i < to; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
      exponent = exponent * 10 + (text.charAt(i) - '0');
    }
    scientific = true;
    boolean small = exponent <= EXPONENT_MOST;
    exponent = below ? -exponent : exponent;
    return small;
  }

  private void read() {
    pointScale = 0;
    commaScale = 0;
    if (markCount == 0) {
      readings = ALL;
      return;
    }
    readAsDecimal(marks[markCount - 1]);
    if (!scientific) {
      readAsGrouping();
    }
  }

  /// The last mark is the decimal mark, all before it group.
  private void readAsDecimal(char last) {
    if (last != '.' && last != ',') {
      return;
    }
    int family = last == '.' ? NumberMarks.POINT : NumberMarks.COMMA;
    if (markCount > 1) {
      boolean grouped = !scientific && marks[0] != last && oneKind(markCount - 1);
      family &= grouped ? groupings(marks[0], markCount) : 0;
    }
    readings |= family;
    if (family != 0 && last == '.') {
      pointScale = lengths[markCount];
    } else if (family != 0) {
      commaScale = lengths[markCount];
    }
  }

  /// All marks group, the number is whole.
  private void readAsGrouping() {
    if (oneKind(markCount)) {
      readings |= groupings(marks[0], markCount + 1);
    }
  }

  private boolean oneKind(int count) {
    for (int i = 1; i < count; i++) {
      if (marks[i] != marks[0]) {
        return false;
      }
    }
    return true;
  }

  /// The readings in which this mark groups the first so many runs of digits as it must. A grouped
  /// number does not begin with zero, so 0.500 is never five hundred.
  private int groupings(char mark, int runs) {
    if (firstDigit == '0' || lengths[0] == 0) {
      return 0;
    }
    int threes = inGroups(runs, 3) ? threes(mark) : 0;
    boolean lakhs = mark == ',' && inGroups(runs, 2);
    return lakhs ? threes | 1 << 4 : threes;
  }

  private static int threes(char mark) {
    return switch (mark) {
      case ',' -> 1 << 1;
      case '\'' -> 1 << 2 | 1 << 7;
      case ' ' -> 1 << 3 | 1 << 8;
      case '.' -> 1 << 6;
      default -> throw new IllegalStateException("not a mark: " + mark);
    };
  }

  private boolean inGroups(int runs, int size) {
    if (lengths[0] > size || lengths[runs - 1] != 3) {
      return false;
    }
    for (int i = 1; i < runs - 1; i++) {
      if (lengths[i] != size) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
