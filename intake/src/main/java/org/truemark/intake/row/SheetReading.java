package org.truemark.intake.row;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.truemark.facts.table.Row;
import org.truemark.facts.table.Table;
import org.truemark.intake.file.RowVisitor;
import org.truemark.intake.infer.BooleanCell;
import org.truemark.intake.mapping.BoundTable;
import org.truemark.intake.mapping.TableMapping;
import org.truemark.intake.problem.ImportProblem;
import org.truemark.kernel.Problem;

/// Reads the records of one sheet into rows. Tables that others refer to are read in a turn of
/// their own before the others, so a sheet may be gone through twice.
public final class SheetReading {
  private final SheetPlan plan;
  private final CellTexts texts;
  private final RowFilter filter;
  private final RecordCells record;
  private final Set<Long> left = new HashSet<>();
  private final Set<Long> waiting = new HashSet<>();
  private final ValueReaders.Shared shared;
  private boolean begun;
  private int tablesLeft;

  /// Takes what the sheet gives.
  public interface Receiver {
    /// A record that became rows.
    ///
    /// @param cells its text; not to be kept without a copy
    void made(Made made, String[] cells);

    /// A record that cannot be used.
    void rejected(long line, List<String> cells, List<Problem> problems);

    /// A record that becomes no row before it is known who is meant.
    void waits(Made made, List<String> cells);

    /// A record that the mapping passes over on purpose.
    void passed();

    /// Rows that could be told only when all records were read.
    void later(List<Row> rows);
  }

  /// A record that became rows.
  ///
  /// @param key natural key of its main row within the source's object
  /// @param object slug of the system and name of the object, which the key belongs to
  /// @param record what was read
  /// @param last false if the sheet is gone through again, so that the record is counted later
  /// @param open references to people that fit several, of this turn
  /// @param contradiction of flags and stage, or null
  public record Made(
      String key,
      String object,
      Record record,
      boolean last,
      List<OpenReference> open,
      @Nullable Contradiction contradiction) {
    public Made {
      open = List.copyOf(open);
    }

    /// What was read.
    ///
    /// @param line where it starts
    /// @param rows the rows that it became
    /// @param modified when it was last modified, or null where the file does not say
    /// @param queued true if in any turn a reference to a person was open
    public record Record(long line, List<Row> rows, @Nullable Instant modified, boolean queued) {
      public Record {
        rows = List.copyOf(rows);
      }
    }
  }

  /// @param surroundings what the sheets of the batch share
  public SheetReading(SheetPlan plan, Surroundings surroundings) {
    this.plan = plan;
    boolean own = plan.tables().getFirst().identity().system() != null;
    this.texts = new CellTexts(plan.mapping(), own);
    BooleanCell words = texts.yesAndNo();
    this.filter = new RowFilter(plan, texts, words);
    this.record = new RecordCells(plan.sheet().name());
    this.shared = new ValueReaders.Shared(texts, words, surroundings);
    this.tablesLeft = plan.tables().size();
  }

  /// What is read.
  public SheetPlan plan() {
    return plan;
  }

  /// Goes through the sheet once and reads the tables of this turn.
  ///
  /// @param settled what is settled about the sheet up to this turn
  public void read(Predicate<Table> turn, SheetPlan.Settled settled, Receiver receiver) {
    List<RecordReader> readers = readers(turn, settled);
    if (readers.isEmpty()) {
      return;
    }
    tablesLeft -= readers.size();
    var pass = new Pass(readers, receiver);
    plan.sheet().forEach(pass);
    begun = true;
    readers.forEach(reader -> receiver.later(reader.finish()));
  }

  private List<RecordReader> readers(Predicate<Table> turn, SheetPlan.Settled settled) {
    var readers = new ArrayList<RecordReader>();
    for (BoundTable table : plan.tables()) {
      if (turn.test(table.mapping().to())) {
        readers.add(
            table.mapping().content() instanceof TableMapping.Plain
                ? new TableReader(plan, table, settled, shared)
                : new LogReader(plan, table, settled, shared));
      }
    }
    return readers;
  }

  /// Once through the sheet.
  private final class Pass implements RowVisitor {
    private final List<RecordReader> readers;
    private final boolean first = !begun;
    private final boolean last = tablesLeft == 0;
    private final Receiver receiver;

    Pass(List<RecordReader> readers, Receiver receiver) {
      this.readers = readers;
      this.receiver = receiver;
    }

    @Override
    public void row(long line, String[] cells) {
      record.begin(line, cells);
      if (left.contains(line)) {
        return;
      }
      if (filter.passesOver(record)) {
        if (last) {
          receiver.passed();
        }
        return;
      }
      var rows = new ArrayList<Row>(readers.size());
      readers.forEach(reader -> rows.addAll(reader.read(record)));
      if (record.problems().isEmpty()) {
        give(made(readers.getFirst(), rows, last), cells);
      } else {
        left.add(line);
        receiver.rejected(line, List.of(cells), problems());
      }
    }

    /// A record that gives no row at all waits for a person, or is one that the mapping passes
    /// over.
    private void give(Made made, String[] cells) {
      boolean empty = first && last && made.record().rows().isEmpty();
      if (!empty || readers.stream().anyMatch(RecordReader::givesLater)) {
        receiver.made(made, cells);
      } else if (made.record().queued()) {
        receiver.waits(made, List.of(cells));
      } else {
        receiver.passed();
      }
    }

    @Override
    public void rejected(long line, List<String> cells, Problem problem) {
      if (first) {
        receiver.rejected(line, cells, List.of(problem));
      }
    }
  }

  /// What is wrong with the record; a cell that is read for two columns is told once.
  private List<Problem> problems() {
    var told = new LinkedHashMap<String, Problem>();
    for (ImportProblem found : record.problems()) {
      Problem problem = found.problem();
      told.putIfAbsent(problem.code() + problem.source().column(), problem);
    }
    return List.copyOf(told.values());
  }

  private Made made(RecordReader main, List<Row> rows, boolean last) {
    boolean queued = !record.unsettled().isEmpty() || waiting.contains(record.line());
    if (queued && !last) {
      waiting.add(record.line());
    }
    var read = new Made.Record(record.line(), rows, main.modified(record), queued);
    List<OpenReference> open =
        record.unsettled().isEmpty()
            ? List.of()
            : record.unsettled().stream().map(reference -> open(reference, main)).toList();
    return new Made(
        String.valueOf(main.key(record)),
        main.object(record),
        read,
        last,
        open,
        main.contradiction(record));
  }

  private OpenReference open(RecordCells.Unsettled reference, RecordReader main) {
    return new OpenReference(
        plan.sheet().name(),
        reference.header() == null ? reference.column() : reference.header(),
        main.table().name() + "." + reference.column(),
        record.line(),
        reference.several());
  }
}
