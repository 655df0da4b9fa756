package org.truemark.intake.total;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.truemark.facts.table.Opportunity;
import org.truemark.facts.table.OrderFact;
import org.truemark.facts.table.Row;
import org.truemark.facts.table.Table;
import org.truemark.kernel.Amount;

/// Sums of what was understood, kept while the rows pass by: rows of each table, won amounts and
/// order amounts by currency and calendar quarter.
public final class Totals {
  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::table)
          .thenComparing(Key::measure)
          .thenComparing(key -> key.period() == null ? "" : key.period())
          .thenComparing(key -> key.currency() == null ? "" : key.currency());

  private final ZoneId zone;
  private final Map<Key, Sum> sums = new HashMap<>();

  private record Key(
      String table, String measure, @Nullable String period, @Nullable String currency) {}

  private static final class Sum {
    private BigDecimal amount = BigDecimal.ZERO;
    private long rows;
  }

  /// @param zone in which the day of an instant is read
  public Totals(ZoneId zone) {
    this.zone = zone;
  }

  /// Counts a row. A won deal without an amount counts among those of its currency, as in the
  /// reports of the source systems, and apart as well.
  public void add(Row row) {
    String table = Table.get(row.getClass()).name();
    count(new Key(table, "rows", null, null), null);
    switch (row) {
      case Opportunity deal -> add(table, deal);
      case OrderFact order -> add(table, order);
      default -> {}
    }
  }

  /// What was counted, in a fixed order.
  public List<ControlTotal> done() {
    var totals = new ArrayList<ControlTotal>();
    var inOrder = new TreeMap<Key, Sum>(ORDER);
    inOrder.putAll(sums);
    inOrder.forEach((key, sum) ->
        totals.add(
            new ControlTotal(
                key.table(),
                key.measure(),
                key.period(),
                key.currency(),
                key.currency() == null ? null : sum.amount,
                sum.rows)));
    return totals;
  }

  private void add(String table, Opportunity deal) {
    boolean won = Boolean.TRUE.equals(deal.isWon());
    boolean closed = Boolean.TRUE.equals(deal.isClosed());
    String outcome = won ? "won" : closed ? "lost" : "open";
    count(new Key(table, outcome, null, null), null);
    if (!won) {
      return;
    }
    Amount amount = deal.amount();
    if (amount == null) {
      count(new Key(table, "won-without-amount", null, null), null);
    }
    Instant closedAt = deal.closedAt();
    LocalDate day = closedAt == null ? null : closedAt.atZone(zone).toLocalDate();
    var counted = amount == null ? new Amount(BigDecimal.ZERO, deal.currency()) : amount;
    sum(new Key(table, "won-amount", null, counted.currencyOrUnnamed()), day, counted);
  }

  private void add(String table, OrderFact order) {
    Amount amount = order.netAmount();
    if (amount != null) {
      var key = new Key(table, "net-amount", null, amount.currencyOrUnnamed());
      sum(key, order.orderDate(), amount);
    }
  }

  private void sum(Key whole, @Nullable LocalDate day, Amount amount) {
    count(whole, amount.value());
    if (day != null) {
      count(
          new Key(whole.table(), whole.measure(), quarter(day), whole.currency()), amount.value());
    }
  }

  private void count(Key key, @Nullable BigDecimal amount) {
    Sum sum = sums.computeIfAbsent(key, made -> new Sum());
    sum.rows++;
    if (amount != null) {
      sum.amount = sum.amount.add(amount);
    }
  }

  private static String quarter(LocalDate day) {
    return day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3;
  }
}
