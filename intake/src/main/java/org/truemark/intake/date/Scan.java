package org.truemark.intake.date;

import org.truemark.intake.cell.CellText;

/// Steps through a text that the pieces of a pattern share.
final class Scan {
  private Scan() {}

  static boolean isDigit(String text, int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  /// Where the run of at most so many digits ends.
  static int digits(String text, int at, int most) {
    int end = at;
    while (end < at + most && isDigit(text, end)) {
      end++;
    }
    return end;
  }

  static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + (text.charAt(i) - '0');
    }
    return number;
  }

  static int blanks(String text, int at) {
    int end = at;
    while (end < text.length() && CellText.isBlank(text.charAt(end))) {
      end++;
    }
    return end;
  }

  static int letters(String text, int at) {
    int end = at;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  static boolean isOneOf(String text, int at, String characters) {
    return at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
  }
}
