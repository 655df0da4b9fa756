package org.truemark.diagnosis.spread;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.request.Deal;

/// What a product is worth whoever sells it: its list price, or, where not every product sold has
/// one, the team's mean amount of its won deals.
final class Prices {
  private final SortedMap<String, Double> byProduct;
  private final boolean listed;

  private Prices(SortedMap<String, Double> byProduct, boolean listed) {
    this.byProduct = byProduct;
    this.listed = listed;
  }

  /// Null where a won deal with an amount names no product, or all name the same.
  static @Nullable Prices of(Extract extract) {
    SortedMap<String, List<Double>> sold = new TreeMap<>();
    for (Deal deal : extract.closed()) {
      double amount = Currencies.wonAmount(deal);
      String product = Extract.product(deal);
      if (!Double.isNaN(amount)) {
        if (product == null) {
          return null;
        }
        sold.computeIfAbsent(product, _ -> new ArrayList<>()).add(amount);
      }
    }
    return sold.size() < 2 ? null : of(sold, extract.request().context().pricesByProduct());
  }

  private static Prices of(Map<String, List<Double>> sold, Map<String, Double> list) {
    boolean listed = sold.keySet().stream().allMatch(one -> list.getOrDefault(one, 0.0) > 0);
    var prices = new TreeMap<String, Double>();
    sold.forEach((product, amounts) -> {
      double mean = amounts.stream().mapToDouble(x -> x).average().orElseThrow();
      prices.put(product, listed ? list.getOrDefault(product, mean) : mean);
    });
    return new Prices(prices, listed);
  }

  /// True if all are list prices.
  boolean listed() {
    return listed;
  }

  /// Price of what a won deal with an amount sold.
  double of(Deal deal) {
    String product = Extract.product(deal);
    return product == null ? Double.NaN : byProduct.getOrDefault(product, Double.NaN);
  }
}
