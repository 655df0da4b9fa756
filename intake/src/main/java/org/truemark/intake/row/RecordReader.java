package org.truemark.intake.row;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truemark.facts.table.Row;
import org.truemark.facts.table.Table;

/// Reads the rows of one canonical table from the records of one sheet.
interface RecordReader {
  /// The table.
  Table table();

  /// The natural key of a record, made of its content where the file has none; null if the key's
  /// cells are empty.
  @Nullable String key(RecordCells cells);

  /// The system and the object that the key belongs to.
  String object(RecordCells cells);

  /// When the record was last modified, where the file says so.
  @Nullable Instant modified(RecordCells cells);

  /// What the flags of the record say against its stage, or null.
  @Nullable Contradiction contradiction(RecordCells cells);

  /// True if records give their rows only when all are read.
  boolean givesLater();

  /// The rows of a record, none if it lacks something; what is wrong goes into the record.
  List<Row> read(RecordCells cells);

  /// The rows that can be told only when all records are read.
  List<Row> finish();
}
