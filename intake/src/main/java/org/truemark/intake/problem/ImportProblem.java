package org.truemark.intake.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.truemark.kernel.Problem;
import org.truemark.kernel.Problem.Wording;

/// A problem of an import before it is put into words: one record per code, holding what the
/// sentence needs. The codes are frozen; a code that is taken out is never used again.
public sealed interface ImportProblem
    permits FileProblem,
        WorkbookProblem,
        LayoutProblem,
        CellProblem,
        ColumnProblem,
        RowProblem,
        CheckProblem {
  /// So much of a cell is quoted in a sentence, in characters.
  int QUOTED = 60;

  /// The finished problem: code, severity, place and sentence.
  Problem problem();

  /// A sentence and what to try.
  static Wording say(String message, @Nullable String hint) {
    return new Wording(null, null, message, hint);
  }

  /// The text as a sentence quotes it: in double quotes, on one line, cut after {@link #QUOTED}
  /// characters.
  static String quoted(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return '"' + (line.length() <= QUOTED ? line : line.substring(0, QUOTED) + "…") + '"';
  }

  /// `1 row`, `2 rows`, `1,200 rows`.
  static String count(long count, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }

  /// The first three of a list, and how many more there are.
  static String firstThree(List<String> places) {
    String shown = String.join(", ", places.subList(0, Math.min(3, places.size())));
    return places.size() <= 3 ? shown : shown + " and " + (places.size() - 3) + " more";
  }
}
