package org.truemark.intake.problem;

import org.truemark.kernel.Problem;
import org.truemark.kernel.Severity;
import org.truemark.kernel.Source;

/// What can be wrong with a workbook. All but {@link SkippedSheet} refuse it.
public sealed interface WorkbookProblem extends ImportProblem {

  /// A spreadsheet in the format of before 2007.
  record OldWorkbook(String file) implements WorkbookProblem {
    @Override
    public Problem problem() {
      return refused("old-workbook", file, "is an Excel file in the old format (.xls)");
    }
  }

  /// Encrypted by its owner.
  record LockedWorkbook(String file) implements WorkbookProblem {
    @Override
    public Problem problem() {
      return new Problem(
          "locked-workbook",
          Severity.ERROR,
          Source.of(file),
          ImportProblem.say(
              file + " is protected by a password.", "save a copy without a password."));
    }
  }

  /// Programs inside.
  record Macros(String file) implements WorkbookProblem {
    @Override
    public Problem problem() {
      return refused("macros", file, "contains macros");
    }
  }

  /// Cells that take their values from other files.
  record ExternalLinks(String file) implements WorkbookProblem {
    @Override
    public Problem problem() {
      return refused("external-links", file, "contains links to other files");
    }
  }

  /// A document type or entities, which no spreadsheet program writes.
  ///
  /// @param part the part of the workbook that holds them
  record DocumentType(String file, String part) implements WorkbookProblem {
    @Override
    public Problem problem() {
      return refused("document-type", file, "defines XML entities (in " + part + ")");
    }
  }

  /// Larger than a workbook may be.
  ///
  /// @param what `more than 10,000 parts`
  record WorkbookLimit(String file, String what) implements WorkbookProblem {
    @Override
    public Problem problem() {
      return new Problem(
          "workbook-limit",
          Severity.ERROR,
          Source.of(file),
          ImportProblem.say(
              file + " has " + what + ".", "save the sheet you need as CSV and give that file."));
    }
  }

  /// Damaged: the archive or its XML cannot be read to the end.
  record BrokenWorkbook(String file) implements WorkbookProblem {
    @Override
    public Problem problem() {
      return new Problem(
          "broken-workbook",
          Severity.ERROR,
          Source.of(file),
          ImportProblem.say(
              file + " is damaged: it cannot be read to its end.",
              "export again, or open it in your spreadsheet program and save it anew."));
    }
  }

  /// A ZIP archive of something else.
  record NotAWorkbook(String file) implements WorkbookProblem {
    @Override
    public Problem problem() {
      return new Problem(
          "not-a-workbook",
          Severity.ERROR,
          Source.of(file),
          ImportProblem.say(
              file + " is an archive without an XLSX workbook in it.",
              "unpack it, or save as .xlsx or CSV."));
    }
  }

  /// A sheet that gives no rows, while others of the workbook do.
  ///
  /// @param sheet name with the workbook's, `book.xlsx!Notes`
  /// @param reason `is empty`, `is hidden`, `has no header`, `has no rows under its header`
  record SkippedSheet(String sheet, String reason) implements WorkbookProblem {
    @Override
    public Problem problem() {
      return new Problem(
          "skipped-sheet",
          Severity.NOTE,
          Source.of(sheet),
          ImportProblem.say(sheet + " was left out: it " + reason + ".", null));
    }
  }

  private static Problem refused(String code, String file, String what) {
    return new Problem(
        code,
        Severity.ERROR,
        Source.of(file),
        ImportProblem.say(file + " " + what + ".", "save as .xlsx or CSV."));
  }
}
