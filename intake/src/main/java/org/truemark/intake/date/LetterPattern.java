package org.truemark.intake.date;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.cell.CellText;

/// Days written by letters such as `d/M/yyyy`: one or more forms that share the order of day, month
/// and year and differ in what stands beside it. Used by one thread.
public final class LetterPattern implements DatePattern {
  private static final int SHORTEST = 6;
  private static final int LONGEST = 64;

  private final String text;
  private final Piece[][] forms;
  private final Head[] heads;

  LetterPattern(String text, List<List<Piece>> forms) {
    this.text = text;
    this.forms = forms.stream().map(form -> form.toArray(new Piece[0])).toArray(Piece[][]::new);
    heads = forms.stream().map(Head::of).toArray(Head[]::new);
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public @Nullable Reading parse(String cell) {
    String stripped = CellText.digits(CellText.strip(cell));
    Fields fields = new Fields();
    int digits = Scan.digits(stripped, 0, LONGEST);
    return mayBeDate(stripped) && read(stripped, digits, fields) ? fields.reading() : null;
  }

  /// True if the text is as long as a date can be and holds at least one digit.
  static boolean mayBeDate(String stripped) {
    if (stripped.length() < SHORTEST || stripped.length() > LONGEST) {
      return false;
    }
    int at = 0;
    while (at < stripped.length() && !Scan.isDigit(stripped, at)) {
      at++;
    }
    return at < stripped.length();
  }

  /// False if no text of this pattern begins with so many digits and this character after them.
  boolean mayBegin(int digits, char following) {
    for (Head head : heads) {
      if (head.fits(digits, following)) {
        return true;
      }
    }
    return false;
  }

  /// Reads a text without blanks at its ends into the fields; false if no form fits.
  ///
  /// @param digits how many digits the text begins with
  boolean read(String stripped, int digits, Fields fields) {
    char following = digits < stripped.length() ? stripped.charAt(digits) : Head.ANY;
    for (int i = 0; i < heads.length; i++) {
      boolean written = heads[i].fits(digits, following) && reads(forms[i], stripped, fields);
      if (written && fields.exist()) {
        return true;
      }
    }
    return false;
  }

  /// True if the cell is written in this way, even if no such day exists.
  public boolean looksLike(String cell) {
    String stripped = CellText.digits(CellText.strip(cell));
    int digits = Scan.digits(stripped, 0, LONGEST);
    char following = digits < stripped.length() ? stripped.charAt(digits) : Head.ANY;
    Fields fields = new Fields();
    for (int i = 0; mayBeDate(stripped) && i < heads.length; i++) {
      boolean written = heads[i].fits(digits, following) && reads(forms[i], stripped, fields);
      if (written && fields.plausible()) {
        return true;
      }
    }
    return false;
  }

  /// True if the text is written in this form; whether there is such a day is another matter.
  private static boolean reads(Piece[] form, String stripped, Fields fields) {
    fields.clear();
    int at = 0;
    for (Piece piece : form) {
      at = piece.read(stripped, at, fields);
      if (at == Piece.FAILED) {
        return false;
      }
    }
    return at == stripped.length();
  }

  @Override
  public String toString() {
    return text;
  }
}
