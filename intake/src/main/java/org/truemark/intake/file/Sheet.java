package org.truemark.intake.file;

import java.util.List;

/// One table of a file: a text file is one sheet, a workbook has one or more.
public interface Sheet {
  /// `deals.csv`, or `book.xlsx!Sheet1`.
  String name();

  /// How it was understood.
  SheetForm form();

  /// Names of the columns as the file writes them, all different: a blank one is called `column 7`,
  /// a second `Amount` is called `Amount (2)`; both are noted when the file is opened.
  List<String> headers();

  /// Streams all rows to the visitor, in the file's order; may be called any number of times.
  ///
  /// @throws java.io.UncheckedIOException if the file is gone or changed since it was opened
  void forEach(RowVisitor visitor);
}
