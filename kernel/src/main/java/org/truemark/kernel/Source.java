package org.truemark.kernel;

import org.jspecify.annotations.Nullable;

/// Where in the user's material something stands.
///
/// @param file name of the file as the user gave it, without folders; of a workbook
///   `book.xlsx!sheet`
/// @param line 1-based line on which the record starts, or 0 when the whole file is meant
/// @param column 1-based position of the cell in its record, or 0 when the whole record is meant
/// @param header the column's header as the file writes it, or null
/// @param field canonical column or path it was read as, or null
public record Source(
    String file, long line, int column, @Nullable String header, @Nullable String field) {
  public Source {
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException("lines and columns count from 1: " + line + ":" + column);
    }
  }

  /// The whole file.
  public static Source of(String file) {
    return new Source(file, 0, 0, null, null);
  }

  /// A record of the file.
  public static Source of(String file, long line) {
    return new Source(file, line, 0, null, null);
  }

  /// `deals.csv:212:5`, or as much of it as is known.
  public String place() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
