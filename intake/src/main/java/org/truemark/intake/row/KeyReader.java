package org.truemark.intake.row;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.key.KeyHashes;
import org.truemark.intake.mapping.BoundColumn;
import org.truemark.intake.mapping.BoundTable;
import org.truemark.intake.mapping.ColumnMapping;
import org.truemark.intake.mapping.ColumnMapping.As;

/// The natural key of a record, and where one of our own exports says it came from. Needs no form
/// of any column, so it serves the first pass too.
final class KeyReader {
  private final SheetPlan plan;
  private final BoundTable bound;
  private final CellTexts texts;
  private final @Nullable BoundColumn column;

  KeyReader(SheetPlan plan, BoundTable bound, CellTexts texts) {
    this.plan = plan;
    this.bound = bound;
    this.texts = texts;
    this.column = bound.identity().key();
  }

  /// The key, or null if its cells are empty. Without a key column it is made of the content that
  /// is read, so that the same record has the same key tomorrow.
  @Nullable String key(RecordCells record) {
    if (column == null) {
      return made(record);
    }
    String joined = texts.joined(column, record, "/");
    if (joined.isEmpty()) {
      return null;
    }
    return column.mapping().as() == As.SF_ID ? SalesforceId.of(joined) : joined;
  }

  /// What two records of one key have in common: the key, and in a table that holds from a day on
  /// that day as well. Null if the key's cells are empty.
  @Nullable String twinKey(RecordCells record) {
    String key = key(record);
    BoundColumn from = bound.columns().get("valid_from");
    return key == null || from == null || from.cells().isEmpty()
        ? key
        : key + " from " + texts.plain(from, record);
  }

  /// The column of the key, or an empty one.
  BoundColumn column() {
    return column == null
        ? new BoundColumn(ColumnMapping.text("key"), List.of(), "key", null, null, null)
        : column;
  }

  String system(RecordCells record) {
    BoundColumn system = bound.identity().system();
    String text = system == null ? "" : texts.plain(system, record);
    return text.isEmpty() ? plan.mapping().sourceSystem() : text;
  }

  String object(RecordCells record) {
    BoundColumn object = bound.identity().object();
    String text = object == null ? "" : texts.plain(object, record);
    return text.isEmpty() ? bound.mapping().place().object() : text;
  }

  /// What the key holds within: system and object, and the table too where a file of ours has one
  /// record's rows of several tables in files of their own.
  String scope(RecordCells record) {
    String scope = system(record) + " " + object(record);
    return bound.identity().system() == null ? scope : scope + " " + bound.mapping().to().name();
  }

  Set<String> coarse(RecordCells record) {
    BoundColumn coarse = bound.identity().coarse();
    String text = coarse == null ? "" : texts.plain(coarse, record);
    return text.isEmpty() ? Set.of() : Set.of(text.split(" ", -1));
  }

  private String made(RecordCells record) {
    var content = new StringBuilder();
    for (int place : bound.cells()) {
      content.append(texts.clean(record.cell(place))).append('\u001f');
    }
    return "made-%016x".formatted(KeyHashes.hash(content.toString()));
  }
}
