package org.truemark.intake.total;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.truemark.facts.table.Column;
import org.truemark.facts.table.Opportunity;
import org.truemark.facts.table.Origin;
import org.truemark.facts.table.Table;
import org.truemark.kernel.Amount;

class TotalsTest {
  private final Totals totals = new Totals(ZoneId.of("America/New_York"));

  @Test
  void wonAmountsAreSummedByCurrencyAndQuarterInTheZone() {
    totals.add(won("10.10", "EUR", "2024-04-01T03:30:00Z"));
    totals.add(won("20.20", "EUR", "2024-04-01T12:00:00Z"));
    totals.add(won("5", "USD", "2024-04-01T12:00:00Z"));
    assertThat(lines())
        .containsExactly(
            "rows null null null 3",
            "won null null null 3",
            "won-amount null EUR 30.30 2",
            "won-amount null USD 5 1",
            "won-amount 2024-Q1 EUR 10.10 1",
            "won-amount 2024-Q2 EUR 20.20 1",
            "won-amount 2024-Q2 USD 5 1");
  }

  @Test
  void aWonDealWithoutAmountIsCountedApart() {
    totals.add(won(null, "EUR", "2024-04-01T12:00:00Z"));
    assertThat(lines()).contains("won-without-amount null null null 1");
  }

  private List<String> lines() {
    return totals.done().stream()
        .map(total ->
            "%s %s %s %s %d"
                .formatted(
                    total.measure(),
                    total.period(),
                    total.currency(),
                    Objects.toString(total.amount(), "null"),
                    total.rows()))
        .toList();
  }

  private static Opportunity won(@Nullable String amount, String currency, String closed) {
    Table table = Table.get(Opportunity.class);
    var cells = new ArrayList<@Nullable Object>();
    cells.add(new Origin("crm", "Opportunity", amount + currency + closed, 1, 2, Set.of()));
    for (Column column : table.columns()) {
      cells.add(
          switch (column.name()) {
            case "is_closed", "is_won" -> true;
            case "amount" -> amount == null ? null : new Amount(new BigDecimal(amount), currency);
            case "currency" -> currency;
            case "closed_at" -> Instant.parse(closed);
            default -> null;
          });
    }
    return (Opportunity) table.maker().make(cells.toArray());
  }
}
