package org.truemark.intake.reading;

import java.util.Objects;
import org.truemark.intake.mapping.BoundColumn;
import org.truemark.intake.row.SheetPlan;
import org.truemark.intake.survey.Surveying;
import org.truemark.kernel.Problem;
import org.truemark.kernel.Severity;
import org.truemark.kernel.Source;

/// A column that was taken for the stage and holds something else.
final class TooManyStages {
  private TooManyStages() {}

  static Problem in(SheetPlan plan) {
    BoundColumn stage =
        plan.tables().stream()
            .map(table -> table.columns().get("stage"))
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();
    String file = plan.sheet().name();
    int place = stage.cells().getFirst() + 1;
    var source = new Source(file, plan.sheet().form().headerRow(), place, stage.header(), "stage");
    return new Problem(
        "stage-too-many",
        Severity.ERROR,
        source,
        new Problem.Wording(
            null,
            "the few stages that deals go through",
            "%s: more than %,d different texts; it cannot be the stage of a deal."
                .formatted(stage.header(), Surveying.LABELS_MOST),
            "say which column holds the stage, or whether the deal is won or lost."));
  }
}
