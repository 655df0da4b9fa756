package org.truemark.loop.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truemark.loop.diagnose.SmallRows.row;
import static org.truemark.loop.diagnose.SmallRows.rows;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truemark.diagnosis.request.Seller;
import org.truemark.facts.table.Assignment;
import org.truemark.facts.table.PayComponent;
import org.truemark.facts.table.Person;
import org.truemark.facts.table.Row;
import org.truemark.kernel.Id;

class StaffTest {
  @Test
  void aPersonOfTwoFilesIsOneSeller() {
    Row personnel = row(Person.class, "275", "hire_date", "2017-06-30");
    Row sales = row(Person.class, "275", "termination_date", "2020-01-31");
    Row place = row(Assignment.class, "a", "person_id", "275", "manager_id", "274", "team_id", "N");
    assertThat(sellers(sales, personnel, place))
        .containsExactly(
            new Seller(
                new Id.Person("275"),
                new Id.Person("274"),
                LocalDate.parse("2017-06-30"),
                LocalDate.parse("2020-01-31"),
                true,
                List.of()));
  }

  @Test
  void whoHasACommissionRateOfZeroCarriesNoQuota() {
    List<Seller> sellers =
        sellers(
            row(Person.class, "274"),
            row(Person.class, "275"),
            row(Person.class, "276"),
            commission("274", "0.0000"),
            commission("275", "0.0120"));
    assertThat(sellers.stream().filter(Seller::carriesQuota).map(s -> s.person().value()))
        .containsExactly("275", "276");
  }

  @Test
  void aManagerCarriesAQuotaOnlyWithACommissionRate() {
    Row boss = row(Assignment.class, "a", "person_id", "boss", "role", "MANAGER");
    assertThat(sellers(boss).getFirst().carriesQuota()).isFalse();
    assertThat(sellers(boss, commission("boss", "0.01")).getFirst().carriesQuota()).isTrue();
  }

  private static Row commission(String person, String rate) {
    return row(
        PayComponent.class,
        "p" + person,
        "person_id",
        person,
        "component",
        "commission",
        "rate",
        rate,
        "basis",
        "COMMISSION_RATE");
  }

  private static List<Seller> sellers(Row... rows) {
    return DiagnosisInputs.of(rows(rows), new Wish(ZoneOffset.UTC, null, 1)).request().sellers();
  }
}
