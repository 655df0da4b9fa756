package org.truemark.diagnosis.spread;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.request.Order;
import org.truemark.diagnosis.request.Seller;
import org.truemark.kernel.Id;
import org.truemark.kernel.Period;

/// What one person closed and sold.
///
/// @param closed decided deals, or orders
/// @param won of them; equal to `closed` for orders
/// @param amounts of won deals or orders, above 0
/// @param prices of the same, whoever sells it; empty where not known
/// @param days in the seat while closings were observed, or 0 where hire dates are not known
record PersonSales(int closed, int won, List<Double> amounts, List<Double> prices, double days) {

  /// By person, of everybody who won or sold something with an amount; the others have no log
  /// revenue.
  static SortedMap<String, PersonSales> of(Extract extract, @Nullable Prices prices) {
    return extract.closed().isEmpty() ? ofOrders(extract) : ofDeals(extract, prices);
  }

  /// The logarithm of a figure, by person.
  static double[] logs(List<PersonSales> people, ToDoubleFunction<PersonSales> figure) {
    return people.stream().mapToDouble(figure).map(Math::log).toArray();
  }

  double meanAmount() {
    return mean(amounts);
  }

  double meanPrice() {
    return mean(prices);
  }

  double winRate() {
    return (double) won / closed;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(x -> x).average().orElse(Double.NaN);
  }

  private static SortedMap<String, PersonSales> ofDeals(Extract extract, @Nullable Prices prices) {
    var byPerson = new TreeMap<String, List<Deal>>();
    for (Deal deal : extract.closed()) {
      String person = Extract.creditedKey(deal);
      if (person != null) {
        byPerson.computeIfAbsent(person, _ -> new ArrayList<>()).add(deal);
      }
    }
    var sales = new TreeMap<String, PersonSales>();
    byPerson.forEach((person, deals) -> {
      List<Deal> valued =
          deals.stream().filter(deal -> !Double.isNaN(Currencies.wonAmount(deal))).toList();
      if (!valued.isEmpty()) {
        sales.put(person, ofDeals(deals, valued, prices, days(extract, person)));
      }
    });
    return sales;
  }

  private static PersonSales ofDeals(
      List<Deal> deals, List<Deal> valued, @Nullable Prices prices, double days) {
    long won = deals.stream().filter(deal -> deal.outcome() == Deal.Outcome.WON).count();
    List<Double> amounts = valued.stream().map(Currencies::wonAmount).toList();
    List<Double> priced = prices == null ? List.of() : valued.stream().map(prices::of).toList();
    return new PersonSales(deals.size(), Math.toIntExact(won), amounts, priced, days);
  }

  private static SortedMap<String, PersonSales> ofOrders(Extract extract) {
    var byPerson = new TreeMap<String, List<Double>>();
    for (Order order : extract.orders()) {
      Id.Person seller = order.seller();
      if (seller != null && order.value().amount() > 0) {
        byPerson
            .computeIfAbsent(seller.value(), _ -> new ArrayList<>())
            .add(order.value().amount());
      }
    }
    var sales = new TreeMap<String, PersonSales>();
    byPerson.forEach((person, amounts) -> {
      int n = amounts.size();
      sales.put(person, new PersonSales(n, n, amounts, List.of(), days(extract, person)));
    });
    return sales;
  }

  private static double days(Extract extract, String person) {
    Seller seller = extract.sellers().get(person);
    Period observed = extract.window().closings();
    LocalDate hired = seller == null ? null : seller.hired();
    if (seller == null || hired == null || observed == null) {
      return 0;
    }
    LocalDate left = seller.left();
    LocalDate from = hired.isAfter(observed.from()) ? hired : observed.from();
    LocalDate to = left != null && left.isBefore(observed.to()) ? left : observed.to();
    return Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
  }
}
