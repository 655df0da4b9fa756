package org.truemark.loop.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.truemark.kernel.Estimate;
import org.truemark.statistics.sample.Quantiles;

/// How wide intervals are beside those of somebody who knows the variance components.
final class Widths {
  private static final double NOTHING = 1e-9;

  private final Map<String, List<double[]>> pairs = new TreeMap<>();

  /// @param unit by which both are divided, so that worlds can be compared
  void add(String what, Estimate own, Estimate knowing, double unit) {
    if (width(own) + width(knowing) <= NOTHING * unit) {
      return;
    }
    pairs
        .computeIfAbsent(what, _ -> new ArrayList<>())
        .add(new double[] {width(own) / unit, width(knowing) / unit});
  }

  private static double width(Estimate estimate) {
    return estimate.high() - estimate.low();
  }

  Widths plus(Widths other) {
    other.pairs.forEach(
        (what, more) -> pairs.computeIfAbsent(what, _ -> new ArrayList<>()).addAll(more));
    return this;
  }

  /// Median width over the median width of the one who knows.
  Map<String, Double> ratios() {
    var ratios = new TreeMap<String, Double>();
    pairs.forEach((what, all) -> ratios.put(what, median(all, 0) / median(all, 1)));
    return ratios;
  }

  private static double median(List<double[]> pairs, int column) {
    return Quantiles.of(pairs.stream().mapToDouble(pair -> pair[column]).toArray()).at(.5);
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    ratios().forEach((what, ratio) -> text.append("%-20s %.2f times%n".formatted(what, ratio)));
    return text.toString();
  }
}
