package org.truemark.intake.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.truemark.facts.table.Origin;
import org.truemark.facts.table.PipelineStage;
import org.truemark.intake.mapping.BoundColumn;
import org.truemark.intake.mapping.Mapping.StageMeaning;
import org.truemark.intake.row.SheetPlan;
import org.truemark.intake.stage.StageBook;
import org.truemark.intake.stage.StageName;

/// The order of the stages in the pipelines of a sheet, where somebody said after which stage a new
/// one comes. It begins with the order that the mapping states; without one, with the one stage
/// that others come after. Where it has no beginning that all follow, nothing is told.
final class StagePlaces {
  private static final String OBJECT = "pipeline_stage";

  private final SheetPlan plan;
  private final StageBook book;

  private StagePlaces(SheetPlan plan, StageBook book) {
    this.plan = plan;
    this.book = book;
  }

  static List<PipelineStage> of(Preparation sheet) {
    var places = new StagePlaces(sheet.planned().plan(), sheet.settled().stages());
    var pipelines = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
    places.book.after().keySet().forEach(name -> pipelines.add(name.pipeline()));
    return pipelines.stream().flatMap(name -> places.ordered(name).stream()).toList();
  }

  private List<PipelineStage> ordered(String pipeline) {
    Map<String, String> after = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    book.after()
        .forEach((name, before) -> {
          if (name.pipeline().equalsIgnoreCase(pipeline)) {
            after.put(name.label(), before);
          }
        });
    List<String> order = placed(stated(pipeline), after);
    var rows = new ArrayList<PipelineStage>();
    for (String label : order) {
      rows.add(row(pipeline, label, rows.size() + 1L));
    }
    return rows;
  }

  /// The labels in the order of the mapping.
  private List<String> stated(String pipeline) {
    Map<String, Map<String, StageMeaning>> tables = plan.mapping().vocabulary().stages();
    Map<String, StageMeaning> own = tables.get(pipeline);
    String named =
        plan.tables().stream()
            .map(table -> table.columns().get("stage"))
            .filter(column -> column != null)
            .map(StagePlaces::table)
            .filter(table -> table != null)
            .findFirst()
            .orElse("");
    Map<String, StageMeaning> table = own == null ? tables.getOrDefault(named, Map.of()) : own;
    return table.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, StageMeaning> e) -> e.getValue().order())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static @Nullable String table(BoundColumn column) {
    return column.mapping().details().stage().table();
  }

  private static List<String> placed(List<String> stated, Map<String, String> after) {
    var order = new ArrayList<>(stated);
    Set<String> first = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    first.addAll(after.values());
    first.removeAll(after.keySet());
    if (order.isEmpty() && first.size() == 1) {
      order.addAll(first);
    }
    var left = new TreeMap<>(after);
    for (int before = -1; before != left.size(); ) {
      before = left.size();
      left.entrySet()
          .removeIf(entry -> {
            int at = indexOf(order, entry.getValue());
            if (at >= 0) {
              order.add(at + 1, entry.getKey());
            }
            return at >= 0;
          });
    }
    return left.size() == after.size() ? List.of() : order;
  }

  private static int indexOf(List<String> order, String label) {
    for (int i = 0; i < order.size(); i++) {
      if (order.get(i).equalsIgnoreCase(label)) {
        return i;
      }
    }
    return -1;
  }

  private PipelineStage row(String pipeline, String label, long sort) {
    StageBook.Entry entry = book.find(new StageName(pipeline, label));
    String stage = entry == null ? label : entry.label();
    String id = pipeline.isEmpty() ? label : pipeline + "/" + label;
    long line = plan.sheet().form().headerRow();
    var origin =
        new Origin(plan.mapping().sourceSystem(), OBJECT, id, plan.fileNo(), line, Set.of());
    PipelineStage.Outcome outcome =
        entry == null ? null : PipelineStage.Outcome.valueOf(entry.outcome().name());
    String named = pipeline.isEmpty() ? null : pipeline;
    return new PipelineStage(origin, named, stage, sort, null, outcome, null);
  }
}
