package org.truemark.diagnosis.spread;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.kernel.Estimate;
import org.truemark.statistics.draw.KeyedDraws;
import org.truemark.statistics.homogeneity.Homogeneity;
import org.truemark.statistics.sample.Moments;
import org.truemark.statistics.sample.Quantiles;
import org.truemark.statistics.sample.Resampling;

/// The spread of log won revenue between people, split into its factors:
///
///     log revenue = log closed deals + log win rate + log value per won deal
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
  private final Map<Factor, double[]> logs;
  private final double[] logRevenue;
  private final @Nullable Prices prices;
  private final int[][] resamples;

  private RevenueSpread(List<PersonSales> people, @Nullable Prices prices, boolean orders) {
    this.people = people;
    this.prices = prices;
    logs = new LinkedHashMap<>();
    boolean timed = isTimed(people);
    if (timed) {
      logs.put(Factor.TIME, column(PersonSales::days));
    }
    logs.put(Factor.VOLUME, column(one -> one.closed() / (timed ? one.days() : 1)));
    if (!orders) {
      logs.put(Factor.WIN_RATE, column(PersonSales::winRate));
    }
    logs.put(Factor.VALUE, column(PersonSales::meanAmount));
    logRevenue = new double[people.size()];
    logs.values().forEach(column -> addTo(logRevenue, column));
    resamples = new int[0][];
  }

  private RevenueSpread(RevenueSpread spread, int[][] resamples) {
    people = spread.people;
    prices = spread.prices;
    logs = spread.logs;
    logRevenue = spread.logRevenue;
    this.resamples = resamples;
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
    var spread = new RevenueSpread(people, prices, extract.closed().isEmpty());
    return Moments.variance(spread.logRevenue) > 0 ? spread.resampled(extract) : null;
  }

  /// Shares by name of the factor, their values sum to 1.
  public Map<String, Estimate> shares() {
    var shares = new LinkedHashMap<String, Estimate>();
    logs.forEach((factor, column) -> shares.put(factor.toString(), estimate(column)));
    return shares;
  }

  /// Number of people compared.
  public int people() {
    return people.size();
  }

  /// True if products are known, so that value per deal splits into mix and own price.
  public boolean knowsMix() {
    return prices != null;
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

  /// In what share of resamples each part is the largest. A part in which people do not differ by
  /// more than chance belongs to luck; luck, time and value of unknown mix compete with the levers.
  ///
  /// @param skilled true if people's win rates differ by more than chance
  /// @param alpha below that p a difference in volume or value is more than chance
  public Map<Part, Double> largest(boolean skilled, double alpha) {
    Map<Part, double[]> parts = parts(skilled, alpha);
    var wins = new LinkedHashMap<Part, Double>();
    parts.keySet().forEach(part -> wins.put(part, 0.0));
    for (int[] pick : resamples) {
      wins.merge(largest(parts, pick), 1.0 / resamples.length, Double::sum);
    }
    return wins;
  }

  private Map<Part, double[]> parts(boolean skilled, double alpha) {
    var parts = new LinkedHashMap<Part, double[]>();
    add(parts, volumeDiffers(alpha) ? Part.VOLUME : Part.LUCK, logs.get(Factor.VOLUME));
    add(parts, skilled ? Part.SKILL : Part.LUCK, logs.get(Factor.WIN_RATE));
    add(parts, Part.TIME, logs.get(Factor.TIME));
    if (prices == null) {
      boolean differs = meansDiffer(PersonSales::amounts, alpha);
      add(parts, differs ? Part.VALUE : Part.LUCK, logs.get(Factor.VALUE));
    } else {
      double[] mix = column(PersonSales::meanPrice);
      double[] own = column(one -> one.meanAmount() / one.meanPrice());
      add(parts, meansDiffer(PersonSales::prices, alpha) ? Part.FOCUS : Part.LUCK, mix);
      add(parts, meansDiffer(RevenueSpread::ratios, alpha) ? Part.SKILL : Part.LUCK, own);
    }
    return parts;
  }

  private static List<Double> ratios(PersonSales one) {
    return IntStream.range(0, one.amounts().size())
        .mapToObj(i -> one.amounts().get(i) / one.prices().get(i))
        .toList();
  }

  private boolean volumeDiffers(double alpha) {
    long[] counts = people.stream().mapToLong(PersonSales::closed).toArray();
    double[] exposures =
        people.stream()
            .mapToDouble(one -> logs.containsKey(Factor.TIME) ? one.days() : 1)
            .toArray();
    return Homogeneity.ofCounts(counts, exposures).rejects(alpha);
  }

  private boolean meansDiffer(Function<PersonSales, List<Double>> values, double alpha) {
    double[][] groups =
        people.stream()
            .map(one -> values.apply(one).stream().mapToDouble(Math::log).toArray())
            .toArray(double[][]::new);
    return Homogeneity.ofMeans(groups).rejects(alpha);
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

  private RevenueSpread resampled(Extract extract) {
    long seed = extract.settings().seed();
    int[][] drawn =
        IntStream.range(0, extract.settings().draws().resamples())
            .mapToObj(i -> Resampling.withReplacement(KeyedDraws.of(seed, i, SLOT), people.size()))
            .toArray(int[][]::new);
    return new RevenueSpread(this, drawn);
  }

  private Estimate estimate(double[] column) {
    return interval(
        share(column, logRevenue),
        pick -> share(Resampling.pick(column, pick), Resampling.pick(logRevenue, pick)));
  }

  private Estimate interval(double value, ToDoubleFunction<int[]> statistic) {
    double[] drawn = Arrays.stream(resamples).mapToDouble(statistic).toArray();
    double tail = (1 - Estimate.USUAL_LEVEL) / 2;
    var quantiles = Quantiles.of(drawn);
    return Estimate.of(value, quantiles.at(tail), quantiles.at(1 - tail), people.size());
  }

  private static double share(double[] column, double[] total) {
    double variance = Moments.variance(total);
    return variance == 0 ? 0 : Moments.covariance(column, total) / variance;
  }

  private double[] column(ToDoubleFunction<PersonSales> factor) {
    return people.stream().mapToDouble(factor).map(Math::log).toArray();
  }

  private static void add(Map<Part, double[]> parts, Part part, double @Nullable [] column) {
    if (column != null) {
      addTo(parts.computeIfAbsent(part, _ -> new double[column.length]), column);
    }
  }

  private static void addTo(double[] sum, double[] column) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += column[i];
    }
  }

  private static boolean isTimed(Collection<PersonSales> people) {
    boolean known = people.stream().allMatch(one -> one.days() > 0);
    return known && people.stream().mapToDouble(PersonSales::days).distinct().count() > 1;
  }

  private enum Factor {
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
