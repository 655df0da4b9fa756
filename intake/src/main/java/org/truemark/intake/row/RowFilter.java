package org.truemark.intake.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.truemark.intake.infer.BooleanCell;
import org.truemark.intake.mapping.BoundColumn;
import org.truemark.intake.mapping.BoundTable;
import org.truemark.intake.mapping.HeaderIndex;

/// The records that a mapping passes over on purpose: deleted at the source, superseded, or of a
/// kind that is no person. They are counted, never lost in silence.
final class RowFilter {
  private final List<Rule> rules = new ArrayList<>();
  private final List<BoundColumn> deleted = new ArrayList<>();
  private final CellTexts texts;
  private final BooleanCell words;

  private record Rule(int place, Set<String> allowed) {}

  RowFilter(SheetPlan plan, CellTexts texts, BooleanCell words) {
    this.texts = texts;
    this.words = words;
    HeaderIndex headers = HeaderIndex.of(plan.sheet().headers());
    BoundTable main = plan.tables().getFirst();
    main.mapping().place().only().forEach((header, allowed) -> add(headers.find(header), allowed));
    BoundColumn gone = main.identity().deleted();
    if (gone != null) {
      deleted.add(gone);
    }
  }

  private void add(int place, List<String> allowed) {
    if (place >= 0) {
      var folded = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
      folded.addAll(allowed);
      rules.add(new Rule(place, folded));
    }
  }

  boolean passesOver(RecordCells record) {
    for (Rule rule : rules) {
      if (!rule.allowed().contains(texts.clean(record.cell(rule.place())))) {
        return true;
      }
    }
    for (BoundColumn column : deleted) {
      String text = texts.plain(column, record);
      if (!text.isEmpty() && Boolean.TRUE.equals(words.parse(text))) {
        return true;
      }
    }
    return false;
  }
}
