package org.truemark.statistics.sample;

/// Moments of columns of equal length.
public final class Moments {
  private Moments() {}

  /// Arithmetic mean; the sample is not empty.
  public static double mean(double[] x) {
    double sum = 0;
    for (double one : x) {
      sum += one;
    }
    return sum / x.length;
  }

  /// Covariance with divisor n - 1.
  public static double covariance(double[] x, double[] y) {
    double meanX = mean(x);
    double meanY = mean(y);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (x[i] - meanX) * (y[i] - meanY);
    }
    return sum / (x.length - 1);
  }

  /// Variance with divisor n - 1.
  public static double variance(double[] x) {
    return covariance(x, x);
  }

  /// Correlation (Pearson 1896), 0 where one column does not vary.
  public static double correlation(double[] x, double[] y) {
    double scale = Math.sqrt(variance(x) * variance(y));
    return scale == 0 ? 0 : Math.clamp(covariance(x, y) / scale, -1, 1);
  }
}
