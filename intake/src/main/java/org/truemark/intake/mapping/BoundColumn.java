package org.truemark.intake.mapping;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A column of a mapping and the cells of a sheet that it reads.
///
/// @param mapping how the cells are read
/// @param cells 0-based places in the record: the cells that are joined, or price, quantity and, if
///   there is one, discount of a product; empty for constants, events and what is asked
/// @param header the sheet's own header of the first cell, or null where there is no cell
/// @param currency where the currency stands, or null where it is asked
/// @param status where the outcome stands, or null where the stage says it
/// @param otherwise what is read where this gives nothing, or null
public record BoundColumn(
    ColumnMapping mapping,
    List<Integer> cells,
    @Nullable String header,
    @Nullable BoundColumn currency,
    @Nullable BoundColumn status,
    @Nullable BoundColumn otherwise) {
  public BoundColumn {
    cells = List.copyOf(cells);
  }

  /// The column without what it reads from some places; null if it reads itself from one.
  static @Nullable BoundColumn without(@Nullable BoundColumn column, Set<Integer> places) {
    if (column == null || column.cells.stream().anyMatch(places::contains)) {
      return null;
    }
    return new BoundColumn(
        column.mapping,
        column.cells,
        column.header,
        without(column.currency, places),
        without(column.status, places),
        without(column.otherwise, places));
  }
}
