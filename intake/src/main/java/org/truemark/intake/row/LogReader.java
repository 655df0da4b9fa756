package org.truemark.intake.row;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truemark.facts.table.Column;
import org.truemark.facts.table.OpportunityEvent;
import org.truemark.facts.table.OpportunityEvent.EventOrigin;
import org.truemark.facts.table.Origin;
import org.truemark.facts.table.Row;
import org.truemark.facts.table.Table;
import org.truemark.intake.mapping.BoundColumn;
import org.truemark.intake.mapping.BoundTable;
import org.truemark.intake.mapping.TableMapping.FullValues;
import org.truemark.intake.mapping.TableMapping.OldNew;
import org.truemark.intake.mapping.TableMapping.Plain;
import org.truemark.intake.problem.CellProblem;
import org.truemark.kernel.Id;

/// Reads a log of opportunities. Rows with one field's old and new value are events at once; rows
/// with all fields as they were then are kept, and neighbours compared when the sheet ends.
final class LogReader implements RecordReader {
  private final SheetPlan plan;
  private final BoundTable bound;
  private final CellTexts texts;
  private final KeyReader keys;
  private final Map<String, ValueReader> readers = new HashMap<>();
  private final List<State> states = new ArrayList<>();

  /// All fields of an opportunity at one time.
  private record State(Head head, Map<String, String> values) {}

  /// What an event says besides its field.
  private record Head(
      Id.Opportunity opportunity, Instant at, Id.@Nullable Person by, String key, long line) {}

  LogReader(
      SheetPlan plan, BoundTable bound, SheetPlan.Settled settled, ValueReaders.Shared shared) {
    this.plan = plan;
    this.bound = bound;
    this.texts = shared.texts();
    this.keys = new KeyReader(plan, bound, texts);
    var outcomes = new OutcomeReader(bound.columns(), texts, settled.stages(), shared.words());
    var values = new ValueReaders(plan, settled, shared, outcomes);
    Table table = Table.get(OpportunityEvent.class);
    bound
        .columns()
        .forEach((name, column) -> {
          Optional<Column> target = table.column(name);
          target.ifPresent(found -> readers.put(name, values.reader(column, found)));
        });
  }

  @Override
  public Table table() {
    return bound.mapping().to();
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
    return null;
  }

  @Override
  public @Nullable Contradiction contradiction(RecordCells record) {
    return null;
  }

  @Override
  public boolean givesLater() {
    return bound.mapping().content() instanceof FullValues;
  }

  /// The events that a record is by itself; none if it is a state to be compared later.
  @Override
  public List<Row> read(RecordCells record) {
    Head head = head(record);
    if (head == null) {
      return List.of();
    }
    return switch (bound.mapping().content()) {
      case OldNew oldNew -> change(oldNew, head, record);
      case FullValues _ -> {
        states.add(new State(head, values(record)));
        yield List.of();
      }
      case Plain _ -> throw new IllegalStateException("not a log: " + bound.mapping().to().name());
    };
  }

  /// The events between neighbouring states, once all records are read.
  @Override
  public List<Row> finish() {
    states.sort(
        Comparator.comparing((State state) -> state.head().opportunity().value())
            .thenComparing(state -> state.head().at())
            .thenComparing(state -> state.head().line()));
    var events = new ArrayList<Row>();
    State before = null;
    for (State state : states) {
      boolean same =
          before != null && before.head().opportunity().equals(state.head().opportunity());
      events.addAll(changes(same ? before : null, state));
      before = state;
    }
    states.clear();
    return events;
  }

  private List<Row> changes(@Nullable State before, State state) {
    var events = new ArrayList<Row>();
    state
        .values()
        .forEach((field, value) -> {
          String old = before == null ? null : before.values().get(field);
          if (!Objects.equals(old == null ? "" : old, value)) {
            events.add(event(state.head(), field, old, value, EventOrigin.HISTORY));
          }
        });
    return events;
  }

  private Map<String, String> values(RecordCells record) {
    var values = new LinkedHashMap<String, String>();
    bound.fields().forEach((field, column) -> values.put(field, texts.plain(column, record)));
    return values;
  }

  private List<Row> change(OldNew log, Head head, RecordCells record) {
    String source = String.valueOf(value("field", record));
    return log.fields().entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(source::equalsIgnoreCase))
        .map(Map.Entry::getKey)
        .findFirst()
        .map(field ->
            event(
                head,
                field,
                text("old_value", record),
                text("new_value", record),
                EventOrigin.FIELD_HISTORY))
        .<List<Row>>map(List::of)
        .orElse(List.of());
  }

  private @Nullable Head head(RecordCells record) {
    String key = keys.key(record);
    Object opportunity = value("opportunity_id", record);
    Object at = value("changed_from", record);
    if (key == null || opportunity == null || at == null) {
      if (record.problems().isEmpty() && !record.isOpen()) {
        BoundColumn column = bound.columns().getOrDefault("opportunity_id", keys.column());
        String needed = "the opportunity and the time of the change";
        record.wrong(new CellProblem.EmptyCell(record.source(column, "opportunity_id"), needed));
      }
      return null;
    }
    Id.Person by = (Id.Person) value("changed_by_id", record);
    return new Head((Id.Opportunity) opportunity, (Instant) at, by, key, record.line());
  }

  private @Nullable Object value(String column, RecordCells record) {
    ValueReader reader = readers.get(column);
    return reader == null ? null : reader.read(record);
  }

  private @Nullable String text(String column, RecordCells record) {
    Object value = value(column, record);
    return value == null ? null : value.toString();
  }

  private Row event(
      Head head, String field, @Nullable String old, @Nullable String now, EventOrigin from) {
    var origin =
        new Origin(
            plan.mapping().sourceSystem(),
            bound.mapping().place().object(),
            head.key() + "/" + field,
            plan.fileNo(),
            head.line(),
            Set.of());
    String before = old == null || old.isEmpty() ? null : old;
    String after = now == null || now.isEmpty() ? null : now;
    return new OpportunityEvent(
        origin,
        head.opportunity(),
        field,
        head.at(),
        head.at(),
        null,
        before,
        after,
        head.by(),
        null,
        from);
  }
}
