package org.truemark.intake.survey;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.date.DatePatterns;
import org.truemark.intake.infer.ColumnSummary;
import org.truemark.intake.key.KeyHashes;
import org.truemark.intake.mapping.BoundColumn;
import org.truemark.intake.mapping.BoundTable;
import org.truemark.intake.mapping.Parse;
import org.truemark.intake.row.CellTexts;
import org.truemark.intake.row.KeyScan;
import org.truemark.intake.row.SheetPlan;
import org.truemark.intake.row.StageCells;
import org.truemark.intake.stage.StageName;

/// Goes through a sheet for the first time: every column that is kept is summarised, labels of
/// stages are counted, keys are hashed.
public final class Surveying {
  /// A column with more labels than this is no stage; one label more is counted, to tell.
  public static final int LABELS_MOST = 200;

  /// So many stages of all pipelines together are told apart.
  private static final int STAGES_MOST = 20_000;

  private final SheetPlan plan;
  private final CellTexts texts;
  private final Map<Integer, ColumnSummary> columns = new HashMap<>();
  private final Map<StageName, Survey.LabelCount> stages = new TreeMap<>();
  private final Set<StageName> labels = new HashSet<>();
  private final Map<String, Survey.LabelCount> statuses = new TreeMap<>();
  private final StageCells stageCells;
  private final @Nullable BoundColumn stage;
  private final @Nullable BoundColumn closing;
  private final FlaggedStages flagged;

  private Surveying(SheetPlan plan, Set<Integer> refused) {
    this.plan = plan;
    boolean own = plan.tables().getFirst().identity().system() != null;
    this.texts = new CellTexts(plan.mapping(), own);
    DatePatterns patterns = patterns(plan.mapping().parse().dates());
    List<String> headers = plan.sheet().headers();
    for (int place = 0; place < headers.size(); place++) {
      if (!refused.contains(place)) {
        columns.put(place, new ColumnSummary(headers.get(place), patterns));
      }
    }
    this.stageCells = new StageCells(staged(), texts);
    this.stage = stageCells.stage();
    this.closing = column("closed_at");
    this.flagged = new FlaggedStages(column("is_closed"), column("is_won"), texts);
  }

  /// The survey of a sheet.
  ///
  /// @param refused 0-based places of columns that are not kept; they are not looked at
  /// @param hashes keys by system and object, added to
  public static Survey of(SheetPlan plan, Set<Integer> refused, Map<String, KeyHashes> hashes) {
    var surveying = new Surveying(plan, refused);
    var keys = new KeyScan(plan, surveying.texts, hashes);
    plan.sheet()
        .forEach((line, cells) -> {
          keys.see(line, cells);
          surveying.see(cells);
        });
    return new Survey(
        plan, surveying.columns, surveying.stages, surveying.statuses, surveying.flagged.alike());
  }

  private static DatePatterns patterns(Parse.Dates dates) {
    var locales = List.of(Locale.forLanguageTag(dates.locale()));
    var letters = new java.util.LinkedHashSet<>(dates.dates());
    letters.addAll(dates.instants());
    return letters.isEmpty()
        ? DatePatterns.common(locales, dates.twoDigitYearsFrom())
        : DatePatterns.of(letters, locales, dates.twoDigitYearsFrom());
  }

  private void see(String[] cells) {
    columns.forEach((place, summary) -> summary.see(texts.clean(cells[place])));
    if (stage != null) {
      count(cells);
      BoundColumn status = stage.status();
      if (status != null) {
        count(status, cells);
      }
    }
  }

  private void count(String[] cells) {
    StageName name = stageCells.name(cells);
    boolean room = labels.size() <= LABELS_MOST && stages.size() < STAGES_MOST;
    if (name == null || !room && !stages.containsKey(name)) {
      return;
    }
    labels.add(name.anywhere());
    stages.merge(name, Survey.LabelCount.one(dated(cells)), Survey.LabelCount::plus);
    flagged.see(name, cells);
  }

  private void count(BoundColumn column, String[] cells) {
    if (column.cells().isEmpty()) {
      return;
    }
    String text = texts.clean(cells[column.cells().getFirst()]);
    String label = texts.said(column, text, "stage");
    boolean room = statuses.size() <= LABELS_MOST || statuses.containsKey(label);
    if (!label.isEmpty() && room) {
      statuses.merge(label, Survey.LabelCount.one(dated(cells)), Survey.LabelCount::plus);
    }
  }

  private boolean dated(String[] cells) {
    return closing != null
        && closing.cells().stream().anyMatch(place -> !texts.clean(cells[place]).isEmpty());
  }

  /// The columns of the table that has a stage.
  private Map<String, BoundColumn> staged() {
    return plan.tables().stream()
        .map(BoundTable::columns)
        .filter(columns -> columns.containsKey("stage"))
        .findFirst()
        .orElse(Map.of());
  }

  private @Nullable BoundColumn column(String name) {
    for (BoundTable table : plan.tables()) {
      BoundColumn found = table.columns().get(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
