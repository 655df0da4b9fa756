package org.truemark.statistics.growth;

import java.util.Arrays;

/// The integral over the log plateaus x_i ~ N(m, s²) of the hires, and over m with an even prior,
/// by Laplace's method at their joint mode (Tierney and Kadane 1986). With c_i the information of
/// the data about x_i the second derivatives have the determinant product of (c_i + 1 / s²) times
/// the sum of c_i / (1 + s² c_i), the latter for m.
final class Plateaus {
  private static final int MOST_STEPS = 200;
  private static final double SMALLEST_STEP = 1e-7;

  /// Furthest step on the log scale.
  private static final double FURTHEST_STEP = 1;

  private final Sums sums;
  private final double phi;
  private final double s2;
  private final double[] x;
  private double m;

  private Plateaus(Sums sums, double phi, double s, double start) {
    this.sums = sums;
    this.phi = phi;
    s2 = s * s;
    m = start;
    x = new double[sums.hires];
    Arrays.fill(x, start);
  }

  /// Log of the integral over plateaus and their mean.
  static double integrate(Sums sums, double phi, double s, double start) {
    var plateaus = new Plateaus(sums, phi, s, start);
    plateaus.climb(true);
    return plateaus.logIntegral() + (Math.log(2 * Math.PI) - Math.log(plateaus.aboutMean())) / 2;
  }

  /// Log of the integral over plateaus about a given mean: the marginal likelihood of `nlme` and
  /// the like.
  static double integrateAbout(Sums sums, double phi, double s, double mean) {
    var plateaus = new Plateaus(sums, phi, s, mean);
    plateaus.climb(false);
    return plateaus.logIntegral();
  }

  /// Newton's method with the expected information; s² is multiplied through, so that a small s
  /// does no harm.
  private void climb(boolean meanMoves) {
    for (int i = 0; i < MOST_STEPS; i++) {
      if (step(meanMoves) < SMALLEST_STEP) {
        return;
      }
    }
    throw new IllegalStateException("no mode of plateaus: " + Arrays.toString(x) + " about " + m);
  }

  private double step(boolean meanMoves) {
    double[] pull = new double[x.length];
    double[] stiff = new double[x.length];
    double off = 0;
    double free = 0;
    for (int i = 0; i < x.length; i++) {
      pull[i] = s2 * sums.slope(i, x[i], phi) - (x[i] - m);
      stiff[i] = 1 + s2 * sums.information(i, x[i], phi);
      off += x[i] - m + pull[i] / stiff[i];
      free += 1 - 1 / stiff[i];
    }
    double ahead = meanMoves && free > 0 ? off / free : 0;
    double dm = bounded(ahead);
    double furthest = Math.abs(dm);
    for (int i = 0; i < x.length; i++) {
      double dx = bounded((pull[i] + dm) / stiff[i]);
      x[i] += dx;
      furthest = Math.max(furthest, Math.abs(dx));
    }
    m += dm;
    return furthest;
  }

  private static double bounded(double step) {
    return Math.clamp(step, -FURTHEST_STEP, FURTHEST_STEP);
  }

  private double logIntegral() {
    double log = sums.logLikelihood(x, phi);
    for (int i = 0; i < x.length; i++) {
      log -= (x[i] - m) * (x[i] - m) / (2 * s2);
      log -= Math.log1p(s2 * sums.observed(i, x[i], phi)) / 2;
    }
    return log;
  }

  private double aboutMean() {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double c = sums.observed(i, x[i], phi);
      sum += c / (1 + s2 * c);
    }
    return sum;
  }
}
