package org.truemark.intake.row;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.infer.BooleanCell;
import org.truemark.intake.mapping.BoundColumn;
import org.truemark.intake.mapping.Mapping.Outcome;
import org.truemark.intake.stage.StageBook;
import org.truemark.intake.stage.StageName;

/// How a deal stands: by its flags, else by a column of its own, else by its stage. Read before all
/// other columns, since some hold only in certain rows.
final class OutcomeReader {
  private final @Nullable BoundColumn closed;
  private final @Nullable BoundColumn won;
  private final @Nullable BoundColumn stage;
  private final CellTexts texts;
  private final StageCells cells;
  private final StageBook stages;
  private final BooleanCell words;

  OutcomeReader(
      Map<String, BoundColumn> columns, CellTexts texts, StageBook stages, BooleanCell words) {
    this.closed = columns.get("is_closed");
    this.won = columns.get("is_won");
    this.stage = columns.get("stage");
    this.texts = texts;
    this.stages = stages;
    this.cells = new StageCells(columns, texts);
    this.words = words;
  }

  /// Open, won or lost, or null where the record does not say.
  @Nullable Outcome read(RecordCells record) {
    Outcome flagged = flagged(record);
    if (flagged != null) {
      return flagged;
    }
    BoundColumn status = stage == null ? null : stage.status();
    Outcome stated = status == null ? null : stated(status, record);
    return stated != null || stage == null ? stated : meaning(stage, record);
  }

  /// What the flags say against the stage, or null.
  @Nullable Contradiction contradiction(RecordCells record) {
    Outcome flagged = stage == null ? null : flagged(record);
    Outcome staged = flagged == null || stage == null ? null : meaning(stage, record);
    if (stage == null || staged == null || flagged == staged) {
      return null;
    }
    boolean byWon = staged == Outcome.WON || flagged == Outcome.WON;
    BoundColumn flag = byWon && won != null ? won : closed;
    String label = texts.said(stage, texts.plain(stage, record), "stage");
    String header = flag == null || flag.header() == null ? "the flag" : flag.header();
    return new Contradiction(
        label, header, byWon ? flagged == Outcome.WON : flagged != Outcome.OPEN);
  }

  /// What another stage label of the same file says: by the book, or by the flags of the records
  /// that stand in it, or by the record's own outcome where it stands in that stage itself.
  @Nullable Outcome of(String label, RecordCells record) {
    var name = new StageName(cells.pipeline(record.cells()), label);
    StageBook.Entry entry = stages.find(name);
    if (entry != null) {
      return entry.outcome();
    }
    Outcome byFlags = stages.flagged(name);
    String own = stage == null ? "" : texts.said(stage, texts.plain(stage, record), "stage");
    return byFlags == null && label.equalsIgnoreCase(own) ? record.outcome() : byFlags;
  }

  /// The canonical label of the stage, or null where the record has none.
  @Nullable String label(RecordCells record) {
    String text = stage == null ? null : texts.said(stage, texts.plain(stage, record), "stage");
    if (text == null || text.isEmpty()) {
      return null;
    }
    StageBook.Entry entry = stages.find(new StageName(cells.pipeline(record.cells()), text));
    return entry == null ? text : entry.label();
  }

  private @Nullable Outcome flagged(RecordCells record) {
    Boolean isWon = won == null ? null : flag(won, record);
    Boolean isClosed = closed == null ? null : flag(closed, record);
    if (Boolean.TRUE.equals(isWon)) {
      return Outcome.WON;
    }
    if (isClosed == null) {
      return null;
    }
    return isClosed ? Outcome.LOST : Outcome.OPEN;
  }

  private @Nullable Boolean flag(BoundColumn column, RecordCells record) {
    String text = texts.read(column, record);
    return text.isEmpty() ? null : words.parse(text);
  }

  /// The outcome in a column of its own, as one of the canonical words or as a label of the book.
  private @Nullable Outcome stated(BoundColumn column, RecordCells record) {
    String text = texts.read(column, record);
    for (Outcome outcome : Outcome.values()) {
      if (outcome.name().equalsIgnoreCase(text)) {
        return outcome;
      }
    }
    return meaning(column, record);
  }

  private @Nullable Outcome meaning(BoundColumn column, RecordCells record) {
    String text = texts.said(column, texts.plain(column, record), "stage");
    StageBook.Entry entry =
        text.isEmpty() ? null : stages.find(new StageName(cells.pipeline(record.cells()), text));
    return entry == null ? null : entry.outcome();
  }
}
