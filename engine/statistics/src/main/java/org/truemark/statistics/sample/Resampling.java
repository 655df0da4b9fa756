package org.truemark.statistics.sample;

import org.truemark.statistics.draw.KeyedDraws;
import org.truemark.statistics.draw.Purpose;

/// Keyed resampling. Every index depends only on the key, so replications may be made in any order.
public final class Resampling {
  private Resampling() {}

  /// `n` indices from 0 to n - 1 with replacement (Efron 1979).
  ///
  /// @param draws keyed by seed, replication and what is resampled
  public static int[] withReplacement(KeyedDraws draws, int n) {
    int[] drawn = new int[n];
    for (int i = 0; i < n; i++) {
      drawn[i] = draws.below(n, i, Purpose.RESAMPLE);
    }
    return drawn;
  }

  /// Exchanges the labels in places `from` to `to` - 1 (Fisher and Yates 1938, in place).
  ///
  /// @param draws keyed by seed, replication and stratum
  public static void permute(int[] labels, int from, int to, KeyedDraws draws) {
    for (int i = to - 1; i > from; i--) {
      int other = from + draws.below(i - from + 1, i - from, Purpose.PERMUTATION);
      int kept = labels[i];
      labels[i] = labels[other];
      labels[other] = kept;
    }
  }

  /// The chosen values of a column.
  public static double[] pick(double[] column, int[] indices) {
    double[] picked = new double[indices.length];
    for (int i = 0; i < indices.length; i++) {
      picked[i] = column[indices[i]];
    }
    return picked;
  }
}
