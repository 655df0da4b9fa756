package org.truemark.diagnosis.request;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.truemark.kernel.Id;

/// What is known about the extract as a whole.
///
/// @param observedFrom first day from which closings are complete; null = the first closing in it
/// @param asOf the day of the export; null = the last date in the data
/// @param kept logs that the material holds besides deals, orders, quotas and sellers
/// @param listPrices list price by product, empty where none is known
/// @param stages entries into stages, in any order; empty where no history is kept
/// @param activities logged in each month, empty where none are
public record Context(
    @Nullable LocalDate observedFrom,
    @Nullable LocalDate asOf,
    Set<Log> kept,
    Map<Id.Product, Double> listPrices,
    List<StageEntry> stages,
    Map<YearMonth, Long> activities) {
  public Context {
    kept = Set.copyOf(kept);
    listPrices = Map.copyOf(listPrices);
    stages = List.copyOf(stages);
    activities = Map.copyOf(activities);
  }

  /// Without the contents of logs.
  public Context(
      @Nullable LocalDate observedFrom,
      @Nullable LocalDate asOf,
      Set<Log> kept,
      Map<Id.Product, Double> listPrices) {
    this(observedFrom, asOf, kept, listPrices, List.of(), Map.of());
  }

  /// Nothing is known.
  public static Context unknown() {
    return new Context(null, null, Set.of(), Map.of());
  }

  /// List prices by the text of the product, sorted.
  public Map<String, Double> pricesByProduct() {
    var prices = new TreeMap<String, Double>();
    listPrices.forEach((product, price) -> prices.put(product.value(), price));
    return prices;
  }

  /// A log that not every source keeps.
  public enum Log {
    /// Calls, meetings, mails by seller.
    ACTIVITIES,
    /// When a deal entered which stage.
    STAGE_HISTORY
  }
}
