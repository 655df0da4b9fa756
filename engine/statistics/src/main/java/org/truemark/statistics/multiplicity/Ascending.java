package org.truemark.statistics.multiplicity;

import java.util.stream.IntStream;

/// The places of p values from the smallest up.
final class Ascending {
  private Ascending() {}

  static int[] order(double[] p) {
    for (double one : p) {
      if (!(one >= 0 && one <= 1)) {
        throw new IllegalArgumentException("no p value: " + one);
      }
    }
    return IntStream.range(0, p.length)
        .boxed()
        .sorted((i, j) -> Double.compare(p[i], p[j]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
