package org.truemark.intake.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.problem.LayoutProblem.RowWidth;

/// A sheet that reads its records anew for each visitor.
///
/// @param end line on which the footer or a cut record starts, {@link Long#MAX_VALUE} without any
record TableSheet(
    String name, SheetForm form, List<String> headers, Width width, long end, Records records)
    implements Sheet {
  TableSheet {
    headers = List.copyOf(headers);
  }

  @Override
  public void forEach(RowVisitor visitor) {
    Records.End ended =
        new ReadAhead(records)
            .read((line, cells) -> {
              if (line >= end) {
                return false;
              }
              if (line > form.headerRow() && !Cells.blankFrom(cells, 0)) {
                give(line, cells, visitor);
              }
              return true;
            });
    if (ended.line() < end && !ended.how().inOrder()) {
      throw new UncheckedIOException(
          new IOException(name + " changed while it was read (line " + ended.line() + ")"));
    }
  }

  private void give(long line, String[] cells, RowVisitor visitor) {
    String[] row = width.fit(cells);
    if (row != null) {
      visitor.row(line, row);
      return;
    }
    var problem = new RowWidth(name, line, cells.length, width.columns());
    visitor.rejected(line, List.of(cells), problem.problem());
  }

  /// How many cells a row must have.
  ///
  /// @param columns of the header
  /// @param ragged true if shorter rows are natural, as in a workbook, where nobody stores blank
  ///   cells
  record Width(int columns, boolean ragged) {
    /// The row with exactly as many cells as there are columns, or null if it does not fit: surplus
    /// cells are dropped when they are blank, missing ones are added where the width is ragged.
    String @Nullable [] fit(String[] cells) {
      if (cells.length == columns) {
        return cells;
      }
      if (cells.length > columns) {
        return Cells.blankFrom(cells, columns) ? Arrays.copyOf(cells, columns) : null;
      }
      if (!ragged) {
        return null;
      }
      String[] padded = Arrays.copyOf(cells, columns);
      Arrays.fill(padded, cells.length, columns, "");
      return padded;
    }
  }
}
