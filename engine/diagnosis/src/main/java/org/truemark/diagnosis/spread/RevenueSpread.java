package org.truemark.diagnosis.spread;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.request.Settings;
import org.truemark.kernel.Estimate;
import org.truemark.statistics.draw.KeyedDraws;
import org.truemark.statistics.sample.Moments;
import org.truemark.statistics.sample.Quantiles;
import org.truemark.statistics.sample.Resampling;

/// The spread of log won revenue between people, split into its factors:
///
/// ```
/// log revenue = log closed deals + log win rate + log value per won deal
/// ```
///
/// share_f = cov(log f, log revenue) / var(log revenue) (the additive split of a variance of a sum,
/// Fields 2003); the shares sum to 1 and may be negative. Factors are raw: no model stands behind
/// them. Where everybody's hire date is known and times in the seat differ, volume is per day in
/// the seat and time is a factor of its own. Intervals come from people drawn with replacement
/// (Efron 1979).
///
/// Columns and not records: a thousand resamples of every column.
public final class RevenueSpread {
  /// With fewer people a spread says nothing.
  private static final int LEAST_PEOPLE = 5;

  private static final long SLOT = KeyedDraws.slot("people of the spread");

  private final List<PersonSales> people;
  private final @Nullable Prices prices;
  private final Map<Factor, double[]> logs;
  private final double[] logRevenue;
  private final int[][] resamples;

  private RevenueSpread(
      List<PersonSales> people,
      @Nullable Prices prices,
      Map<Factor, double[]> logs,
      int[][] drawn) {
    this.people = people;
    this.prices = prices;
    this.logs = logs;
    logRevenue = total(logs.values());
    resamples = drawn;
  }

  /// Null where amounts are missing or in several currencies, where fewer than five people sold
  /// something, or where all sold the same.
  public static @Nullable RevenueSpread of(Extract extract) {
    if (Currencies.only(extract) == null) {
      return null;
    }
    Prices prices = Prices.of(extract);
    List<PersonSales> people = List.copyOf(PersonSales.of(extract, prices).values());
    if (people.size() < LEAST_PEOPLE) {
      return null;
    }
    Map<Factor, double[]> logs = logs(people, !extract.closed().isEmpty());
    boolean spreads = Moments.variance(total(logs.values())) > 0;
    int[][] drawn = resamples(extract.settings(), people.size());
    return spreads ? new RevenueSpread(people, prices, logs, drawn) : null;
  }

  /// Shares by name of the factor, their values sum to 1.
  public Map<String, Estimate> shares() {
    var shares = new LinkedHashMap<String, Estimate>();
    logs.forEach((factor, column) -> shares.put(factor.toString(), share(column)));
    return shares;
  }

  /// Correlation of value per won deal with the mean list price of what was sold; null without list
  /// prices.
  public @Nullable Estimate mixCorrelation() {
    if (prices == null || !prices.listed()) {
      return null;
    }
    double[] value = people.stream().mapToDouble(PersonSales::meanAmount).toArray();
    double[] price = people.stream().mapToDouble(PersonSales::meanPrice).toArray();
    return interval(
        Moments.correlation(value, price),
        pick -> Moments.correlation(Resampling.pick(value, pick), Resampling.pick(price, pick)));
  }

  /// In what share of resamples each part is the largest.
  ///
  /// @param skilled false if nothing may be said of single people's win rates
  /// @param alpha below that p mean sizes differ by more than chance
  public Map<Part, Double> largest(boolean skilled, double alpha) {
    var parts = new Competition(people, logs, alpha).parts(skilled, prices != null);
    var wins = new LinkedHashMap<Part, Integer>();
    parts.keySet().forEach(part -> wins.put(part, 0));
    for (int[] pick : resamples) {
      wins.merge(largest(parts, pick), 1, Integer::sum);
    }
    var probabilities = new LinkedHashMap<Part, Double>();
    wins.forEach((part, n) -> probabilities.put(part, (double) n / resamples.length));
    return probabilities;
  }

  private Part largest(Map<Part, double[]> parts, int[] pick) {
    double[] total = Resampling.pick(logRevenue, pick);
    Part largest = Part.LUCK;
    double most = Double.NEGATIVE_INFINITY;
    for (var part : parts.entrySet()) {
      double share = Moments.covariance(Resampling.pick(part.getValue(), pick), total);
      if (share > most) {
        most = share;
        largest = part.getKey();
      }
    }
    return largest;
  }

  private Estimate share(double[] column) {
    return interval(
        share(column, logRevenue),
        pick -> share(Resampling.pick(column, pick), Resampling.pick(logRevenue, pick)));
  }

  private static double share(double[] column, double[] total) {
    double variance = Moments.variance(total);
    return variance == 0 ? 0 : Moments.covariance(column, total) / variance;
  }

  private Estimate interval(double value, ToDoubleFunction<int[]> statistic) {
    double[] drawn = Arrays.stream(resamples).mapToDouble(statistic).toArray();
    double tail = (1 - Estimate.USUAL_LEVEL) / 2;
    var quantiles = Quantiles.of(drawn);
    return Estimate.of(value, quantiles.at(tail), quantiles.at(1 - tail), people.size());
  }

  private static Map<Factor, double[]> logs(List<PersonSales> people, boolean deals) {
    var logs = new LinkedHashMap<Factor, double[]>();
    boolean timed = isTimed(people);
    if (timed) {
      logs.put(Factor.TIME, PersonSales.logs(people, PersonSales::days));
    }
    logs.put(
        Factor.VOLUME, PersonSales.logs(people, one -> one.closed() / (timed ? one.days() : 1)));
    if (deals) {
      logs.put(Factor.WIN_RATE, PersonSales.logs(people, PersonSales::winRate));
    }
    logs.put(Factor.VALUE, PersonSales.logs(people, PersonSales::meanAmount));
    return logs;
  }

  private static boolean isTimed(List<PersonSales> people) {
    boolean known = people.stream().allMatch(one -> one.days() > 0);
    return known && people.stream().mapToDouble(PersonSales::days).distinct().count() > 1;
  }

  private static double[] total(Collection<double[]> columns) {
    double[] total = new double[columns.iterator().next().length];
    for (double[] column : columns) {
      Arrays.setAll(total, i -> total[i] + column[i]);
    }
    return total;
  }

  private static int[][] resamples(Settings settings, int people) {
    return IntStream.range(0, settings.draws().resamples())
        .mapToObj(i -> KeyedDraws.of(settings.seed(), i, SLOT))
        .map(draws -> Resampling.withReplacement(draws, people))
        .toArray(int[][]::new);
  }

  /// Factors of revenue by their names in the answer.
  enum Factor {
    TIME("time"),
    VOLUME("volume"),
    WIN_RATE("winRate"),
    VALUE("value");

    private final String code;

    Factor(String code) {
      this.code = code;
    }

    @Override
    public String toString() {
      return code;
    }
  }

  /// Who competes for the largest part.
  public enum Part {
    VOLUME,
    FOCUS,
    SKILL,
    TIME,
    /// Value per deal where mix and own price cannot be told apart.
    VALUE,
    LUCK
  }
}
