package org.truemark.testkit.keeping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truemark.facts.table.Opportunity;
import org.truemark.facts.table.PipelineStage;
import org.truemark.testkit.world.Organization;

/// The history of stages. The age of an opportunity brings it from stage to stage, whatever becomes
/// of it, so that the conversion of a stage is a matter of how late it comes.
public final class StageLog {
  private static final List<Step> USUAL =
      List.of(
          new Step("Prospecting", 0),
          new Step("Qualification", 3),
          new Step("Proposal", 7),
          new Step("Negotiation", 12));
  private static final List<Step> REDEFINED =
      List.of(
          new Step("Prospecting", 0),
          new Step("Discovery", 3),
          new Step("Qualification", 6),
          new Step("Proposal", 9),
          new Step("Negotiation", 12));

  private StageLog() {}

  /// @param fromWeek age in weeks at which it begins
  private record Step(String stage, int fromWeek) {}

  /// With every change of stage, by the same stages all the time.
  public static Organization kept(Organization organization) {
    return redefinedFrom(organization, LocalDate.MAX);
  }

  /// With every change of stage. From a day on there is a new stage before qualification, which is
  /// entered three weeks later than before.
  public static Organization redefinedFrom(Organization organization, LocalDate first) {
    var rewriting = new Rewriting(organization);
    for (Opportunity opportunity : rewriting.opportunities()) {
      history(rewriting, opportunity, first);
    }
    List<Step> stages = first.equals(LocalDate.MAX) ? USUAL : REDEFINED;
    for (int i = 0; i < stages.size(); i++) {
      stage(rewriting, stages.get(i).stage(), i + 1, PipelineStage.Outcome.OPEN);
    }
    stage(rewriting, "Closed Won", stages.size() + 1, PipelineStage.Outcome.WON);
    stage(rewriting, "Closed Lost", stages.size() + 2, PipelineStage.Outcome.LOST);
    return rewriting.done();
  }

  private static void history(Rewriting rewriting, Opportunity opportunity, LocalDate first) {
    LocalDate created = Rewriting.created(opportunity);
    LocalDate closed = Rewriting.closed(opportunity);
    LocalDate last = closed == null ? rewriting.truth().exportDate() : closed.minusDays(1);
    int order = 1;
    String stage = USUAL.getFirst().stage();
    rewriting.add(change(created, null, stage).of(opportunity, order++, false));
    for (LocalDate day = created.plusWeeks(1); !day.isAfter(last); day = day.plusWeeks(1)) {
      String next = later(stage, at(day.isBefore(first) ? USUAL : REDEFINED, created, day));
      if (!next.equals(stage)) {
        rewriting.add(change(day, stage, next).of(opportunity, order++, false));
        stage = next;
      }
    }
    if (closed == null) {
      rewriting.change(opportunity, Map.of("stage", stage));
    } else {
      rewriting.add(change(closed, stage, opportunity.stage()).of(opportunity, order, false));
    }
  }

  private static Change change(LocalDate on, @Nullable String from, @Nullable String to) {
    return new Change("stage", on, from, to, null);
  }

  private static String at(List<Step> steps, LocalDate created, LocalDate day) {
    long age = (day.toEpochDay() - created.toEpochDay()) / 7;
    return steps.stream()
        .filter(step -> step.fromWeek() <= age)
        .reduce((one, next) -> next)
        .orElseThrow()
        .stage();
  }

  /// The one that comes later in the process: nothing goes back.
  private static String later(String one, String other) {
    List<String> order = REDEFINED.stream().map(Step::stage).toList();
    return order.indexOf(other) > order.indexOf(one) ? other : one;
  }

  private static void stage(
      Rewriting rewriting, String stage, long sort, PipelineStage.Outcome outcome) {
    BigDecimal probability = outcome == PipelineStage.Outcome.WON ? BigDecimal.ONE : null;
    rewriting.add(
        new PipelineStage(
            Rewriting.origin("PipelineStage", stage),
            null,
            stage,
            sort,
            probability,
            outcome,
            null));
  }
}
