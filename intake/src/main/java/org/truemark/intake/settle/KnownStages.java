package org.truemark.intake.settle;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.truemark.facts.table.PipelineStage;
import org.truemark.intake.mapping.BoundColumn;
import org.truemark.intake.mapping.Mapping;
import org.truemark.intake.mapping.Mapping.Outcome;
import org.truemark.intake.mapping.Mapping.StageMeaning;
import org.truemark.intake.stage.StageBook;
import org.truemark.intake.stage.StageName;

/// What the stage tables of a mapping and of the batch say of labels.
///
/// A table named like a pipeline says what its labels mean there. In every other pipeline a label
/// means what the column's own table says, else what all tables agree on; where they do not agree,
/// nothing is known of it.
final class KnownStages {
  private final Map<StageName, StageBook.Entry> own = new TreeMap<>();
  private final Map<StageName, StageBook.Entry> shared = new TreeMap<>();
  private final Set<StageName> torn = new HashSet<>();

  private KnownStages() {}

  /// @param stage the column that names the stage, or null
  /// @param rows the batch's own table of stages
  static Map<StageName, StageBook.Entry> of(
      Mapping mapping, @Nullable BoundColumn stage, List<PipelineStage> rows) {
    var batch = new KnownStages();
    rows.forEach(batch::see);
    var stated = new KnownStages();
    new TreeMap<>(mapping.vocabulary().stages()).forEach(stated::see);
    Map<StageName, StageBook.Entry> all = new TreeMap<>(batch.shared);
    all.keySet().removeAll(batch.torn);
    stated.torn.forEach(all::remove);
    stated.torn.forEach(stated.shared::remove);
    all.putAll(stated.shared);
    String table = stage == null ? null : stage.mapping().details().stage().table();
    Map<String, StageMeaning> named =
        table == null ? null : mapping.vocabulary().stages().get(table);
    if (named != null) {
      named.forEach((label, meaning) -> all.put(StageName.of(label), entry(label, meaning)));
    }
    all.putAll(batch.own);
    all.putAll(stated.own);
    return all;
  }

  private void see(String pipeline, Map<String, StageMeaning> table) {
    new TreeMap<>(table)
        .forEach((label, meaning) -> see(new StageName(pipeline, label), entry(label, meaning)));
  }

  private void see(PipelineStage row) {
    if (row.outcome() == null) {
      return;
    }
    var entry = new StageBook.Entry(row.stage(), outcome(row.outcome()));
    String pipeline = row.pipeline() == null ? "" : row.pipeline();
    see(new StageName(pipeline, row.stage()), entry);
    see(new StageName(pipeline, row.origin().sourceId()), entry);
  }

  private void see(StageName name, StageBook.Entry entry) {
    own.putIfAbsent(name, entry);
    StageBook.Entry before = shared.putIfAbsent(name.anywhere(), entry);
    boolean alike =
        before == null
            || before.outcome() == entry.outcome()
                && before.label().equalsIgnoreCase(entry.label());
    if (!alike) {
      torn.add(name.anywhere());
    }
  }

  private static StageBook.Entry entry(String label, StageMeaning meaning) {
    String as = meaning.as();
    return new StageBook.Entry(as == null ? label : as, meaning.outcome());
  }

  private static Outcome outcome(PipelineStage.Outcome outcome) {
    return Outcome.valueOf(outcome.name().toUpperCase(Locale.ROOT));
  }
}
