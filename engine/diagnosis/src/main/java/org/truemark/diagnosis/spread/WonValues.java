package org.truemark.diagnosis.spread;

import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.Team.Mix;
import org.truemark.diagnosis.answer.Team.WonValue;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.kernel.Estimate;
import org.truemark.statistics.sample.Moments;

/// What was won or, where the file has no deals, ordered.
public final class WonValues {
  /// Upper 5 % point of the normal law, for two-sided 90 %.
  private static final double Z = 1.6448536269514722;

  private WonValues() {}

  /// Null where amounts are missing or in several currencies. The interval of the mean is the
  /// normal one and too narrow where a few amounts carry the sum; the flag `whale` says so.
  public static @Nullable WonValue of(Extract extract, @Nullable RevenueSpread spread) {
    double[] amounts = amounts(extract);
    String currency = Currencies.only(extract);
    if (currency == null || amounts.length == 0) {
      return null;
    }
    double mean = Moments.mean(amounts);
    double half =
        amounts.length < 2 ? 0 : Z * Math.sqrt(Moments.variance(amounts) / amounts.length);
    Estimate correlation = spread == null ? null : spread.mixCorrelation();
    return new WonValue(
        currency,
        mean * amounts.length,
        Estimate.of(mean, mean - half, mean + half, amounts.length),
        correlation == null ? null : new Mix(correlation));
  }

  /// Amounts above 0 of won deals, or of orders where there are no closed deals, by key.
  public static double[] amounts(Extract extract) {
    if (extract.closed().isEmpty()) {
      return extract.orders().stream()
          .mapToDouble(order -> order.value().amount())
          .filter(amount -> amount > 0)
          .toArray();
    }
    return extract.closed().stream()
        .mapToDouble(Currencies::wonAmount)
        .filter(amount -> !Double.isNaN(amount))
        .toArray();
  }
}
