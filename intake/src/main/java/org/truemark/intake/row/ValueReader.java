package org.truemark.intake.row;

import org.jspecify.annotations.Nullable;

/// Reads one value of a record; what is wrong goes into the record.
@FunctionalInterface
interface ValueReader {
  /// The value, or null where the record says nothing.
  @Nullable Object read(RecordCells cells);
}
