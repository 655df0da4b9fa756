package org.truemark.intake.number;

import java.util.List;

/// The marks inside a number.
///
/// Blanks of all kinds are one mark and so are both apostrophes: a mark is stored as `' '` or
/// `'\''` whatever kind was given, and reads all of its kind. The Arabic thousands mark only
/// groups, like an apostrophe, and the Arabic decimal mark is read as a point.
///
/// @param decimal `.` or `,`
/// @param grouping `.`, `,`, an apostrophe, a blank, or [#NONE]; never the decimal mark
/// @param groups how the grouping mark divides the digits
public record NumberMarks(char decimal, char grouping, Groups groups) {
  /// No grouping mark.
  public static final char NONE = 0;

  /// How long the groups of digits are, counted from the decimal mark.
  public enum Groups {
    /// 1,234,567
    THREES,
    /// 12,34,567: three digits, then always two, as written in India
    LAKHS
  }

  /// All readings, the plainest first; the place in this list is the bit in a set of readings.
  static final List<NumberMarks> READINGS =
      List.of(
          new NumberMarks('.', NONE),
          new NumberMarks('.', ','),
          new NumberMarks('.', '\''),
          new NumberMarks('.', ' '),
          new NumberMarks('.', ',', Groups.LAKHS),
          new NumberMarks(',', NONE),
          new NumberMarks(',', '.'),
          new NumberMarks(',', '\''),
          new NumberMarks(',', ' '));

  static final int POINT = 0b0_0001_1111;
  static final int COMMA = 0b1_1110_0000;

  public NumberMarks {
    if (decimal != '.' && decimal != ',') {
      throw new IllegalArgumentException("a decimal mark is . or , but was: " + decimal);
    }
    if (grouping == decimal || (grouping != NONE && kind(grouping) == NONE)) {
      throw new IllegalArgumentException("not a grouping mark beside " + decimal + ": " + grouping);
    }
    grouping = kind(grouping);
    if (groups == Groups.LAKHS && (decimal != '.' || grouping != ',')) {
      throw new IllegalArgumentException("lakhs are written with comma and point");
    }
  }

  /// Marks with groups of three.
  public NumberMarks(char decimal, char grouping) {
    this(decimal, grouping, Groups.THREES);
  }

  /// The canonical mark of a character's kind, or [#NONE] where it is no mark.
  static char kind(char c) {
    return switch (c) {
      case '.', ',' -> c;
      case '\'', '’', '‘', '´', '`', '\u066C' -> '\'';
      case '\u066B' -> '.';
      case ' ', '\u00A0', '\u202F', '\u2007', '\u2009' -> ' ';
      default -> NONE;
    };
  }

  int bit() {
    return 1 << READINGS.indexOf(this);
  }

  boolean decimalIsPoint() {
    return decimal == '.';
  }

  /// A number written with these marks, to show a reader: `1,234,567.5`.
  @Override
  public String toString() {
    String mark = grouping == NONE ? "" : String.valueOf(grouping);
    String whole = groups == Groups.LAKHS ? "12%s34%s567" : "1%s234%s567";
    return whole.replace("%s", mark) + decimal + "5";
  }
}
