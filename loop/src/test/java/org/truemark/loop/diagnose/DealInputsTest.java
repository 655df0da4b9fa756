package org.truemark.loop.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.truemark.loop.diagnose.SmallRows.row;
import static org.truemark.loop.diagnose.SmallRows.rows;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truemark.diagnosis.request.Context;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.request.Value;
import org.truemark.facts.table.Account;
import org.truemark.facts.table.Activity;
import org.truemark.facts.table.Assignment;
import org.truemark.facts.table.Opportunity;
import org.truemark.facts.table.OpportunityEvent;
import org.truemark.facts.table.OpportunityLine;
import org.truemark.facts.table.PipelineStage;
import org.truemark.facts.table.Product;
import org.truemark.facts.table.Row;
import org.truemark.kernel.Id;

class DealInputsTest {
  private static final Wish UTC = new Wish(ZoneOffset.UTC, null, 1);

  @Test
  void aWonOpportunityIsAWonDeal() {
    Row won =
        row(
            Opportunity.class,
            "1",
            "owner_id",
            "ann",
            "is_closed",
            "true",
            "is_won",
            "true",
            "amount",
            "28830.00 USD",
            "created_at",
            "2024-08-26T21:17:21Z",
            "closed_at",
            "2024-09-25T12:00:00Z");
    assertThat(deals(UTC, won))
        .containsExactly(
            new Deal(
                new Id.Opportunity("1"),
                Deal.Owners.of(new Id.Person("ann"), null),
                Deal.Outcome.WON,
                LocalDate.parse("2024-08-26"),
                LocalDate.parse("2024-09-25"),
                new Deal.Matter(null, null, null, null, new Value(28830, "USD"))));
  }

  @Test
  void theExpectedCloseOfAnOpenDealIsNotItsClosing() {
    Row open =
        row(
            Opportunity.class,
            "1",
            "is_closed",
            "false",
            "is_won",
            "false",
            "expected_close",
            "2024-09-25",
            "closed_at",
            "2024-09-25T12:00:00Z");
    assertThat(deals(UTC, open).getFirst().closed()).isNull();
  }

  @Test
  void closedAndNotWonIsLost() {
    assertThat(outcome(opportunity("1", "is_closed", "true", "is_won", "false")))
        .isEqualTo(Deal.Outcome.LOST);
  }

  @Test
  void withoutFlagsTheStageOfThePipelineDecides() {
    Row lost = row(PipelineStage.class, "s", "pipeline", "EU", "stage", "Gone", "outcome", "LOST");
    Row other = row(PipelineStage.class, "t", "pipeline", "US", "stage", "Gone", "outcome", "WON");
    assertThat(outcome(opportunity("1", "pipeline", "EU", "stage", "Gone"), lost, other))
        .isEqualTo(Deal.Outcome.LOST);
  }

  @Test
  void withoutFlagsAndStageADealIsOpen() {
    assertThat(outcome(opportunity("1", "stage", "Gone"))).isEqualTo(Deal.Outcome.OPEN);
  }

  @Test
  void anInstantBelongsToTheDayOfTheOrganisationsZone() {
    Row late = opportunity("1", "created_at", "2026-04-01T03:30:00Z");
    Wish newYork = new Wish(ZoneId.of("America/New_York"), null, 1);
    assertThat(deals(newYork, late).getFirst().created()).isEqualTo("2026-03-31");
    assertThat(deals(UTC, late).getFirst().created()).isEqualTo("2026-04-01");
  }

  @Test
  void aMergedOpportunityIsLeftOutAndCounted() {
    DiagnosisInputs inputs =
        inputs(UTC, opportunity("1"), opportunity("2", "merged_into", "1"), opportunity("3"));
    assertThat(inputs.request().deals().stream().map(deal -> deal.id().value()))
        .containsExactly("1", "3");
    assertThat(inputs.leftOut())
        .containsExactly(
            new LeftOut(
                "merged-opportunities",
                1,
                "1 opportunities were merged into others and not counted."),
            new LeftOut(
                "no-outcome", 2, "2 deals name neither stage nor outcome and count as open."));
  }

  @Test
  void oneIdInTwoSystemsIsTwoDeals() {
    Row here = row("hubspot", Opportunity.class, "7", "name", "a");
    Row there = row("pipedrive", Opportunity.class, "7", "name", "b");
    assertThat(deals(UTC, here, there).stream().map(deal -> deal.id().value()))
        .containsExactly("hubspot:7", "pipedrive:7");
  }

  @Test
  void oneIdTwiceInOneSystemIsTheLaterRow() {
    DiagnosisInputs inputs =
        inputs(UTC, opportunity("7", "is_won", "false"), opportunity("7", "is_won", "true"));
    assertThat(inputs.request().deals().stream().map(Deal::outcome))
        .containsExactly(Deal.Outcome.WON);
    assertThat(inputs.leftOut().stream().map(LeftOut::code))
        .containsExactly("repeated-opportunities", "won-without-amount");
  }

  @Test
  void theProductIsThatOfTheLargestLine() {
    Row small = line("a", "product_id", "small", "total", "10");
    Row large = line("b", "product_id", "large", "quantity", "3", "unit_price", "50");
    assertThat(deals(UTC, opportunity("1"), small, large).getFirst().matter().product())
        .isEqualTo(new Id.Product("large"));
  }

  @Test
  void aLineWithoutAmountGivesItsProduct() {
    assertThat(deals(UTC, opportunity("1"), line("a", "product_id", "GTX")).getFirst().matter())
        .extracting(Deal.Matter::product)
        .isEqualTo(new Id.Product("GTX"));
  }

  @Test
  void theSegmentIsTheFirstGroupingThatHalfOfTheDealsKnow() {
    Row acme = row(Account.class, "acme", "industry", "retail");
    Row globex = row(Account.class, "globex", "industry", "medical", "segment", "large");
    Row one = opportunity("1", "account_id", "acme");
    Row two = opportunity("2", "account_id", "acme");
    Row three = opportunity("3", "account_id", "globex");
    assertThat(deals(UTC, acme, globex, one, two, three).stream().map(d -> d.matter().segment()))
        .containsExactly("retail", "retail", "medical");
  }

  @Test
  void theManagerIsTheOneOfTheDayOfClosing() {
    Row before = assignment("a", "manager_id", "old", "valid_to", "2024-07-01");
    Row after = assignment("b", "manager_id", "new", "valid_from", "2024-07-01");
    Row deal =
        opportunity(
            "1",
            "owner_id",
            "ann",
            "is_closed",
            "true",
            "is_won",
            "true",
            "created_at",
            "2024-06-01T12:00:00Z",
            "closed_at",
            "2024-07-01T12:00:00Z");
    assertThat(deals(UTC, before, after, deal).getFirst().owners().manager())
        .isEqualTo(new Id.Person("new"));
  }

  @Test
  void theOnlyManagerThereIsServesEveryDay() {
    Row only = assignment("a", "manager_id", "boss", "valid_from", "2025-01-01");
    Row deal = opportunity("1", "owner_id", "ann", "created_at", "2024-06-01T12:00:00Z");
    assertThat(deals(UTC, only, deal).getFirst().owners().manager())
        .isEqualTo(new Id.Person("boss"));
  }

  @Test
  void aHandOverNamesTheMakerAndTheLongestHolder() {
    Row deal =
        opportunity(
            "1",
            "owner_id",
            "cid",
            "is_closed",
            "true",
            "is_won",
            "true",
            "created_at",
            "2024-01-01T12:00:00Z",
            "closed_at",
            "2024-03-01T12:00:00Z");
    Row second = ownerChange("e2", "2024-02-25T12:00:00Z", "bob", "cid");
    Row first = ownerChange("e1", "2024-01-05T12:00:00Z", "ann", "bob");
    Deal.Owners owners = deals(UTC, deal, second, first).getFirst().owners();
    assertThat(owners.maker()).isEqualTo(new Id.Person("ann"));
    assertThat(owners.holder()).isEqualTo(new Id.Person("bob"));
    assertThat(owners.seller()).isEqualTo(new Id.Person("cid"));
  }

  @Test
  void logsAreKnownByTheirRows() {
    Row call = row(Activity.class, "a", "kind", "CALL");
    Row stage =
        row(
            OpportunityEvent.class,
            "e",
            "opportunity_id",
            "1",
            "field",
            "stage",
            "changed_from",
            "2024-01-05T12:00:00Z",
            "changed_to",
            "2024-01-05T12:00:00Z");
    assertThat(inputs(UTC, call, stage).request().context().kept())
        .containsExactlyInAnyOrder(Context.Log.ACTIVITIES, Context.Log.STAGE_HISTORY);
    assertThat(inputs(UTC).request().context().kept()).isEmpty();
  }

  @Test
  void listPricesAreTheLatestOfTheUsualCurrency() {
    Row old = product("GTX", "list_price", "500 USD", "valid_from", "2023-01-01");
    Row now = product("GTX", "list_price", "550 USD", "valid_from", "2024-01-01");
    Row more = product("MG", "list_price", "55 USD");
    Row other = product("XX", "list_price", "10 EUR");
    assertThat(inputs(UTC, now, old, more, other).request().context().pricesByProduct())
        .containsOnly(entry("GTX", 550.0), entry("MG", 55.0));
  }

  private static DiagnosisInputs inputs(Wish wish, Row... rows) {
    return DiagnosisInputs.of(rows(rows), wish);
  }

  private static List<Deal> deals(Wish wish, Row... rows) {
    return inputs(wish, rows).request().deals();
  }

  private static Deal.Outcome outcome(Row... rows) {
    return deals(UTC, rows).getFirst().outcome();
  }

  private static Row opportunity(String id, String... cells) {
    return row(Opportunity.class, id, cells);
  }

  private static Row line(String id, String... cells) {
    String[] all = new String[cells.length + 2];
    System.arraycopy(cells, 0, all, 2, cells.length);
    all[0] = "opportunity_id";
    all[1] = "1";
    return row(OpportunityLine.class, id, all);
  }

  private static Row product(String id, String... cells) {
    return row(Product.class, id, cells);
  }

  private static Row assignment(String id, String... cells) {
    String[] all = new String[cells.length + 2];
    System.arraycopy(cells, 0, all, 2, cells.length);
    all[0] = "person_id";
    all[1] = "ann";
    return row(Assignment.class, id, all);
  }

  private static Row ownerChange(String id, String at, String from, String to) {
    return row(
        OpportunityEvent.class,
        id,
        "opportunity_id",
        "1",
        "field",
        "owner_id",
        "changed_from",
        at,
        "changed_to",
        at,
        "old_value",
        from,
        "new_value",
        to);
  }
}
