package org.truemark.diagnosis.spread;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.truemark.diagnosis.spread.RevenueSpread.Factor;
import org.truemark.diagnosis.spread.RevenueSpread.Part;
import org.truemark.statistics.homogeneity.Homogeneity;

/// Who competes for the largest part of the spread. Every factor goes to its part only as far as
/// people differ by more than chance (the excess of the test of equality); luck keeps the rest, so
/// that equal people are not called skilled because somebody must have the largest part.
final class Competition {
  private final List<PersonSales> people;
  private final Map<Factor, double[]> logs;
  private final double alpha;
  private final Map<Part, double[]> parts = new EnumMap<>(Part.class);

  Competition(List<PersonSales> people, Map<Factor, double[]> logs, double alpha) {
    this.people = people;
    this.logs = logs;
    this.alpha = alpha;
  }

  /// Columns that add up to log revenue.
  ///
  /// @param skilled false if nothing may be said of single people's win rates: luck has them all
  /// @param priced true if value per deal splits into mix and own price
  Map<Part, double[]> parts(boolean skilled, boolean priced) {
    give(Part.VOLUME, column(Factor.VOLUME), counts());
    give(Part.TIME, column(Factor.TIME), 1);
    give(skilled ? Part.SKILL : Part.LUCK, column(Factor.WIN_RATE), skilled ? rates() : 0);
    if (priced) {
      double excess = means(Competition::ratios);
      double[] own = PersonSales.logs(people, one -> one.meanAmount() / one.meanPrice());
      double[] mix = PersonSales.logs(people, PersonSales::meanPrice);
      give(Part.FOCUS, mix, means(PersonSales::prices));
      give(excess > 0 ? Part.SKILL : Part.LUCK, own, excess);
    } else {
      give(Part.VALUE, column(Factor.VALUE), means(PersonSales::amounts));
    }
    return parts;
  }

  private double[] column(Factor factor) {
    return logs.getOrDefault(factor, new double[0]);
  }

  private void give(Part part, double[] column, double excess) {
    if (column.length > 0) {
      add(part, column, excess);
      add(Part.LUCK, column, 1 - excess);
    }
  }

  private void add(Part part, double[] column, double weight) {
    double[] sum = parts.computeIfAbsent(part, _ -> new double[column.length]);
    for (int i = 0; i < sum.length; i++) {
      sum[i] += weight * column[i];
    }
  }

  private double counts() {
    long[] counts = people.stream().mapToLong(PersonSales::closed).toArray();
    boolean timed = logs.containsKey(Factor.TIME);
    double[] exposures = people.stream().mapToDouble(one -> timed ? one.days() : 1).toArray();
    return Homogeneity.ofCounts(counts, exposures).excess();
  }

  private double rates() {
    long[] won = people.stream().mapToLong(PersonSales::won).toArray();
    long[] closed = people.stream().mapToLong(PersonSales::closed).toArray();
    return Homogeneity.ofRates(won, closed).excess();
  }

  /// Excess of the test of equal mean logs, 0 where it does not refuse equality.
  private double means(Function<PersonSales, List<Double>> values) {
    double[][] groups =
        people.stream()
            .map(one -> values.apply(one).stream().mapToDouble(Math::log).toArray())
            .toArray(double[][]::new);
    Homogeneity test = Homogeneity.ofMeans(groups);
    return test.rejects(alpha) ? test.excess() : 0;
  }

  private static List<Double> ratios(PersonSales one) {
    return IntStream.range(0, one.amounts().size())
        .mapToObj(i -> one.amounts().get(i) / one.prices().get(i))
        .toList();
  }
}
