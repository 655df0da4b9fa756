package org.truemark.loop.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truemark.loop.diagnose.SmallRows.row;
import static org.truemark.loop.diagnose.SmallRows.rows;

import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.truemark.diagnosis.request.Order;
import org.truemark.diagnosis.request.Value;
import org.truemark.facts.table.Opportunity;
import org.truemark.facts.table.OrderFact;
import org.truemark.facts.table.Row;
import org.truemark.facts.table.TerritoryMember;
import org.truemark.kernel.Id;

class OrderInputsTest {
  private static final Row HEAD =
      row(OrderFact.class, "h", "order_id", "10248", "order_date", "2024-07-04", "seller_id", "5");

  @Test
  void linesTakeDateAndSellerOfTheirOrderAndAreAddedUp() {
    Order order =
        inputs(line("1", "98.5 USD"), HEAD, line("2", "1.5 USD")).request().orders().getFirst();
    assertThat(order.seller()).isEqualTo(new Id.Person("5"));
    assertThat(order.date()).isEqualTo("2024-07-04");
    assertThat(order.value()).isEqualTo(new Value(100, "USD"));
  }

  @Test
  void anOrderWithAnOwnAmountIsNotCountedTwice() {
    Row head =
        row(
            OrderFact.class,
            "h",
            "order_id",
            "10248",
            "order_date",
            "2024-07-04",
            "net_amount",
            "100 USD");
    assertThat(values(head, line("1", "98.5 USD"), line("2", "1.5 USD")))
        .containsExactly(new Value(100, "USD"));
  }

  @Test
  void anOrderOfAnOpportunityIsNotASecondSale() {
    Row deal = row(Opportunity.class, "D1", "is_won", "true");
    Row order =
        row(
            OrderFact.class,
            "h",
            "order_id",
            "1",
            "order_date",
            "2024-07-04",
            "net_amount",
            "100 USD",
            "opportunity_id",
            "D1");
    DiagnosisInputs inputs = inputs(deal, order);
    assertThat(inputs.request().orders()).isEmpty();
    assertThat(inputs.leftOut().stream().map(LeftOut::code))
        .containsExactly("won-without-amount", "orders-of-opportunities");
  }

  @Test
  void whatHasNoDateOrNoSingleCurrencyIsCountedAndLeftOut() {
    Row undated = row(OrderFact.class, "u", "order_id", "1", "net_amount", "100 USD");
    DiagnosisInputs inputs = inputs(undated, HEAD, line("1", "1 USD"), line("2", "1 EUR"));
    assertThat(inputs.request().orders()).isEmpty();
    assertThat(inputs.leftOut().stream().map(left -> left.code() + " " + left.n()))
        .containsExactly("orders-without-date 1", "orders-without-amount 1");
  }

  @Test
  void aTerritoryIsHeldUpToTheDayBeforeItsEnd() {
    Row held =
        row(
            TerritoryMember.class,
            "m",
            "territory_id",
            "NW",
            "person_id",
            "5",
            "valid_from",
            "2024-07-01",
            "valid_to",
            "2024-08-01");
    assertThat(order("2024-07-31", held).isOutsideTerritory()).isFalse();
    assertThat(order("2024-08-01", held).isOutsideTerritory()).isTrue();
  }

  @Test
  void whoHoldsNothingSellsOutsideOnceHoldingsAreKnown() {
    Row others = row(TerritoryMember.class, "m", "territory_id", "NW", "person_id", "6");
    assertThat(order("2024-07-31", others).held()).isEqualTo(Set.of());
    assertThat(order("2024-07-31").held()).isNull();
  }

  private static Order order(String date, Row... more) {
    Row order =
        row(
            OrderFact.class,
            "h",
            "order_id",
            "1",
            "order_date",
            date,
            "seller_id",
            "5",
            "territory_id",
            "NW",
            "net_amount",
            "100");
    Row[] all = new Row[more.length + 1];
    System.arraycopy(more, 0, all, 1, more.length);
    all[0] = order;
    return inputs(all).request().orders().getFirst();
  }

  private static DiagnosisInputs inputs(Row... rows) {
    return DiagnosisInputs.of(rows(rows), new Wish(ZoneOffset.UTC, null, 1));
  }

  private static Iterable<Value> values(Row... rows) {
    return inputs(rows).request().orders().stream().map(Order::value).toList();
  }

  private static Row line(String no, String amount) {
    return row(OrderFact.class, "l" + no, "order_id", "10248", "line_no", no, "net_amount", amount);
  }
}
