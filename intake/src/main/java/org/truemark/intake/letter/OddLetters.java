package org.truemark.intake.letter;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.file.Sheet;
import org.truemark.kernel.Problem;
import org.truemark.kernel.Severity;
import org.truemark.kernel.Source;

/// Tells a file whose bytes were read in the wrong one of the old encodings.
///
/// A file that is not UTF-8 is read as windows-1252, in which nearly every byte is some letter:
/// text in windows-1250, 1251 or 1253 then turns into letters that stand as no language writes
/// them. Three things give it away: signs inside words or before them (`Warto¶æ`, `³ódŸ`), three or
/// more accented letters in a row (`Ðèâåò`, `Åëëçíéêüò`), and letters of languages that do not meet
/// (Czech `š` beside `ì` or `ù`, Hungarian `õ` beside `ö`). Two cells must look so, since one may
/// be a slip.
public final class OddLetters {
  private static final String ASSUMED = "windows-1252";
  private static final int CELLS_LEAST = 2;
  private static final Pattern SIGNS =
      Pattern.compile(
          "\\p{L}[¡-©«¬®¯±-³¶¸¹»-¿×÷]\\p{L}"
              + "|(?<![\\p{L}\\p{N}])[³¹¼¾¶](?=\\p{Ll})"
              + "|\\p{Ll}[¶¿¼¾³](?![\\p{L}\\p{N}])");
  private static final Pattern RUN = Pattern.compile("[\\p{L}&&[^\\p{ASCII}]]{3}");
  private static final Pattern CARON = Pattern.compile("[šžŠŽ]");
  private static final Pattern NO_CARON = Pattern.compile("[ìùïøèÌÙÏØÈ]");
  private static final Pattern TILDE = Pattern.compile("\\p{L}õ|õ\\p{L}|û");
  private static final Pattern HUNGARIAN = Pattern.compile("[öüóéáíú]");
  private static final Pattern NOT_HUNGARIAN = Pattern.compile("[äãçêâôëîïÄ]");

  private final Marks marks = new Marks();
  private long odd;
  private @Nullable Cell first;

  private record Cell(long line, String text) {}

  /// Which letters the file has that rarely meet in one language.
  private static final class Marks {
    private long caron;
    private long noCaron;
    private long tilde;
    private long hungarian;
    private boolean other;
    private @Nullable Cell first;

    void see(long line, String cell) {
      boolean without = NO_CARON.matcher(cell).find();
      boolean wavy = TILDE.matcher(cell).find();
      caron += CARON.matcher(cell).find() ? 1 : 0;
      noCaron += without ? 1 : 0;
      tilde += wavy ? 1 : 0;
      hungarian += HUNGARIAN.matcher(cell).find() ? 1 : 0;
      other |= NOT_HUNGARIAN.matcher(cell).find();
      if (first == null && (without || wavy)) {
        first = new Cell(line, cell);
      }
    }

    boolean odd() {
      boolean czech = caron >= CELLS_LEAST && noCaron >= CELLS_LEAST;
      boolean magyar = tilde >= CELLS_LEAST && hungarian >= CELLS_LEAST && !other;
      return czech || magyar;
    }
  }

  private OddLetters() {}

  /// A warning about a sheet whose letters look wrong.
  public static Optional<Problem> in(Sheet sheet) {
    if (!sheet.form().encoding().equalsIgnoreCase(ASSUMED)) {
      return Optional.empty();
    }
    var letters = new OddLetters();
    long header = sheet.form().headerRow();
    letters.see(header, sheet.headers());
    sheet.forEach((line, cells) -> letters.see(line, List.of(cells)));
    return Optional.ofNullable(letters.first()).map(cell -> problem(sheet.name(), cell));
  }

  private void see(long line, List<String> cells) {
    for (String cell : cells) {
      if (!isAscii(cell)) {
        marks.see(line, cell);
        if (SIGNS.matcher(cell).find() || RUN.matcher(cell).find()) {
          odd++;
          first = first == null ? new Cell(line, cell) : first;
        }
      }
    }
  }

  private static boolean isAscii(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (cell.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private @Nullable Cell first() {
    if (odd >= CELLS_LEAST) {
      return first;
    }
    return marks.odd() ? marks.first : null;
  }

  private static Problem problem(String file, Cell cell) {
    String sentence =
        "%s is not UTF-8. Its letters were read as %s and look wrong (first: line %,d, \"%s\")."
            .formatted(file, ASSUMED, cell.line(), cell.text());
    return new Problem(
        "odd-letters",
        Severity.WARNING,
        Source.of(file, cell.line()),
        new Problem.Wording(
            cell.text(),
            "UTF-8",
            sentence,
            "export as UTF-8; in Excel save as \"CSV UTF-8 (comma delimited)\"."));
  }
}
