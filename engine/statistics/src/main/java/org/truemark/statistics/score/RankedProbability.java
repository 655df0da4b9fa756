package org.truemark.statistics.score;

import java.util.Arrays;

/// The continuous ranked probability score of a forecast that is given as a sample,
///
/// ```
/// E |X - y| - E |X - X'| / 2
/// ```
///
/// X and X' independent draws of the sample, y what came true (Gneiting and Raftery 2007, equation
/// 21). 0 is best; it has the unit of y, is least in expectation for the true law, and of a
/// forecast of one figure it is the absolute error.
public final class RankedProbability {
  private RankedProbability() {}

  /// The score.
  ///
  /// @param sample at least one draw of the forecast, in any order
  /// @param outcome what came true
  public static double score(double[] sample, double outcome) {
    int n = sample.length;
    if (n == 0) {
      throw new IllegalArgumentException("a forecast without draws");
    }
    double[] sorted = sample.clone();
    Arrays.sort(sorted);
    double off = 0;
    double apart = 0;
    for (int i = 0; i < n; i++) {
      off += Math.abs(sorted[i] - outcome);
      apart += (2.0 * i - n + 1) * sorted[i];
    }
    return off / n - apart / n / n;
  }
}
