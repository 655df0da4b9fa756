package org.truemark.statistics.growth;

import java.util.Arrays;

/// What the likelihood needs of the rows, by hire, at one ramp: mu = e^x m with m = fill times
/// factor, x the log of the plateau.
final class Sums {
  final int hires;
  final Noise noise;

  /// Sum of y log m (counts, values) or of y² (even), over all rows.
  final double constant;

  /// Sums of y, or of y m.
  final double[] output;

  /// Sums of m, or of m².
  final double[] multiplier;

  private final int rows;

  private Sums(Hires data, Noise noise, SkillRamp ramp) {
    hires = data.hires;
    rows = data.rows();
    this.noise = noise;
    output = new double[hires];
    multiplier = new double[hires];
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      double m = data.fill[row] * ramp.factor(data.tenure[row]);
      double y = data.output[row];
      boolean even = noise == Noise.EVEN;
      output[data.hire[row]] += even ? y * m : y;
      multiplier[data.hire[row]] += even ? m * m : m;
      sum += even ? y * y : y == 0 ? 0 : y * Math.log(m);
    }
    constant = sum;
  }

  static Sums at(Hires data, Noise noise, SkillRamp ramp) {
    return new Sums(data, noise, ramp);
  }

  /// Log likelihood at the log plateaus; for counts and values up to what depends on y alone.
  double logLikelihood(double[] x, double phi) {
    double sum = 0;
    for (int i = 0; i < hires; i++) {
      double plateau = Math.exp(x[i]);
      sum +=
          noise == Noise.EVEN
              ? plateau * (output[i] - plateau * multiplier[i] / 2)
              : output[i] * x[i] - plateau * multiplier[i];
    }
    return noise == Noise.EVEN
        ? (sum - constant / 2) / phi - rows / 2.0 * Math.log(2 * Math.PI * phi)
        : (sum + constant) / phi;
  }

  /// True if the likelihood has one mode in every log plateau and Newton's steps arrive there.
  boolean concave() {
    return noise != Noise.EVEN;
  }

  /// The one plateau that fits all best.
  double common() {
    return Arrays.stream(output).sum() / Arrays.stream(multiplier).sum();
  }

  /// How many standard errors the common plateau lies above 0 (even output).
  double clarity(double phi) {
    return Arrays.stream(output).sum() / Math.sqrt(phi * Arrays.stream(multiplier).sum());
  }

  double slope(int i, double x, double phi) {
    double plateau = Math.exp(x);
    return noise == Noise.EVEN
        ? plateau * (output[i] - plateau * multiplier[i]) / phi
        : (output[i] - plateau * multiplier[i]) / phi;
  }

  /// Observed information about x, at least 0.
  double observed(int i, double x, double phi) {
    double expected = expected(i, x, phi);
    return noise == Noise.EVEN ? Math.max(0, expected - slope(i, x, phi)) : expected;
  }

  /// The information by which steps are taken: the expected one, or the observed one where it is
  /// more, as it is for output below nothing.
  double stiffness(int i, double x, double phi) {
    double expected = expected(i, x, phi);
    return noise == Noise.EVEN ? expected + Math.max(0, -slope(i, x, phi)) : expected;
  }

  private double expected(int i, double x, double phi) {
    double plateau = Math.exp(x);
    return (noise == Noise.EVEN ? plateau * plateau : plateau) * multiplier[i] / phi;
  }

  /// The plateau that fits one hire best by itself; not above 0 if it has no output.
  double own(int i) {
    return output[i] / multiplier[i];
  }

  /// Log likelihood with every plateau at its own best, phi = 1 and constants left out.
  double profile() {
    double sum = noise == Noise.EVEN ? -constant / 2 : constant;
    for (int i = 0; i < hires; i++) {
      double own = own(i);
      if (own > 0) {
        sum += output[i] * (noise == Noise.EVEN ? own / 2 : Math.log(own) - 1);
      }
    }
    return sum;
  }
}
