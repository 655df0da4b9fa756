package org.truemark.intake.row;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.truemark.facts.table.Column;
import org.truemark.facts.table.Origin;
import org.truemark.facts.table.Row;
import org.truemark.facts.table.Table;
import org.truemark.intake.export.CanonicalCsv;
import org.truemark.intake.mapping.BoundColumn;
import org.truemark.intake.mapping.BoundTable;
import org.truemark.intake.mapping.Mapping.Outcome;
import org.truemark.intake.problem.CellProblem;

/// Reads the rows of one canonical table from the records of one sheet.
final class TableReader implements RecordReader {
  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

  private final SheetPlan plan;
  private final BoundTable bound;
  private final Table table;
  private final Table.Maker maker;
  private final KeyReader keys;
  private final OutcomeReader outcomes;
  private final ValueReaders readers;
  private final Map<Column, ValueReader> values = new LinkedHashMap<>();

  TableReader(
      SheetPlan plan, BoundTable bound, SheetPlan.Settled settled, ValueReaders.Shared shared) {
    this.plan = plan;
    this.bound = bound;
    this.table = bound.mapping().to();
    this.maker = table.maker();
    this.keys = new KeyReader(plan, bound, shared.texts());
    this.outcomes =
        new OutcomeReader(bound.columns(), shared.texts(), settled.stages(), shared.words());
    this.readers = new ValueReaders(plan, settled, shared, outcomes);
    for (Column column : table.columns()) {
      BoundColumn source = bound.columns().get(column.name());
      values.put(column, completed(column, source));
    }
  }

  @Override
  public Table table() {
    return table;
  }

  @Override
  public @Nullable String key(RecordCells record) {
    return keys.twinKey(record);
  }

  @Override
  public String object(RecordCells record) {
    return keys.scope(record);
  }

  @Override
  public @Nullable Instant modified(RecordCells record) {
    BoundColumn modified = bound.identity().modified();
    return modified == null ? null : readers.times().exact(modified, record);
  }

  @Override
  public @Nullable Contradiction contradiction(RecordCells record) {
    return outcomes.contradiction(record);
  }

  @Override
  public boolean givesLater() {
    return false;
  }

  @Override
  public List<Row> read(RecordCells record) {
    String key = keys.key(record);
    if (key == null) {
      record.wrong(new CellProblem.EmptyCell(record.source(keys.column(), "key"), "the row's key"));
      return List.of();
    }
    record.key(key);
    record.outcome(outcomes.read(record));
    var cells = new ArrayList<@Nullable Object>();
    for (Map.Entry<Column, ValueReader> value : values.entrySet()) {
      cells.add(value.getValue().read(record));
    }
    if (lacks(cells, record)) {
      return List.of();
    }
    cells.add(0, origin(key, record));
    return List.of(maker.make(cells.toArray()));
  }

  @Override
  public List<Row> finish() {
    return List.of();
  }

  /// The reader of a column, completed by what the file says in another way: flags by the outcome,
  /// a currency without an amount.
  private ValueReader completed(Column column, @Nullable BoundColumn source) {
    ValueReader own = source == null ? record -> null : readers.reader(source, column);
    if (source != null && isCurrency(column)) {
      own = coded(own, source, column);
    }
    ValueReader other = otherwise(column);
    ValueReader first = own;
    return other == null
        ? first
        : record -> {
          Object value = first.read(record);
          return value == null ? other.read(record) : value;
        };
  }

  private boolean isCurrency(Column column) {
    return table.columns().stream()
        .anyMatch(amount ->
            amount.kind() == Column.Kind.AMOUNT
                && CanonicalCsv.currencyOf(amount).equals(column.name()));
  }

  /// A currency beside an amount is a code, whatever a file says.
  private static ValueReader coded(ValueReader text, BoundColumn source, Column column) {
    return record -> {
      Object code = text.read(record);
      if (code instanceof String written && !CODE.matcher(written).matches()) {
        var at = record.source(source, column.name());
        record.wrong(new CellProblem.NotOfPattern(at, written, "a code such as EUR"));
        return null;
      }
      return code;
    };
  }

  private @Nullable ValueReader otherwise(Column column) {
    boolean deals = table.column("is_won").isPresent();
    if (deals && column.name().equals("is_won")) {
      return record -> record.outcome() == null ? null : record.outcome() == Outcome.WON;
    }
    if (deals && column.name().equals("is_closed")) {
      return record -> record.outcome() == null ? null : record.outcome() != Outcome.OPEN;
    }
    if (column.name().equals("period_end")) {
      return readers.times().endOf(bound.columns().get("period_start"));
    }
    for (Column amount : table.columns()) {
      BoundColumn source = bound.columns().get(amount.name());
      boolean money = amount.kind() == Column.Kind.AMOUNT;
      boolean twin = money && CanonicalCsv.currencyOf(amount).equals(column.name());
      if (twin && source != null) {
        return record -> readers.numbers().currency(source, record);
      }
    }
    return null;
  }

  /// True if a cell is empty that the canonical table requires. A person who is not settled yet is
  /// no empty cell, but neither is it a row.
  private boolean lacks(List<@Nullable Object> cells, RecordCells record) {
    boolean lacks = false;
    for (int i = 0; i < cells.size(); i++) {
      Column column = table.columns().get(i);
      if (column.required() && cells.get(i) == null) {
        lacks = true;
        missing(column, record);
      }
    }
    return lacks;
  }

  private void missing(Column column, RecordCells record) {
    BoundColumn source = bound.columns().get(column.name());
    boolean main = bound == plan.tables().getFirst();
    boolean explained =
        !record.problems().isEmpty()
            || record.isOpen()
            || record.unsettled().stream().anyMatch(open -> open.column().equals(column.name()));
    if (source != null && main && !explained) {
      record.wrong(new CellProblem.EmptyCell(record.source(source, column.name()), column.name()));
    }
  }

  private Origin origin(String key, RecordCells record) {
    return new Origin(
        keys.system(record),
        keys.object(record),
        key,
        plan.fileNo(),
        record.line(),
        coarse(record));
  }

  private Set<String> coarse(RecordCells record) {
    Set<String> stated = keys.coarse(record);
    return stated.isEmpty() ? Set.copyOf(record.coarse()) : stated;
  }
}
