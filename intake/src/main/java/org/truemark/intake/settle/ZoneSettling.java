package org.truemark.intake.settle;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.mapping.BoundColumn;
import org.truemark.intake.mapping.ColumnMapping.As;
import org.truemark.intake.plan.Planned;
import org.truemark.intake.question.Assumption;
import org.truemark.intake.question.Inquiry;
import org.truemark.intake.question.Question;
import org.truemark.intake.question.QuestionId;

/// Settles the organization's zone, in which times without one were written and days begin.
public final class ZoneSettling {
  private ZoneSettling() {}

  /// The zone: the stated one, that of the mappings, or an answer.
  ///
  /// @param stated what the user said, or null
  public static ZoneId of(@Nullable ZoneId stated, List<Planned> sheets, Inquiry inquiry) {
    if (stated != null) {
      return stated;
    }
    List<Planned> timed = sheets.stream().filter(ZoneSettling::hasInstants).toList();
    List<ZoneId> mapped =
        timed.stream()
            .map(one -> one.plan().mapping().parse().dates().zone())
            .filter(zone -> zone != null)
            .distinct()
            .toList();
    boolean unsaid =
        timed.stream().anyMatch(one -> one.plan().mapping().parse().dates().zone() == null);
    if (!unsaid && mapped.size() <= 1) {
      return mapped.isEmpty() ? ZoneOffset.UTC : mapped.getFirst();
    }
    var question =
        new Question(
            QuestionId.of("", "", QuestionId.Kind.ZONE),
            "In which zone does the organization count its days, such as Europe/Berlin?",
            List.of(),
            List.of("UTC"),
            "UTC");
    var assumption =
        new Assumption("zone", "Days were counted in UTC (say --zone to change it).", 1);
    return inquiry.askOrAssume(question, "UTC", assumption).map(ZoneId::of).orElse(ZoneOffset.UTC);
  }

  private static boolean hasInstants(Planned one) {
    return one.plan().tables().stream()
        .flatMap(table -> table.columns().values().stream())
        .map(BoundColumn::mapping)
        .anyMatch(mapping -> mapping.as() == As.INSTANT);
  }
}
