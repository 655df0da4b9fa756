package org.truemark.diagnosis.request;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Everything that a first answer is computed from. The order of the rows never matters.
///
/// @param deals opportunities, each id once, at most {@link #ROWS}
/// @param orders booked orders where the source has no opportunities, each id once, at most {@link
///   #ROWS}
/// @param quotas the targets of sellers by period
/// @param sellers people who may own deals and orders, each person once; a person who is only named
///   by a deal or an order needs no row here
/// @param context what else is known about the extract
/// @param settings seed and thresholds
public record DiagnosisRequest(
    List<Deal> deals,
    List<Order> orders,
    List<Quota> quotas,
    List<Seller> sellers,
    Context context,
    Settings settings) {
  /// So many rows of one kind are taken.
  public static final int ROWS = 5_000_000;

  public DiagnosisRequest {
    deals = List.copyOf(deals);
    orders = List.copyOf(orders);
    quotas = List.copyOf(quotas);
    sellers = List.copyOf(sellers);
    requireDistinct("deal", deals, Deal::id);
    requireDistinct("order", orders, Order::id);
    requireDistinct("seller", sellers, Seller::person);
  }

  private static <T> void requireDistinct(String what, List<T> rows, Function<T, Object> key) {
    if (rows.size() > ROWS) {
      throw new IllegalArgumentException(
          "%,d rows of kind %s, more than %,d".formatted(rows.size(), what, ROWS));
    }
    Collection<Object> keys = rows.stream().map(key).toList();
    Set<Object> distinct = new HashSet<>(keys);
    if (distinct.size() < keys.size()) {
      String twice =
          keys.stream()
              .filter(one -> !distinct.remove(one))
              .map(Object::toString)
              .limit(3)
              .collect(Collectors.joining(", "));
      throw new IllegalArgumentException("each " + what + " comes once, twice: " + twice);
    }
  }
}
