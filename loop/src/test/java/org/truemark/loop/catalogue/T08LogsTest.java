package org.truemark.loop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.facts.table.Activity;
import org.truemark.facts.table.Opportunity;
import org.truemark.facts.table.OpportunityEvent;
import org.truemark.kernel.Id;
import org.truemark.testkit.keeping.ActivityLog;
import org.truemark.testkit.keeping.StageLog;
import org.truemark.testkit.world.Organization;
import org.truemark.testkit.world.Span;
import org.truemark.testkit.worlds.Traps;
import org.truemark.testkit.worlds.Worlds;

/// Logs that begin to mean something else: T08 more of the same calls are written down, T15 a stage
/// more is passed.
class T08LogsTest {
  /// Naive: 30 % more effort.
  @Test
  void t08MoreCallsInTheLogAreFlagged() {
    Organization organization = Traps.moreIsLogged(1);
    List<LocalDate> calls =
        organization.facts().of(Activity.class).stream()
            .map(
                call -> LocalDate.ofInstant(Objects.requireNonNull(call.startAt()), ZoneOffset.UTC))
            .toList();
    double before = calls.stream().filter(day -> day.isBefore(Traps.MID_YEAR)).count() / 26.0;
    assertThat((calls.size() - before * 26) / 78).isGreaterThan(1.2 * before);
    assertThat(Diagnosed.flag(Diagnosed.briefly(organization), "logging-changed").message())
        .startsWith("From 2024-0")
        .contains("more activities are logged");
  }

  @Test
  void t08MoreCallsInTheLogAreNoEffort() {
    assertThat(Diagnosed.briefly(Traps.moreIsLogged(1)).modelSpread())
        .isEqualTo(Diagnosed.briefly(Worlds.equals(1)).modelSpread());
  }

  @Test
  void t08ASteadyLogIsNotFlagged() {
    var span = new Span(Traps.START, 104);
    Diagnosis diagnosis =
        Diagnosed.briefly(ActivityLog.steady().in(Worlds.calendarRhythm(1), span));
    assertThat(codes(diagnosis)).doesNotContain("logging-changed");
  }

  /// Six calls a week, seven tenths of them logged, and 1.5 opportunities begun.
  @Test
  void t08EffortIsShownWhereTheLogIsSteadyAndNotWhereItChanged() {
    var span = new Span(Traps.START, 104);
    Diagnosis steady = Diagnosed.briefly(ActivityLog.steady().in(Worlds.equals(1), span));
    assertThat(steady.findings())
        .filteredOn(finding -> finding.code().equals("activities"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(Objects.requireNonNull(finding.claim()).value()).isCloseTo(4.2, within(.15));
          assertThat(finding.sentence())
              .startsWith("4.3 activities are logged for a week in the seat (4.")
              .contains(", 2.8 for each deal that begins (", "2024-02-01 to 2025-11-30");
        });
    assertThat(Diagnosed.briefly(Traps.moreIsLogged(1)).findings())
        .noneMatch(finding -> finding.code().equals("activities"));
  }

  /// Naive: since the summer fewer deals reach qualification.
  @Test
  void t15ANewStageIsFlaggedAndTheSeriesSplit() {
    Organization organization = Traps.stageRedefined(1);
    assertThat(qualified(organization, LocalDate.of(2024, 7, 1), LocalDate.of(2025, 6, 30)))
        .isLessThan(
            qualified(organization, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 31)) - .1);
    assertThat(Diagnosed.flag(Diagnosed.briefly(organization), "stage-redefined").message())
        .startsWith("The stage Discovery was first used on 2024-07-0")
        .contains("enter Qualification");
  }

  private static double qualified(Organization organization, LocalDate from, LocalDate to) {
    Set<Id.Opportunity> reached =
        organization.facts().of(OpportunityEvent.class).stream()
            .filter(event -> "Qualification".equals(event.newValue()))
            .map(OpportunityEvent::opportunityId)
            .collect(Collectors.toSet());
    List<Opportunity> begun =
        Raw.all(organization).stream()
            .filter(one -> !Raw.created(one).isBefore(from) && !Raw.created(one).isAfter(to))
            .toList();
    return (double) begun.stream().filter(one -> reached.contains(one.id())).count() / begun.size();
  }

  @Test
  void t15TheSameStagesAllTheTimeAreNotFlagged() {
    Diagnosis diagnosis = Diagnosed.briefly(StageLog.kept(Worlds.calendarRhythm(1)));
    assertThat(codes(diagnosis)).doesNotContain("stage-redefined");
  }

  private static List<String> codes(Diagnosis diagnosis) {
    return diagnosis.flags().stream().map(Diagnosis.Flag::code).toList();
  }
}
