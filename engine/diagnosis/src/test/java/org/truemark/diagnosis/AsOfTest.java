package org.truemark.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.diagnosis.request.Context;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.request.DiagnosisRequest;
import org.truemark.diagnosis.request.Quota;
import org.truemark.diagnosis.request.Settings;
import org.truemark.diagnosis.request.Value;
import org.truemark.kernel.Id;
import org.truemark.kernel.Period;

class AsOfTest {
  private static final Id.Person REP = new Id.Person("R");

  @Test
  void whatCameAfterTheDayIsNotThereYet() {
    Diagnosis then = at(LocalDate.parse("2025-02-15"), List.of());
    assertThat(then.population().won()).isEqualTo(2);
    assertThat(then.population().open()).isEqualTo(1);
    assertThat(then.population().deals()).isEqualTo(3);
    Diagnosis now = at(null, List.of());
    assertThat(now.population().won()).isEqualTo(12);
  }

  @Test
  void quotasOfPeriodsBeforeTheDataAreNoMisses() {
    Quota before = quota("2024-01-01", "2024-03-31");
    Quota within = quota("2025-04-01", "2025-06-30");
    var attainment = at(null, List.of(before, within)).attainment();
    assertThat(attainment).isNotNull();
    assertThat(attainment.all().quartiles().n()).isEqualTo(1);
  }

  private static Quota quota(String from, String to) {
    var period = new Period(LocalDate.parse(from), LocalDate.parse(to));
    return new Quota(REP, period, new Value(300, "USD"));
  }

  /// Twelve deals of one rep, one created and, six weeks later, won in each month of 2025.
  private static Diagnosis at(LocalDate day, List<Quota> quotas) {
    var deals = new ArrayList<Deal>();
    for (int month = 0; month < 12; month++) {
      LocalDate created = LocalDate.parse("2024-12-01").plusMonths(month);
      deals.add(
          new Deal(
              new Id.Opportunity("D" + month),
              Deal.Owners.of(REP, null),
              Deal.Outcome.WON,
              created,
              created.plusDays(42),
              new Deal.Matter(null, null, null, null, new Value(100, "USD"))));
    }
    var context = new Context(null, day, Set.of(), Map.of());
    var request =
        new DiagnosisRequest(deals, List.of(), quotas, List.of(), context, Settings.standard());
    return new Diagnosing().diagnose(request);
  }
}
