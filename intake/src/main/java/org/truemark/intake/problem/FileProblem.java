package org.truemark.intake.problem;

import java.util.List;
import org.truemark.kernel.Problem;
import org.truemark.kernel.Severity;
import org.truemark.kernel.Source;

/// What can be wrong with a file as a whole. All but {@link StrayQuote} and {@link CutOff} leave
/// nothing of it to read.
public sealed interface FileProblem extends ImportProblem {

  /// The file is not there, is a folder, or may not be read.
  ///
  /// @param reason end of the sentence "deals.csv cannot be read: ..."
  record UnreadableFile(String file, String reason) implements FileProblem {
    @Override
    public Problem problem() {
      return new Problem(
          "unreadable-file",
          Severity.ERROR,
          Source.of(file),
          ImportProblem.say(
              file + " cannot be read: " + reason + ".", "check the path and your rights on it."));
    }
  }

  /// The file holds nothing at all.
  ///
  /// @param what `0 bytes`, `12 bytes, all blank`, `no sheet holds a cell`
  record EmptyFile(String file, String what) implements FileProblem {
    @Override
    public Problem problem() {
      return new Problem(
          "empty-file",
          Severity.ERROR,
          Source.of(file),
          ImportProblem.say(
              file + " is empty (" + what + ").",
              "export again and check the filter of the report."));
    }
  }

  /// No file of the batch is read, because all were left out.
  ///
  /// @param files their names
  record NothingLeft(String files) implements FileProblem {
    @Override
    public Problem problem() {
      return new Problem(
          "nothing-left",
          Severity.ERROR,
          Source.of(files),
          ImportProblem.say(
              "Nothing is left to read: every file was left out (" + files + ").",
              "say what one row of a file stands for, or give another file."));
    }
  }

  /// A header and nothing below it.
  record NoRows(String file, int columns) implements FileProblem {
    @Override
    public Problem problem() {
      return new Problem(
          "no-rows",
          Severity.ERROR,
          Source.of(file),
          ImportProblem.say(
              file + " has " + ImportProblem.count(columns, "column") + " and no rows.",
              "export again and check the filter of the report."));
    }
  }

  /// The first row that could be the header reads like data.
  ///
  /// @param line where that row starts
  /// @param text its cells, joined
  record NoHeader(String file, long line, String text) implements FileProblem {
    @Override
    public Problem problem() {
      return new Problem(
          "no-header",
          Severity.ERROR,
          Source.of(file, line),
          new Problem.Wording(
              text,
              "names of columns",
              "Line " + line + ": found " + ImportProblem.quoted(text) + ", expected the header.",
              "export again with column names in the first row."));
    }
  }

  /// The file ends in the middle of a record.
  ///
  /// @param record number of that record, counted from 1 below the header; 0 when the header itself
  ///   is cut
  /// @param line where that record starts
  record CutOff(String file, long record, long line) implements FileProblem {
    @Override
    public Problem problem() {
      String where = record == 0 ? "its header" : "record " + record;
      return new Problem(
          "cut-off",
          Severity.ERROR,
          Source.of(file, line),
          ImportProblem.say(
              file + " ends in the middle of " + where + " (line " + line + "). " + readable(),
              "export again."));
    }

    private String readable() {
      if (record < 2) {
        return "Nothing was saved.";
      }
      String which = record == 2 ? "Record 1 is" : "Records 1-" + (record - 1) + " are";
      return which + " readable; nothing was saved.";
    }
  }

  /// NUL characters: a picture, a database, a program, but no text.
  record NotText(String file) implements FileProblem {
    @Override
    public Problem problem() {
      return new Problem(
          "not-text",
          Severity.ERROR,
          Source.of(file),
          ImportProblem.say(
              file + " is not a text file (it holds NUL characters).",
              "export as CSV or XLSX and give that file."));
    }
  }

  /// No encoding that was allowed decodes every byte.
  ///
  /// @param tried names of the encodings, in the order tried
  /// @param line of the first byte that the first of them does not know
  record UnknownEncoding(String file, List<String> tried, long line) implements FileProblem {
    public UnknownEncoding {
      tried = List.copyOf(tried);
    }

    @Override
    public Problem problem() {
      return new Problem(
          "unknown-encoding",
          Severity.ERROR,
          Source.of(file, line),
          new Problem.Wording(
              null,
              String.join(", ", tried),
              "Line "
                  + line
                  + " holds bytes that are no letters in "
                  + String.join(" or ", tried)
                  + ".",
              "export as UTF-8, or name the encoding."));
    }
  }

  /// A cell larger than any real one: mostly a quote that is never closed.
  ///
  /// @param line where its record starts
  /// @param limit most characters a cell may have
  record CellTooLong(String file, long line, long limit) implements FileProblem {
    @Override
    public Problem problem() {
      return new Problem(
          "cell-too-long",
          Severity.ERROR,
          Source.of(file, line),
          ImportProblem.say(
              "Line "
                  + line
                  + ": a cell holds more than "
                  + ImportProblem.count(limit, "character")
                  + ".",
              "look for a quote in that line that is not closed."));
    }
  }

  /// More columns than any spreadsheet has.
  ///
  /// @param line where the record starts
  /// @param limit most cells a record may have
  record TooManyColumns(String file, long line, long limit) implements FileProblem {
    @Override
    public Problem problem() {
      return new Problem(
          "too-many-columns",
          Severity.ERROR,
          Source.of(file, line),
          ImportProblem.say(
              "Line " + line + " has more than " + ImportProblem.count(limit, "cell") + ".",
              "look for line breaks that were lost in the export."));
    }
  }

  /// A quote inside a quoted cell that is not doubled; the cell was read on to the next delimiter.
  ///
  /// @param line where the first such record starts
  record StrayQuote(String file, long line) implements FileProblem {
    @Override
    public Problem problem() {
      return new Problem(
          "stray-quote",
          Severity.WARNING,
          Source.of(file, line),
          ImportProblem.say(
              "Line "
                  + line
                  + " is the first with quotes inside a quoted cell that are not written twice; they"
                  + " were read as text.",
              "write quotes inside a quoted cell twice."));
    }
  }
}
