package org.truemark.intake.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.truemark.intake.infer.ColumnSummary;
import org.truemark.intake.mapping.BoundColumn;
import org.truemark.intake.mapping.BoundTable;
import org.truemark.intake.mapping.ColumnMapping;
import org.truemark.intake.mapping.ColumnMapping.By;
import org.truemark.intake.mapping.Mapping.Check;
import org.truemark.intake.mapping.TableMapping;
import org.truemark.intake.plan.Refusals;
import org.truemark.intake.problem.CheckProblem;
import org.truemark.intake.problem.ColumnProblem;
import org.truemark.intake.problem.RowProblem;
import org.truemark.intake.row.SheetPlan;
import org.truemark.intake.survey.Survey;
import org.truemark.intake.survey.Surveying;
import org.truemark.kernel.Problems;
import org.truemark.kernel.Source;

/// Says what the headers and the first pass show about a whole sheet.
final class SheetReport {
  private final Refusals refusals;
  private final Survey survey;
  private final SheetPlan plan;
  private final Problems.Collector problems;
  private final String file;

  SheetReport(Refusals refusals, Survey survey, Problems.Collector problems) {
    this.refusals = refusals;
    this.survey = survey;
    this.plan = survey.plan();
    this.problems = problems;
    this.file = plan.sheet().name();
  }

  void report() {
    if (survey.labels() > Surveying.LABELS_MOST) {
      problems.add(TooManyStages.in(plan));
    }
    refused();
    constant();
    madeKeys();
    plan.tables().forEach(this::owners);
    plan.tables().forEach(this::converted);
  }

  private void refused() {
    List<String> headers = refusals.headers();
    if (!headers.isEmpty()) {
      String listed = String.join(", ", headers);
      problems.add(new ColumnProblem.Refused(file, headers.size(), listed).problem());
    }
  }

  private void constant() {
    Set<Integer> used =
        plan.tables().stream().flatMap(table -> table.cells().stream()).collect(Collectors.toSet());
    List<String> headers =
        survey.columns().entrySet().stream()
            .filter(entry -> !used.contains(entry.getKey()))
            .filter(entry -> entry.getValue().constant())
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> entry.getValue().header())
            .toList();
    if (!headers.isEmpty()) {
      String listed = String.join(", ", headers);
      problems.add(new ColumnProblem.Constant(file, headers.size(), listed).problem());
    }
  }

  private void madeKeys() {
    BoundTable main = plan.tables().getFirst();
    boolean plain = main.mapping().content() instanceof TableMapping.Plain;
    if (plain && main.identity().key() == null) {
      String object = main.mapping().place().object();
      problems.add(new RowProblem.KeyMade(file, object, plan.sheet().form().rows()).problem());
    }
  }

  private void owners(BoundTable table) {
    BoundColumn owner = table.columns().get("owner_id");
    if (owner != null && plan.looksAt(Check.OWNER_BY_NAME) && byName(owner)) {
      problems.add(new CheckProblem.OwnerByName(source(owner, "owner_id")).problem());
    }
  }

  /// True if the column is looked up by name and its cells look like names.
  private boolean byName(BoundColumn owner) {
    ColumnMapping.Details details = owner.mapping().details();
    ColumnSummary summary = owner.cells().isEmpty() ? null : survey.at(owner.cells().getFirst());
    return summary != null
        && details.by().contains(By.NAME)
        && !summary.examples().isEmpty()
        && summary.examples().stream().noneMatch(text -> text.matches(".*[@0-9].*"));
  }

  private void converted(BoundTable table) {
    if (plan.looksAt(Check.CONVERTED_AMOUNT_ONLY)) {
      table
          .compareOnly()
          .forEach((name, column) -> {
            if (!table.columns().containsKey(name)) {
              String wanted = table.mapping().column(name).map(SheetReport::header).orElse(name);
              problems.add(
                  new CheckProblem.ConvertedAmountOnly(source(column, name), wanted).problem());
            }
          });
    }
  }

  private static String header(ColumnMapping column) {
    return column.source() instanceof ColumnMapping.Source.Headers(List<List<String>> choices)
        ? String.join(" ", choices.getFirst())
        : "the amount";
  }

  private Source source(BoundColumn column, String field) {
    int place = column.cells().isEmpty() ? 0 : column.cells().getFirst() + 1;
    return new Source(file, plan.sheet().form().headerRow(), place, column.header(), field);
  }
}
