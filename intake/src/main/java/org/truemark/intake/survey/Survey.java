package org.truemark.intake.survey;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.infer.ColumnSummary;
import org.truemark.intake.mapping.Mapping.Outcome;
import org.truemark.intake.row.SheetPlan;
import org.truemark.intake.stage.StageName;

/// What the first pass found in a sheet.
///
/// @param plan what was gone through
/// @param columns by 0-based place; refused columns are absent
/// @param stages of the stage column as written, with their counts; empty without one
/// @param statuses texts of the column that states outcomes, with their counts
/// @param flagged stages all of whose records are flagged alike
public record Survey(
    SheetPlan plan,
    Map<Integer, ColumnSummary> columns,
    Map<StageName, LabelCount> stages,
    Map<String, LabelCount> statuses,
    Map<StageName, Outcome> flagged) {
  public Survey {
    columns = Map.copyOf(columns);
    stages = new TreeMap<>(stages);
    statuses = new TreeMap<>(statuses);
    flagged = Collections.unmodifiableMap(new TreeMap<>(flagged));
  }

  /// How often a label stands in a column.
  ///
  /// @param rows all records with it
  /// @param dated records with it that have a closing date
  public record LabelCount(long rows, long dated) {
    static LabelCount one(boolean isDated) {
      return new LabelCount(1, isDated ? 1 : 0);
    }

    LabelCount plus(LabelCount more) {
      return new LabelCount(rows + more.rows, dated + more.dated);
    }
  }

  /// How many different labels the stages have.
  public long labels() {
    return stages.keySet().stream().map(StageName::anywhere).distinct().count();
  }

  /// The summary of a place, or null if its column is refused.
  public @Nullable ColumnSummary at(int place) {
    return columns.get(place);
  }

  /// The same without columns that are refused: nothing of their texts is left.
  public Survey refusing(Set<Integer> places) {
    if (places.isEmpty()) {
      return this;
    }
    var kept = new TreeMap<>(columns);
    kept.keySet().removeAll(places);
    SheetPlan left = plan.without(places);
    boolean staged = left.tables().stream().anyMatch(table -> table.columns().containsKey("stage"));
    return staged
        ? new Survey(left, kept, stages, statuses, flagged)
        : new Survey(left, kept, Map.of(), Map.of(), Map.of());
  }

  /// The same without the columns of some places: what reads them is not read.
  public Survey without(Set<Integer> places) {
    return places.isEmpty()
        ? this
        : new Survey(plan.without(places), columns, stages, statuses, flagged);
  }
}
