package org.truemark.intake.date;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Compiles the letters of `DateTimeFormatter` that a mapping may use: `y u M L d E a H h m s S X x
/// Z`, quoted text, and brackets around what may be missing. `y` means the proleptic year like `u`.
/// One letter reads one or two digits, two letters exactly two; a fraction of a second may have any
/// number of digits up to nine or be missing.
final class PatternLetters {
  private final String letters;
  private final MonthNames names;
  private final int twoDigitYearsFrom;
  private final Set<Piece.Field> fields = EnumSet.noneOf(Piece.Field.class);
  private boolean halfDay;
  private boolean hourOfHalf;
  private int at;

  private PatternLetters(String letters, MonthNames names, int twoDigitYearsFrom) {
    this.letters = letters;
    this.names = names;
    this.twoDigitYearsFrom = twoDigitYearsFrom;
  }

  /// @throws IllegalArgumentException if a letter has no meaning here, a quote or bracket is left
  ///   open, or the pattern names no whole day
  static List<Piece> compile(String letters, MonthNames names, int twoDigitYearsFrom) {
    PatternLetters compiler = new PatternLetters(letters, names, twoDigitYearsFrom);
    List<Piece> pieces = compiler.sequence(false);
    if (!compiler.fields.containsAll(
        EnumSet.of(Piece.Field.YEAR, Piece.Field.MONTH, Piece.Field.DAY))) {
      throw compiler.refused("it does not name year, month and day");
    }
    if (compiler.hourOfHalf && !compiler.halfDay) {
      throw compiler.refused("the hour h needs the half of the day a");
    }
    return pieces;
  }

  /// The part from the first to the last letter of the day: patterns that share it read the same
  /// days.
  static String dayPart(String letters) {
    int first = -1;
    int last = -1;
    boolean quoted = false;
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      quoted ^= c == '\'';
      if (!quoted && "yuMLd".indexOf(c) >= 0) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    return first < 0 ? letters : letters.substring(first, last + 1).replace('u', 'y');
  }

  private List<Piece> sequence(boolean bracketed) {
    List<Piece> pieces = new ArrayList<>();
    while (at < letters.length()) {
      char c = letters.charAt(at);
      if (c == ']' && bracketed) {
        return pieces;
      }
      if (c == '[') {
        at++;
        pieces.add(new Piece.Maybe(sequence(true)));
        at++;
      } else if (c == '\'') {
        quoted(pieces);
      } else if (isLetter(c)) {
        pieces.add(letter(c));
      } else {
        literal(c, pieces);
      }
    }
    if (bracketed) {
      throw refused("a bracket is left open");
    }
    return pieces;
  }

  private void literal(char c, List<Piece> pieces) {
    boolean fraction = (c == '.' || c == ',') && letters.startsWith("S", at + 1);
    if (c == ']' || c == '{' || c == '}' || c == '#') {
      throw refused(c + " has no meaning there");
    }
    at++;
    if (fraction) {
      run('S');
      pieces.add(new Piece.Fraction());
    } else if (c != ' ' || pieces.isEmpty() || !pieces.getLast().equals(new Piece.Literal(' '))) {
      pieces.add(new Piece.Literal(c));
    }
  }

  private void quoted(List<Piece> pieces) {
    int end = letters.indexOf('\'', at + 1);
    if (end < 0) {
      throw refused("a quote is left open");
    }
    if (end == at + 1) {
      pieces.add(new Piece.Literal('\''));
    }
    for (int i = at + 1; i < end; i++) {
      pieces.add(new Piece.Literal(letters.charAt(i)));
    }
    at = end + 1;
  }

  private Piece letter(char c) {
    int count = run(c);
    return switch (c) {
      case 'y', 'u' -> year(count);
      case 'M', 'L' -> month(count);
      case 'd' -> number(Piece.Field.DAY, count);
      case 'H' -> number(Piece.Field.HOUR, count);
      case 'h' -> {
        hourOfHalf = true;
        yield number(Piece.Field.HOUR, count);
      }
      case 'm' -> number(Piece.Field.MINUTE, count);
      case 's' -> number(Piece.Field.SECOND, count);
      case 'E' -> new Piece.Weekday();
      case 'a' -> {
        halfDay = true;
        yield new Piece.HalfDay();
      }
      case 'X', 'x', 'Z' -> new Piece.Offset();
      default -> throw refused("the letter " + c + " is not read");
    };
  }

  private Piece year(int count) {
    fields.add(Piece.Field.YEAR);
    return count == 2
        ? new Piece.ShortYear(twoDigitYearsFrom)
        : new Piece.Digits(Piece.Field.YEAR, 4, 4);
  }

  private Piece month(int count) {
    fields.add(Piece.Field.MONTH);
    return count > 2 ? new Piece.MonthName(names) : number(Piece.Field.MONTH, count);
  }

  private Piece number(Piece.Field field, int count) {
    if (count > 2) {
      throw refused("a number has one or two letters");
    }
    fields.add(field);
    return new Piece.Digits(field, count, 2);
  }

  private int run(char c) {
    int start = at;
    while (at < letters.length() && letters.charAt(at) == c) {
      at++;
    }
    return at - start;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private IllegalArgumentException refused(String why) {
    return new IllegalArgumentException("\"" + letters + "\" is no date pattern: " + why);
  }
}
