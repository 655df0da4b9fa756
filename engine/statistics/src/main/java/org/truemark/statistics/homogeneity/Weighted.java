package org.truemark.statistics.homogeneity;

/// Groups weighted with w = 1 / (v + tau²) at one value of tau².
final class Weighted {
  final double weight;
  final double mean;

  /// Sum of w (y - mu)².
  final double squares;

  private final double[] y;
  private final double[] v;
  private final double tauSquared;

  Weighted(double[] y, double[] v, double tauSquared) {
    this.y = y;
    this.v = v;
    this.tauSquared = tauSquared;
    double sum = 0;
    double weighted = 0;
    for (int i = 0; i < y.length; i++) {
      sum += w(i);
      weighted += w(i) * y[i];
    }
    weight = sum;
    mean = weighted / sum;
    double off = 0;
    for (int i = 0; i < y.length; i++) {
      off += w(i) * (y[i] - mean) * (y[i] - mean);
    }
    squares = off;
  }

  private double w(int i) {
    return 1 / (v[i] + tauSquared);
  }

  private double powers(int power) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum += Math.pow(w(i), power);
    }
    return sum;
  }

  /// Sum of w² (y - mu)²: the negative slope of the squares in tau².
  double slope() {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum += w(i) * w(i) * (y[i] - mean) * (y[i] - mean);
    }
    return sum;
  }

  /// (Q - (k - 1)) / (W - sum w² / W) at tau² = 0.
  double derSimonianLaird() {
    return Math.max(0, (squares - (y.length - 1)) / (weight - powers(2) / weight));
  }

  /// Twice the restricted log likelihood, constants left out.
  double restricted() {
    double logs = Math.log(weight);
    for (int i = 0; i < y.length; i++) {
      logs -= Math.log(w(i));
    }
    return -logs - squares;
  }

  /// A step of Fisher scoring on the restricted likelihood (Viechtbauer 2005, equation 9): with P =
  /// W - W 1 (1' W 1)^-1 1' W it is (y' P P y - tr P) / tr P P.
  double scoring() {
    double two = powers(2);
    double traceSquared = two - 2 * powers(3) / weight + two * two / (weight * weight);
    return (slope() - (weight - two / weight)) / traceSquared;
  }
}
