package org.truemark.loop.takein;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.truemark.facts.table.Origin;
import org.truemark.facts.table.Row;
import org.truemark.facts.table.Team;
import org.truemark.kernel.Problems;
import org.truemark.loop.memory.MemoryFactLog;

class TakingInTest {
  private static final Origin ORIGIN = new Origin("crm", "Team", "1", 1, 2, Set.of());
  private static final Team EAST = new Team(ORIGIN, "East", null, null);

  private final MemoryFactLog log = new MemoryFactLog();

  @Test
  void rowsOfABatchBecomeFacts() {
    new TakingIn(log).take(List.of(EAST));
    assertThat(log.current().of(Team.class)).containsExactly(EAST);
  }

  @Test
  void theSameBatchAgainChangesNothing() {
    new TakingIn(log).take(List.of(EAST));
    new TakingIn(log).take(List.of(EAST));
    assertThat(log.current().of(Team.class)).containsExactly(EAST);
  }

  @Test
  void tooManyRowsAreAProblemAndKeepTheWholeBatchOut() {
    Team west = new Team(new Origin("crm", "Team", "2", 1, 3, Set.of()), "West", null, null);
    Problems problems = new TakingIn(log, 1).take(List.of(EAST, west));
    assertThat(problems.counts()).containsExactly(Map.entry("too-many-rows", 1L));
    assertThat(log.current().has(Team.class)).isFalse();
  }

  @Test
  void aStrangeRowKeepsTheWholeBatchOut() {
    record Stray(Origin origin) implements Row {}
    assertThatThrownBy(() -> new TakingIn(log).take(List.of(EAST, new Stray(ORIGIN))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Stray");
    assertThat(log.current().has(Team.class)).isFalse();
  }
}
