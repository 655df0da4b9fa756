package org.truemark.statistics.homogeneity;

import java.util.Arrays;
import org.truemark.statistics.sample.Quantiles;

/// How much more rates scatter than chance lets them (Spiegelhalter 2005, section 3: multiplicative
/// factor estimated from winsorised z).
public final class Overdispersion {
  private Overdispersion() {}

  /// Mean of z² after a tenth of the z on either side was pulled in to the quantile there; 1 or
  /// more, so that limits are widened and never narrowed.
  ///
  /// @param successes by group
  /// @param trials by group; groups without trials are left out
  public static double ofRates(long[] successes, long[] trials) {
    double pooled = (double) Arrays.stream(successes).sum() / Arrays.stream(trials).sum();
    double variance = pooled * (1 - pooled);
    if (!(variance > 0)) {
      return 1;
    }
    double[] z = new double[trials.length];
    int groups = 0;
    for (int i = 0; i < trials.length; i++) {
      if (trials[i] > 0) {
        z[groups++] = (successes[i] - trials[i] * pooled) / Math.sqrt(trials[i] * variance);
      }
    }
    return Math.max(1, meanSquare(Arrays.copyOf(z, groups)));
  }

  private static double meanSquare(double[] z) {
    var quantiles = Quantiles.of(z);
    double low = quantiles.at(.1);
    double high = quantiles.at(.9);
    double sum = 0;
    for (double one : z) {
      double pulled = Math.clamp(one, low, high);
      sum += pulled * pulled;
    }
    return sum / z.length;
  }
}
