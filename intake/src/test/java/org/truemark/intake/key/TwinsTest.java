package org.truemark.intake.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.truemark.facts.table.Origin;
import org.truemark.facts.table.Row;
import org.truemark.facts.table.Team;

class TwinsTest {
  private static final Instant MONDAY = Instant.parse("2024-01-01T08:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2024-01-02T08:00:00Z");

  private final Twins twins = new Twins();

  @Test
  void exactRepeatsCountOnce() {
    twins.hold("1", record(2, "North", null));
    twins.hold("1", record(9, "North", null));
    Twins.Settled settled = settle(null);
    assertThat(place(settled)).isEqualTo("teams.csv:2");
    assertThat(settled.repeated().size()).isEqualTo(1);
    assertThat(settled.differing()).isEmpty();
  }

  @Test
  void theRecordModifiedLastHoldsWhereverItStands() {
    twins.hold("1", record(2, "South", TUESDAY));
    twins.hold("1", record(3, "North", MONDAY));
    assertThat(place(settle(null))).isEqualTo("teams.csv:2");
  }

  @Test
  void recordsModifiedAtTheSameTimeThatDifferAreAsked() {
    twins.hold("1", record(2, "North", MONDAY));
    twins.hold("1", record(3, "South", MONDAY));
    Twins.Settled settled = settle(null);
    assertThat(settled.kept()).isNull();
    assertThat(settled.differing()).hasSize(2);
  }

  @Test
  void oneRecordWithoutATimeLeavesItOpen() {
    twins.hold("1", record(2, "North", MONDAY));
    twins.hold("1", record(3, "South", null));
    assertThat(settle(null).kept()).isNull();
  }

  @Test
  void theAnswerSaysWhichHolds() {
    twins.hold("1", record(2, "North", null));
    twins.hold("1", record(3, "South", null));
    assertThat(place(settle(Twins.Choice.FIRST))).isEqualTo("teams.csv:2");
    assertThat(place(settle(Twins.Choice.LAST))).isEqualTo("teams.csv:3");
    assertThat(settle(Twins.Choice.LEAVE_OUT).kept()).isNull();
  }

  @Test
  void recordsThatAgreeInTheirMainRowKeepTheOtherRowsOfBoth() {
    twins.hold("1", record(2, "North", null, "Ann"));
    twins.hold("1", record(3, "North", null, "Bo"));
    twins.hold("1", record(4, "North", null, "Bo"));
    Twins.Occurrence kept = Objects.requireNonNull(settle(null).kept());
    assertThat(kept.rows()).hasSize(3);
  }

  private Twins.Settled settle(Twins.@Nullable Choice choice) {
    return twins.settle(Optional.ofNullable(choice)).getFirst();
  }

  private static @Nullable String place(Twins.Settled settled) {
    Twins.Occurrence kept = settled.kept();
    return kept == null ? null : kept.place().file() + ":" + kept.place().line();
  }

  private static Twins.Occurrence record(
      int line, String name, @Nullable Instant modified, String... beside) {
    var origin = new Origin("crm", "Team", "1", 1, line, Set.of());
    var rows = new ArrayList<Row>(List.of(new Team(origin, name, null, null)));
    for (String other : beside) {
      rows.add(new Team(origin, other, null, null));
    }
    return new Twins.Occurrence(
        new Twins.Place("teams.csv", line, List.of(name)), rows, modified, true);
  }
}
