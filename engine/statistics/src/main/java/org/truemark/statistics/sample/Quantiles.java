package org.truemark.statistics.sample;

import java.util.Arrays;

/// Quantiles of a sample by linear interpolation of order statistics (Hyndman and Fan 1996, type
/// 7).
public final class Quantiles {
  private final double[] sorted;

  private Quantiles(double[] sorted) {
    this.sorted = sorted;
  }

  /// Of at least one value, in any order, none of them not-a-number.
  public static Quantiles of(double[] values) {
    if (values.length == 0 || Arrays.stream(values).anyMatch(Double::isNaN)) {
      throw new IllegalArgumentException("quantiles need values, all of them numbers");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Quantiles(sorted);
  }

  /// The value at (n - 1) p between the order statistics.
  ///
  /// @param p 0 to 1
  public double at(double p) {
    double place = (sorted.length - 1) * p;
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /// The middle.
  public double median() {
    return at(.5);
  }
}
