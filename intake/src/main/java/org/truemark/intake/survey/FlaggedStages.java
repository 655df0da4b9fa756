package org.truemark.intake.survey;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.infer.BooleanCell;
import org.truemark.intake.mapping.BoundColumn;
import org.truemark.intake.mapping.Mapping.Outcome;
import org.truemark.intake.row.CellTexts;
import org.truemark.intake.stage.StageName;

/// What the flags of the records in each stage say, where a file tells won and lost by flags.
final class FlaggedStages {
  private final @Nullable BoundColumn closed;
  private final @Nullable BoundColumn won;
  private final CellTexts texts;
  private final BooleanCell words;
  private final Map<StageName, Set<Outcome>> seen = new HashMap<>();

  FlaggedStages(@Nullable BoundColumn closed, @Nullable BoundColumn won, CellTexts texts) {
    this.closed = closed;
    this.won = won;
    this.texts = texts;
    this.words = texts.yesAndNo();
  }

  void see(StageName label, String[] cells) {
    boolean isClosed = flag(closed, cells);
    boolean isWon = flag(won, cells);
    if (closed != null) {
      Outcome outcome = isWon ? Outcome.WON : isClosed ? Outcome.LOST : Outcome.OPEN;
      seen.computeIfAbsent(label, made -> EnumSet.noneOf(Outcome.class)).add(outcome);
    }
  }

  private boolean flag(@Nullable BoundColumn column, String[] cells) {
    if (column == null || column.cells().isEmpty()) {
      return false;
    }
    return Boolean.TRUE.equals(words.parse(texts.clean(cells[column.cells().getFirst()])));
  }

  /// The labels all of whose records are flagged alike.
  Map<StageName, Outcome> alike() {
    var alike = new HashMap<StageName, Outcome>();
    seen.forEach((label, outcomes) -> {
      if (outcomes.size() == 1) {
        alike.put(label, outcomes.iterator().next());
      }
    });
    return alike;
  }
}
