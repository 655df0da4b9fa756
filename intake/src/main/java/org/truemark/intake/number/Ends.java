package org.truemark.intake.number;

import org.truemark.intake.cell.CellText;
import org.truemark.intake.currency.CurrencyText;

/// What stands around the digits of a cell: blanks, one sign or a pair of brackets, one percent
/// sign and one currency mark, on either side. Mutable and used again for every cell.
final class Ends {
  private static final int MARK_LONGEST = 5;

  private String text = "";
  private int from;
  private int to;
  private boolean signed;
  private boolean bracketed;
  private boolean marked;
  private boolean negative;
  private boolean percent;

  /// Takes off what stands around the digits; false if something else stands there.
  boolean open(String cell) {
    text = cell;
    from = 0;
    to = cell.length();
    signed = false;
    bracketed = false;
    marked = false;
    negative = false;
    percent = false;
    return openLeft() && openRight();
  }

  /// Where the digits and their marks begin.
  int from() {
    return from;
  }

  /// Where the digits and their marks end.
  int to() {
    return to;
  }

  boolean negative() {
    return negative;
  }

  boolean percent() {
    return percent;
  }

  private boolean openLeft() {
    while (from < to) {
      char c = text.charAt(from);
      if (isDigit(c) || isDecimalMark(c)) {
        return true;
      }
      if (CellText.isBlank(c)) {
        from++;
      } else if (!decoration(c, '(') && !currencyOnTheLeft(c)) {
        return false;
      }
    }
    return false;
  }

  private boolean decoration(char c, char bracket) {
    switch (c) {
      case '-', '\u2212', '+' -> {
        if (signed || bracketed) {
          return false;
        }
        signed = true;
        negative = c != '+';
      }
      case '%' -> {
        if (percent) {
          return false;
        }
        percent = true;
      }
      default -> {
        if (c != bracket || bracketed || signed) {
          return false;
        }
        bracketed = true;
        negative = true;
      }
    }
    from++;
    return true;
  }

  private boolean currencyOnTheLeft(char c) {
    if (marked || !isMarkLetter(c)) {
      return false;
    }
    int end = from + 1;
    while (end < to
        && end - from <= MARK_LONGEST
        && (isMarkLetter(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    marked = CurrencyText.isMark(text.substring(from, end));
    from = end;
    return marked;
  }

  private boolean openRight() {
    boolean open = bracketed;
    while (to > from) {
      char c = text.charAt(to - 1);
      if (isDigit(c) || (isDecimalMark(c) && !endsInMark())) {
        return !open;
      }
      if (CellText.isBlank(c)) {
        to--;
      } else if (c == ')' && open) {
        open = false;
        to--;
      } else if (!signOnTheRight(c) && !currencyOnTheRight()) {
        return false;
      }
    }
    return false;
  }

  /// Letters before a closing point belong to a currency mark, as in `500 kr.`
  private boolean endsInMark() {
    return to - from > 1 && isMarkLetter(text.charAt(to - 2));
  }

  private boolean signOnTheRight(char c) {
    if (c == '%' && !percent) {
      percent = true;
    } else if ((c == '-' || c == '\u2212' || c == '\u2013') && !signed && !bracketed) {
      signed = true;
      negative = !standsForNoCents();
    } else {
      return false;
    }
    to--;
    return true;
  }

  /// `100,-` and `100.-` are a hundred, without cents.
  private boolean standsForNoCents() {
    char before = to - from > 1 ? text.charAt(to - 2) : ' ';
    return before == '.' || before == ',';
  }

  private boolean currencyOnTheRight() {
    int start = to;
    while (start > from
        && to - start <= MARK_LONGEST
        && (isMarkLetter(text.charAt(start - 1)) || isClosingPoint(start))) {
      start--;
    }
    if (marked || start == to) {
      return false;
    }
    marked = CurrencyText.isMark(text.substring(start, to));
    to = start;
    return marked;
  }

  private boolean isClosingPoint(int end) {
    return end == to && text.charAt(end - 1) == '.';
  }

  private static boolean isDecimalMark(char c) {
    return c == '.' || c == ',' || c == '\u066B';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isMarkLetter(char c) {
    if (c < 128) {
      return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '$';
    }
    return Character.isLetter(c) || Character.getType(c) == Character.CURRENCY_SYMBOL;
  }
}
