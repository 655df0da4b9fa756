package org.truemark.statistics.mixed;

/// The most probable effects at given spreads.
final class Mode {
  final double[] spreads;
  final double[] theta;
  final Factorization factor;
  final double logDensity;

  /// @param logDensity Laplace approximation of the log likelihood of the spreads
  Mode(double[] spreads, double[] theta, Factorization factor, double logDensity) {
    this.spreads = spreads;
    this.theta = theta;
    this.factor = factor;
    this.logDensity = logDensity;
  }
}
