package org.truemark.intake.problem;

import java.util.List;
import org.truemark.kernel.Problem;
import org.truemark.kernel.Problem.Wording;
import org.truemark.kernel.Severity;
import org.truemark.kernel.Source;

/// What can be wrong with one cell. The row is rejected.
public sealed interface CellProblem extends ImportProblem {

  /// A cell that is no day although the other cells of its column are.
  ///
  /// @param pattern how the other cells are written
  /// @param alike how many they are
  record NotADate(Source source, String found, String pattern, long alike) implements CellProblem {
    @Override
    public Problem problem() {
      String expected = "a day that exists, written " + pattern + others(alike);
      return of("not-a-date", source, found, expected, "correct the cell or leave the row out.");
    }
  }

  /// A cell that is no number although the other cells of its column are.
  ///
  /// @param marks how the other cells are written
  /// @param alike how many they are
  record NotANumber(Source source, String found, String marks, long alike) implements CellProblem {
    @Override
    public Problem problem() {
      String expected = "a number " + marks + others(alike);
      return of("not-a-number", source, found, expected, "correct the cell or leave the row out.");
    }
  }

  /// A cell that is neither of the words for yes and no.
  record NotYesOrNo(Source source, String found) implements CellProblem {
    @Override
    public Problem problem() {
      return of(
          "not-yes-or-no",
          source,
          found,
          "a word for yes or no such as true or false",
          "name the file's own words in the mapping under true_text and false_text.");
    }
  }

  /// A cell whose text is none of a closed list.
  record NotInList(Source source, String found, List<String> allowed) implements CellProblem {
    public NotInList {
      allowed = List.copyOf(allowed);
    }

    @Override
    public Problem problem() {
      return of(
          "not-in-list",
          source,
          found,
          "one of " + String.join(", ", allowed),
          "correct the cell, or map the word in the mapping under values.");
    }
  }

  /// A cell that does not have the shape that the mapping gives for it.
  record NotOfPattern(Source source, String found, String pattern) implements CellProblem {
    @Override
    public Problem problem() {
      return of(
          "not-of-pattern",
          source,
          found,
          "a text of the form " + pattern,
          "correct the cell, or the pattern in the mapping.");
    }
  }

  /// A cell that a row cannot be without is empty.
  ///
  /// @param needed what ought to stand there
  record EmptyCell(Source source, String needed) implements CellProblem {
    @Override
    public Problem problem() {
      return of("empty-cell", source, "", needed, "fill the cell or leave the row out.");
    }
  }

  private static String others(long alike) {
    return switch ((int) Math.min(alike, 2)) {
      case 0 -> "";
      case 1 -> " like the other cell";
      default -> " like the other %,d cells".formatted(alike);
    };
  }

  private static Problem of(
      String code, Source source, String found, String expected, String hint) {
    String shown = found.isEmpty() ? "an empty cell" : ImportProblem.quoted(found);
    String message =
        "Line %d, %s: found %s, expected %s."
            .formatted(source.line(), source.header(), shown, expected);
    return new Problem(code, Severity.ERROR, source, new Wording(found, expected, message, hint));
  }
}
