package org.truemark.loop.diagnose;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.request.Order;
import org.truemark.diagnosis.request.Value;
import org.truemark.facts.table.Opportunity;
import org.truemark.facts.table.OrderFact;
import org.truemark.facts.table.Rows;
import org.truemark.kernel.Amount;
import org.truemark.kernel.Id;

/// Orders and their lines become orders, one each.
final class OrderInputs {
  private final Map<String, List<OrderFact>> orders;
  private final Set<Id.Opportunity> opportunities;
  private final Staff staff;

  OrderInputs(Rows rows, Staff staff) {
    orders =
        rows.of(OrderFact.class).stream()
            .collect(
                Collectors.groupingBy(OrderFact::orderId, LinkedHashMap::new, Collectors.toList()));
    opportunities =
        rows.of(Opportunity.class).stream().map(Opportunity::id).collect(Collectors.toSet());
    this.staff = staff;
  }

  /// An order that names an opportunity of the material is that opportunity once more and is left
  /// out; so is one without a date or an amount, and one whose lines are in two currencies.
  List<Order> map(LeftOut.Count count) {
    var mapped = new ArrayList<Order>();
    long won = 0;
    long undated = 0;
    long unpriced = 0;
    for (Map.Entry<String, List<OrderFact>> entry : orders.entrySet()) {
      List<OrderFact> rows = headFirst(entry.getValue());
      Optional<LocalDate> date = first(rows, OrderFact::orderDate);
      Optional<Value> value = value(rows);
      if (first(rows, OrderFact::opportunityId).filter(opportunities::contains).isPresent()) {
        won++;
      } else if (date.isEmpty()) {
        undated++;
      } else if (value.isEmpty()) {
        unpriced++;
      } else {
        mapped.add(order(entry.getKey(), rows, date.get(), value.get()));
      }
    }
    count.add("orders-of-opportunities", won, "%,d orders belong to opportunities listed here.");
    count.add("orders-without-date", undated, "%,d orders have no date and were not counted.");
    count.add(
        "orders-without-amount",
        unpriced,
        "%,d orders have no amount, or amounts in two currencies, and were not counted.");
    return mapped;
  }

  // NullAway reads the parameters of a compact constructor from the class file without the
  // annotations of nested types; seller and territory may be null there.
  @SuppressWarnings("NullAway")
  private Order order(String id, List<OrderFact> rows, LocalDate date, Value value) {
    Id.Person seller = first(rows, OrderFact::sellerId).orElse(null);
    Id.Territory territory = first(rows, OrderFact::territoryId).orElse(null);
    return new Order(id, seller, date, value, territory, staff.held(seller, date));
  }

  /// The order itself stands before its lines, so that what it says goes first.
  private static List<OrderFact> headFirst(List<OrderFact> rows) {
    return Stream.concat(
            rows.stream().filter(row -> row.lineNo() == null),
            rows.stream().filter(row -> row.lineNo() != null))
        .toList();
  }

  /// The order's own amount if it has one, else the sum of its lines.
  private static Optional<Value> value(List<OrderFact> rows) {
    Optional<Amount> own =
        first(rows.stream().filter(row -> row.lineNo() == null).toList(), OrderFact::netAmount);
    return own.isPresent() ? own.map(DealInputs::value) : sum(rows);
  }

  private static Optional<Value> sum(Collection<OrderFact> lines) {
    List<Amount> amounts =
        lines.stream().flatMap(line -> Stream.ofNullable(line.netAmount())).toList();
    long currencies = amounts.stream().map(Amount::currencyOrUnnamed).distinct().count();
    if (currencies != 1) {
      return Optional.empty();
    }
    BigDecimal total = amounts.stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    return Optional.of(DealInputs.value(new Amount(total, amounts.getFirst().currency())));
  }

  private static <T> Optional<T> first(
      List<OrderFact> rows, Function<OrderFact, @Nullable T> column) {
    return rows.stream().flatMap(row -> Stream.ofNullable(column.apply(row))).findFirst();
  }
}
