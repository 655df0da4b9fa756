package org.truemark.intake.file;

import java.util.List;

/// How a sheet was understood.
///
/// @param encoding name of the encoding, `XLSX` for a sheet of a workbook
/// @param delimiter between cells, the NUL character for a sheet of a workbook
/// @param headerRow line on which the header starts, from 1
/// @param footer rows left out at the end, the blank ones before and between them included
/// @param rows how many a visitor gets, rejected ones not counted
/// @param date1904 true if the workbook counts days from 1904
public record SheetForm(
    String encoding,
    char delimiter,
    long headerRow,
    List<FooterRow> footer,
    long rows,
    boolean date1904) {

  /// A row of the footer.
  ///
  /// @param line where it starts
  /// @param text its filled cells joined by one blank, empty for a blank row
  public record FooterRow(long line, String text) {}

  public SheetForm {
    footer = List.copyOf(footer);
  }
}
