package org.truemark.intake.file;

import java.util.List;
import org.truemark.kernel.Problem;

/// Takes the rows of a sheet, one after the other.
public interface RowVisitor {
  /// A row.
  ///
  /// @param line where it starts, from 1; in a workbook the row's number
  /// @param cells one per header, untrimmed, empty where nothing stands; a new array for each row
  void row(long line, String[] cells);

  /// A row that cannot be used.
  ///
  /// @param line where it starts
  /// @param cells all its cells as the file holds them
  /// @param problem why; it is not among the problems of {@link Opened}
  default void rejected(long line, List<String> cells, Problem problem) {}
}
