package org.truemark.facts.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableTest {
  private static final Origin ORIGIN = new Origin("crm", "Thing", "1", 1, 2, Set.of());

  @Test
  void namesAreSnakeCaseNouns() {
    assertThat(Table.all().stream().map(Table::name))
        .contains("opportunity", "order_fact", "pay_component", "match_queue");
    assertThat(Table.get(OpportunitySplit.class).columns().stream().map(Column::name))
        .contains("must_total_100", "opportunity_id");
  }

  @Test
  void columnsWithoutNullableAreRequired() {
    Table stages = Table.get(PipelineStage.class);
    assertThat(stages.columns().stream().filter(Column::required).map(Column::name))
        .containsExactly("stage");
  }

  @Test
  void aRowIsMadeOfItsCellsAndGivesThemBack() {
    Table teams = Table.get(Team.class);
    var cells = new ArrayList<@Nullable Object>(Collections.nCopies(4, null));
    cells.set(0, ORIGIN);
    cells.set(1, "East");
    Row made = teams.maker().make(cells.toArray());
    assertThat(made).isEqualTo(new Team(ORIGIN, "East", null, null));
    assertThat(teams.cells(made)).isEqualTo(cells.subList(1, 4));
  }

  @Test
  void rowsAreSortedIntoTheirTables() {
    var team = new Team(ORIGIN, "East", null, null);
    Rows rows = Rows.of(List.of(team));
    assertThat(rows.of(Team.class)).containsExactly(team);
    assertThat(rows.has(Person.class)).isFalse();
  }
}
