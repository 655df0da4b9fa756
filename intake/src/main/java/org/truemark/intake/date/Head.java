package org.truemark.intake.date;

import java.util.List;
import org.truemark.intake.cell.CellText;

/// How texts of one form begin: so many digits, then this character. A cell is tried only with the
/// forms it can belong to, which keeps wide files within seconds.
///
/// @param least fewest leading digits
/// @param most most leading digits
/// @param next the character after them, or [#ANY]
record Head(int least, int most, char next) {
  static final char ANY = 0;

  static Head of(List<Piece> form) {
    int least = 0;
    int most = 0;
    for (Piece piece : form) {
      switch (piece) {
        case Piece.Digits digits -> {
          least += digits.least();
          most += digits.most();
        }
        case Piece.ShortYear _ -> {
          least += 2;
          most += 2;
        }
        case Piece.Literal literal when !Scan.isDigit("" + literal.character(), 0) -> {
          return new Head(least, most, literal.character());
        }
        case Piece.MonthName _, Piece.Weekday _, Piece.HalfDay _, Piece.AnyTime _ -> {
          return new Head(least, most, ANY);
        }
        case Piece.Literal _, Piece.Maybe _, Piece.Fraction _, Piece.Offset _ -> {
          return new Head(least, Integer.MAX_VALUE, ANY);
        }
      }
    }
    return new Head(least, most, ANY);
  }

  /// @param digits how many digits the text begins with
  /// @param following the character after them, or [#ANY] at the end
  boolean fits(int digits, char following) {
    return digits >= least
        && digits <= most
        && (next == ANY || next == following || (next == ' ' && CellText.isBlank(following)));
  }
}
