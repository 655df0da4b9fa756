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

  /// Newton's method with the information of [Sums#stiffness]; s² is multiplied through, so that a
  /// small s does no harm.
  private void climb(boolean meanMoves) {
    double[] step = new double[x.length];
    for (int i = 0; i < MOST_STEPS; i++) {
      double dm = step(step, meanMoves);
      double furthest = Math.max(Math.abs(dm), Arrays.stream(step).map(Math::abs).max().orElse(0));
      if (furthest < SMALLEST_STEP || !climbed(step, dm, furthest)) {
        return;
      }
    }
    throw new IllegalStateException("no mode of plateaus: " + Arrays.toString(x) + " about " + m);
  }

  /// Fills in the steps of the plateaus and gives that of their mean.
  private double step(double[] step, boolean meanMoves) {
    double[] stiff = new double[x.length];
    double off = 0;
    double free = 0;
    for (int i = 0; i < x.length; i++) {
      step[i] = s2 * sums.slope(i, x[i], phi) - (x[i] - m);
      stiff[i] = 1 + s2 * sums.stiffness(i, x[i], phi);
      off += x[i] - m + step[i] / stiff[i];
      free += 1 - 1 / stiff[i];
    }
    double dm = meanMoves && free > 0 ? bounded(off / free) : 0;
    for (int i = 0; i < x.length; i++) {
      step[i] = bounded((step[i] + dm) / stiff[i]);
    }
    return dm;
  }

  /// Takes the step, halved until it does not lead down; where whole steps always arrive, they are
  /// taken unseen. False if no step worth taking leads up.
  private boolean climbed(double[] step, double dm, double furthest) {
    double before = sums.concave() ? Double.NEGATIVE_INFINITY : height();
    double share = 1;
    move(step, dm, share);
    while (!sums.concave() && height() < before) {
      move(step, dm, -share / 2);
      share /= 2;
      if (share * furthest < SMALLEST_STEP) {
        return false;
      }
    }
    return true;
  }

  private void move(double[] step, double dm, double share) {
    for (int i = 0; i < x.length; i++) {
      x[i] += share * step[i];
    }
    m += share * dm;
  }

  private double height() {
    double log = sums.logLikelihood(x, phi);
    for (double one : x) {
      log -= (one - m) * (one - m) / (2 * s2);
    }
    return log;
  }

  private static double bounded(double step) {
    return Math.clamp(step, -FURTHEST_STEP, FURTHEST_STEP);
  }

  private double logIntegral() {
    double log = height();
    for (int i = 0; i < x.length; i++) {
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
