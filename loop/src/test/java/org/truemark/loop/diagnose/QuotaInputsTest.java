package org.truemark.loop.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truemark.loop.diagnose.SmallRows.row;
import static org.truemark.loop.diagnose.SmallRows.rows;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truemark.facts.table.Person;
import org.truemark.facts.table.Row;
import org.truemark.facts.table.Target;

class QuotaInputsTest {
  @Test
  void aPeriodEndsOnTheDayThatTheTargetNames() {
    Row named = target("1", "ann", "2024-01-01", "100", "period_end", "2024-01-31");
    assertThat(quotas(named)).containsExactly("ann 2024-01-01 2024-01-31 100.0");
  }

  @Test
  void anEndOnTheFirstDayOfTheNextPeriodIsNotPartOfThisOne() {
    Row named = target("1", "ann", "2024-01-01", "100", "period_end", "2024-04-01");
    assertThat(quotas(named)).containsExactly("ann 2024-01-01 2024-03-31 100.0");
  }

  @Test
  void withoutAnEndAPeriodEndsBeforeThePersonsNextOne() {
    assertThat(
            quotas(
                target("1", "ann", "2024-01-01", "100"), target("2", "ann", "2024-02-01", "110")))
        .containsExactly("ann 2024-01-01 2024-01-31 100.0", "ann 2024-02-01 2024-02-29 110.0");
  }

  @Test
  void theLastPeriodIsAsLongAsTheOneBefore() {
    assertThat(
            quotas(
                target("1", "ann", "2024-01-01", "100"), target("2", "ann", "2024-04-01", "110")))
        .contains("ann 2024-04-01 2024-06-30 110.0");
  }

  @Test
  void aSinglePeriodIsAQuarter() {
    assertThat(quotas(target("1", "ann", "2024-02-01", "100")))
        .containsExactly("ann 2024-02-01 2024-04-30 100.0");
  }

  @Test
  void theLatestVersionOfATargetHolds() {
    Row first = target("1", "ann", "2024-01-01", "100", "valid_from", "2023-12-01");
    Row raised = target("2", "ann", "2024-01-01", "120", "valid_from", "2024-02-01");
    assertThat(quotas(raised, first)).containsExactly("ann 2024-01-01 2024-03-31 120.0");
  }

  @Test
  void targetsByProductFamilyAddUp() {
    Row hard = target("1", "ann", "2024-01-01", "100", "product_family", "hard");
    Row soft = target("2", "ann", "2024-01-01", "20", "product_family", "soft");
    assertThat(quotas(hard, soft)).containsExactly("ann 2024-01-01 2024-03-31 120.0");
  }

  @Test
  void teamTargetsAndOtherMeasuresAreCountedAndLeftOut() {
    Row revenue = target("1", "ann", "2024-01-01", "100", "measure", "revenue");
    Row more = target("2", "bob", "2024-01-01", "100", "measure", "revenue");
    Row margin = target("3", "ann", "2024-01-01", "9", "measure", "margin in %");
    Row team =
        row(
            Target.class,
            "4",
            "owner_kind",
            "TEAM",
            "owner_id",
            "East",
            "period_start",
            "2024-01-01",
            "amount",
            "500");
    DiagnosisInputs inputs = inputs(revenue, more, margin, team);
    assertThat(inputs.request().quotas()).hasSize(2);
    assertThat(inputs.leftOut())
        .containsExactly(
            new LeftOut(
                "targets-not-of-people",
                1,
                "1 targets are not amounts of one person and were not compared."),
            new LeftOut(
                "targets-of-other-measures",
                1,
                "1 targets are of another measure than \"revenue\" and were not compared."));
  }

  private static DiagnosisInputs inputs(Row... rows) {
    var all = new ArrayList<Row>(List.of(rows));
    all.add(row(Person.class, "ann"));
    all.add(row(Person.class, "bob"));
    return DiagnosisInputs.of(rows(all.toArray(Row[]::new)), new Wish(ZoneOffset.UTC, null, 1));
  }

  @Test
  void targetsOfPeopleWhomNobodyKnowsAreCountedAndLeftOut() {
    DiagnosisInputs inputs =
        inputs(
            target("1", "ann", "2024-01-01", "100"), target("2", "ann@x.test", "2024-01-01", "90"));
    assertThat(inputs.request().quotas()).hasSize(1);
    assertThat(inputs.leftOut().stream().map(LeftOut::code))
        .containsExactly("targets-of-unknown-people");
  }

  private static List<String> quotas(Row... rows) {
    return inputs(rows).request().quotas().stream()
        .map(quota ->
            "%s %s %s %s"
                .formatted(
                    quota.seller().value(),
                    quota.period().from(),
                    quota.period().to(),
                    quota.value().amount()))
        .toList();
  }

  private static Row target(String id, String who, String start, String amount, String... cells) {
    String[] all = new String[cells.length + 8];
    System.arraycopy(cells, 0, all, 8, cells.length);
    String[] given = {
      "owner_kind", "PERSON", "owner_id", who, "period_start", start, "amount", amount
    };
    System.arraycopy(given, 0, all, 0, given.length);
    return row(Target.class, id, all);
  }
}
