package org.truemark.intake.settle;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.mapping.BoundColumn;
import org.truemark.intake.mapping.BoundTable;
import org.truemark.intake.mapping.ColumnMapping.Source;
import org.truemark.intake.problem.ImportProblem;
import org.truemark.intake.question.Assumption;
import org.truemark.intake.question.Inquiry;
import org.truemark.intake.question.Question;
import org.truemark.intake.question.QuestionId;
import org.truemark.intake.row.SheetPlan;

/// Settles since when the rows of a file hold that says no day, where its mapping asks for it
/// (`valid_from: ask`). It is asked once for a file, whatever the tables.
public final class SinceSettling {
  private static final String ALWAYS = "always";

  private SinceSettling() {}

  /// The day, or null where the rows always held or nothing was asked.
  public static @Nullable LocalDate of(SheetPlan plan, Inquiry inquiry) {
    List<BoundTable> asking = plan.tables().stream().filter(SinceSettling::asks).toList();
    if (asking.isEmpty()) {
      return null;
    }
    String file = plan.sheet().name();
    String names = String.join(", ", asking.stream().map(t -> t.mapping().to().name()).toList());
    String rows = ImportProblem.count(plan.sheet().form().rows(), "row");
    String text =
        "%s does not say since when its rows hold (%s of %s). From which day on? Write a day such as 2026-01-01, or always."
            .formatted(file, rows, names);
    var id = QuestionId.of(file, "", QuestionId.Kind.SINCE);
    var question = new Question(id, text, evidence(asking), List.of(ALWAYS), ALWAYS);
    var assumption =
        new Assumption(
            "valid-always",
            "%s: its rows of %s were taken to hold always.".formatted(file, names),
            plan.sheet().form().rows());
    return inquiry
        .askOrAssume(question, ALWAYS, assumption)
        .flatMap(SinceSettling::day)
        .orElse(null);
  }

  private static boolean asks(BoundTable table) {
    BoundColumn from = table.columns().get("valid_from");
    return from != null && from.mapping().source() instanceof Source.Asked;
  }

  /// What holds from that day on.
  private static List<String> evidence(List<BoundTable> tables) {
    var evidence = new ArrayList<String>();
    for (BoundTable table : tables) {
      List<String> read =
          table.columns().values().stream()
              .filter(column -> column.header() != null)
              .map(column -> String.valueOf(column.header()))
              .distinct()
              .toList();
      evidence.add(table.mapping().to().name() + ": " + String.join(", ", read));
    }
    return evidence;
  }

  private static Optional<LocalDate> day(String answer) {
    try {
      return answer.equals(ALWAYS) ? Optional.empty() : Optional.of(LocalDate.parse(answer));
    } catch (DateTimeException e) {
      throw new IllegalStateException("the answer was no day: " + answer, e);
    }
  }
}
