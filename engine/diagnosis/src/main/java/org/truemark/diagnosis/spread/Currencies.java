package org.truemark.diagnosis.spread;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.request.Value;

/// In which currencies amounts stand. Amounts of different currencies never meet in a sum.
public final class Currencies {
  private Currencies() {}

  /// Rows with an amount other than 0 by currency, `---` where the file names none.
  public static SortedMap<String, Long> counts(Extract extract) {
    var counts = new TreeMap<String, Long>();
    extract.deals().forEach(deal -> count(counts, deal.matter().value()));
    extract.orders().forEach(order -> count(counts, order.value()));
    return counts;
  }

  /// The only currency, or null where there is none or more than one.
  public static @Nullable String only(Extract extract) {
    SortedMap<String, Long> counts = counts(extract);
    return counts.size() == 1 ? counts.firstKey() : null;
  }

  /// The amount of a won deal, or not a number where the file has none above 0.
  public static double wonAmount(Deal deal) {
    Value value = deal.matter().value();
    if (deal.outcome() != Deal.Outcome.WON || value == null || value.amount() <= 0) {
      return Double.NaN;
    }
    return value.amount();
  }

  private static void count(SortedMap<String, Long> counts, @Nullable Value value) {
    if (value != null && value.amount() != 0) {
      counts.merge(value.currencyOrUnnamed(), 1L, Long::sum);
    }
  }
}
