package org.truemark.intake.problem;

import java.util.List;
import org.truemark.kernel.Problem;
import org.truemark.kernel.Problem.Wording;
import org.truemark.kernel.Severity;
import org.truemark.kernel.Source;

/// What can be wrong with the rows and headers of a table that could be read.
public sealed interface LayoutProblem extends ImportProblem {

  /// A row with more or fewer cells than the header. The row is rejected.
  ///
  /// @param line where the row starts
  record RowWidth(String file, long line, int found, int expected) implements LayoutProblem {
    @Override
    public Problem problem() {
      String cells = ImportProblem.count(found, "cell");
      return new Problem(
          "row-width",
          Severity.ERROR,
          Source.of(file, line),
          new Wording(
              cells,
              ImportProblem.count(expected, "cell"),
              "Line " + line + ": found " + cells + ", expected " + expected + " as in the header.",
              "look for a delimiter or a line break in a cell without quotes."));
    }
  }

  /// Cells in which a letter was replaced because the export's encoding lacks it.
  ///
  /// @param column 1-based position and header of the column
  /// @param first the first such cell
  /// @param cells how many cells of the column
  /// @param rows how many rows of the file have such a cell in any column
  record LostLetters(String file, Column column, FirstCell first, long cells, long rows)
      implements LayoutProblem {
    /// A column of the file.
    public record Column(int number, String header) {}

    /// A cell of the column.
    ///
    /// @param line where its row starts
    public record FirstCell(long line, String text) {}

    @Override
    public Problem problem() {
      char mark = first.text().indexOf('\uFFFD') >= 0 ? '\uFFFD' : '?';
      String sentence =
          column.header()
              + ": "
              + ImportProblem.count(cells, "cell")
              + (cells == 1 ? " holds a \"" : " hold a \"")
              + mark
              + "\" where a letter was lost in the export (first: line "
              + first.line()
              + ", "
              + ImportProblem.quoted(first.text())
              + ").";
      return new Problem(
          "lost-letters",
          Severity.WARNING,
          new Source(file, first.line(), column.number(), column.header(), null),
          new Wording(
              first.text(),
              null,
              sentence,
              "export as UTF-8 (" + ImportProblem.count(rows, "row") + " of the file affected)."));
    }
  }

  /// Rows above the header: the title of a report, its filters.
  ///
  /// @param texts one per row
  record TitleRows(String file, List<String> texts) implements LayoutProblem {
    public TitleRows {
      texts = List.copyOf(texts);
    }

    @Override
    public Problem problem() {
      List<String> quoted = texts.stream().map(ImportProblem::quoted).toList();
      return new Problem(
          "title-rows",
          Severity.NOTE,
          Source.of(file, 1),
          ImportProblem.say(
              ImportProblem.count(texts.size(), "row")
                  + " above the header left out: "
                  + ImportProblem.firstThree(quoted)
                  + ".",
              null));
    }
  }

  /// A file that is not written as its mapping says. It is read as its bytes say.
  ///
  /// @param mapping id of the mapping
  /// @param what `encoding` or `delimiter`
  record NotAsMapped(String file, String mapping, String what, String stated, String found)
      implements LayoutProblem {
    @Override
    public Problem problem() {
      return new Problem(
          "file-not-as-mapped",
          Severity.WARNING,
          Source.of(file, 1),
          new Wording(
              found,
              stated,
              "%s: mapping %s says %s %s, and the file is written with %s; it was read so."
                  .formatted(file, mapping, what, stated, found),
              "correct " + what + " in the mapping, or export the file as before."));
    }
  }

  /// Rows without any text between rows with text.
  ///
  /// @param line of the first
  record BlankRows(String file, long line, long rows) implements LayoutProblem {
    @Override
    public Problem problem() {
      return new Problem(
          "blank-rows",
          Severity.NOTE,
          Source.of(file, line),
          ImportProblem.say(
              ImportProblem.count(rows, "blank row") + " left out (first: line " + line + ").",
              null));
    }
  }

  /// A column with cells and without a name.
  ///
  /// @param column 1-based
  /// @param name what it is called instead
  record BlankHeader(String file, long line, int column, String name) implements LayoutProblem {
    @Override
    public Problem problem() {
      return new Problem(
          "blank-header",
          Severity.NOTE,
          new Source(file, line, column, name, null),
          ImportProblem.say(
              "Column "
                  + column
                  + " has no header; it is called "
                  + ImportProblem.quoted(name)
                  + " here.",
              null));
    }
  }

  /// Two columns of one name.
  ///
  /// @param column 1-based position of the later one
  /// @param header the name both have
  /// @param name what the later one is called instead
  record DuplicateHeader(String file, long line, int column, String header, String name)
      implements LayoutProblem {
    @Override
    public Problem problem() {
      return new Problem(
          "duplicate-header",
          Severity.NOTE,
          new Source(file, line, column, name, null),
          ImportProblem.say(
              "Header "
                  + ImportProblem.quoted(header)
                  + " stands above two columns; column "
                  + column
                  + " is called "
                  + ImportProblem.quoted(name)
                  + " here.",
              null));
    }
  }
}
