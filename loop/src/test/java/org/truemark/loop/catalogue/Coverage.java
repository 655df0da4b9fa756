package org.truemark.loop.catalogue;

import java.util.Map;
import java.util.TreeMap;
import org.truemark.kernel.Estimate;

/// How often 90 % intervals hold the truth, by what they are about.
final class Coverage {
  private final Map<String, int[]> counts = new TreeMap<>();

  /// What is exactly zero and has an interval without width is no estimate and does not count.
  ///
  /// @param tolerance by which the truth may lie outside and still counts as held
  void add(String what, Estimate estimate, double truth, double tolerance) {
    boolean nothing = estimate.high() - estimate.low() <= tolerance && Math.abs(truth) <= tolerance;
    if (nothing) {
      return;
    }
    int[] count = counts.computeIfAbsent(what, _ -> new int[2]);
    boolean held = estimate.low() - tolerance <= truth && truth <= estimate.high() + tolerance;
    count[0] += held ? 1 : 0;
    count[1]++;
  }

  Coverage plus(Coverage other) {
    other.counts.forEach((what, count) ->
        counts.merge(what, count, (one, more) -> new int[] {one[0] + more[0], one[1] + more[1]}));
    return this;
  }

  /// Share of the intervals that held the truth.
  Map<String, Double> shares() {
    var shares = new TreeMap<String, Double>();
    counts.forEach((what, count) -> shares.put(what, (double) count[0] / count[1]));
    return shares;
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    counts.forEach((what, count) ->
        text.append("%-20s %.3f of %,d%n".formatted(what, (double) count[0] / count[1], count[1])));
    return text.toString();
  }
}
