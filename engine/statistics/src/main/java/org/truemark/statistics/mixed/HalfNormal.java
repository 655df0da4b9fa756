package org.truemark.statistics.mixed;

/// The half-normal law: the absolute value of a normal with mean 0.
final class HalfNormal {
  private static final double LOG_CONSTANT = .5 * Math.log(2 / Math.PI);

  private HalfNormal() {}

  /// log density at x, 0 or more.
  static double logDensity(double x, double scale) {
    double z = x / scale;
    return LOG_CONSTANT - Math.log(scale) - z * z / 2;
  }
}
