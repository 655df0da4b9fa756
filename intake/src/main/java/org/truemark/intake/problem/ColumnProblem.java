package org.truemark.intake.problem;

import org.truemark.kernel.Problem;
import org.truemark.kernel.Problem.Wording;
import org.truemark.kernel.Severity;
import org.truemark.kernel.Source;

/// What can be wrong with a whole column.
public sealed interface ColumnProblem extends ImportProblem {

  /// A column that ought to hold days and does not.
  ///
  /// @param example a cell that no pattern reads
  record NoDates(Source source, String example) implements ColumnProblem {
    @Override
    public Problem problem() {
      return of(
          "column-no-dates",
          Severity.ERROR,
          source,
          new Wording(
              example,
              "days in one form",
              "%s: no one way of writing days fits its cells (for example %s)."
                  .formatted(source.header(), ImportProblem.quoted(example)),
              "write all days alike, or map another column."));
    }
  }

  /// A column whose cells are written like days that do not exist.
  ///
  /// @param form how they are written
  record NoDays(Source source, String example, String form) implements ColumnProblem {
    @Override
    public Problem problem() {
      String expected = "a day that exists, written " + form;
      return of(
          "column-no-days",
          Severity.ERROR,
          source,
          new Wording(
              example,
              expected,
              "%s: found %s, expected %s; its cells are no days of any month."
                  .formatted(source.header(), ImportProblem.quoted(example), expected),
              "correct the column, or take it out of the file."));
    }
  }

  /// Days of a column that are decades away from its others.
  ///
  /// @param year of the column's middle day
  /// @param cells how many such cells
  record OddYears(Source source, String example, int year, long cells) implements ColumnProblem {
    @Override
    public Problem problem() {
      String are = cells == 1 ? " is" : " are";
      return of(
          "odd-year",
          Severity.WARNING,
          source,
          new Wording(
              example,
              "a year near " + year,
              "%s: %s more than %d years away from %d, the middle of the column (first: line %d, %s)."
                  .formatted(
                      source.header(),
                      ImportProblem.count(cells, "day") + are,
                      YEARS,
                      year,
                      source.line(),
                      ImportProblem.quoted(example)),
              "look for a slip in the year; the rows are used as they are."));
    }
  }

  /// Days so many years away from the middle of their column are told.
  int YEARS = 20;

  /// A column that ought to hold numbers and does not.
  record NoNumbers(Source source, String example) implements ColumnProblem {
    @Override
    public Problem problem() {
      return of(
          "column-no-numbers",
          Severity.ERROR,
          source,
          new Wording(
              example,
              "numbers in one form",
              "%s: no one way of writing numbers fits its cells (for example %s)."
                  .formatted(source.header(), ImportProblem.quoted(example)),
              "write all numbers alike, or map another column."));
    }
  }

  /// Columns that nothing reads and whose cells all say the same.
  ///
  /// @param headers the columns of one file, as a list for the reader
  record Constant(String file, long columns, String headers) implements ColumnProblem {
    @Override
    public Problem problem() {
      String sentence =
          columns == 1
              ? "1 column says the same in every row and tells nothing: "
              : "%,d columns say the same in every row and tell nothing: ".formatted(columns);
      return of(
          "constant-column",
          Severity.NOTE,
          Source.of(file),
          new Wording(null, null, sentence + headers + ".", null));
    }
  }

  /// A column that was taken for something by its label and does not hold it.
  ///
  /// @param what it was taken for
  record NotAsLabelled(Source source, String what, String example) implements ColumnProblem {
    @Override
    public Problem problem() {
      return of(
          "column-not-as-labelled",
          Severity.WARNING,
          source,
          new Wording(
              example,
              what,
              "%s: its label speaks of %s, its cells do not (for example %s); it was not read."
                  .formatted(source.header(), what, ImportProblem.quoted(example)),
              "map the column in a mapping file if it is needed."));
    }
  }

  /// A column that is left out because such data are not kept.
  ///
  /// @param headers the columns of one file, as a list for the reader
  record Refused(String file, long columns, String headers) implements ColumnProblem {
    @Override
    public Problem problem() {
      String sentence =
          columns == 1
              ? "1 column was left out because Truemark does not keep such data: "
              : "%,d columns were left out because Truemark does not keep such data: "
                  .formatted(columns);
      return of(
          "refused-column",
          Severity.NOTE,
          Source.of(file),
          new Wording(null, null, sentence + headers + ".", null));
    }
  }

  private static Problem of(String code, Severity severity, Source source, Wording wording) {
    return new Problem(code, severity, source, wording);
  }
}
