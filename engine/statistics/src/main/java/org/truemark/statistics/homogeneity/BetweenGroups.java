package org.truemark.statistics.homogeneity;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// Estimates of groups as draws about a common mean: y_i = mu + u_i + e_i, u_i of variance tau²
/// between the groups, e_i of the known variance v_i (DerSimonian and Laird 1986; Viechtbauer
/// 2005).
///
/// @param tauSquared variance between the groups, 0 or more
/// @param mean mu, the mean of y weighted with 1 / (v + tau²)
/// @param standardError of mu
/// @param homogeneity Cochran's Q: the test of tau² = 0
public record BetweenGroups(
    double tauSquared, double mean, double standardError, Homogeneity homogeneity) {
  private static final int MOST_STEPS = 10_000;

  /// Relative to the variance itself.
  private static final double SMALLEST_STEP = 1e-13;

  /// How the variance between groups is estimated. All three are cut at 0.
  public enum Method {
    /// By equating Q to its expected value (DerSimonian and Laird 1986).
    DERSIMONIAN_LAIRD,
    /// By equating the sum of (y - mu)² / (v + tau²) to k - 1 (Paule and Mandel 1982).
    PAULE_MANDEL,
    /// By restricted maximum likelihood (Viechtbauer 2005), the usual choice.
    REML
  }

  /// Group effects pulled towards the mean.
  ///
  /// @param value mean of the group given everything: s y + (1 - s) mu with s the weight on own
  ///   data
  /// @param standardError root of s v + (1 - s)² standardError(mu)², tau² taken as known
  /// @param ownWeight s = tau² / (tau² + v), 0 to 1
  public record Shrunk(double value, double standardError, double ownWeight) {}

  /// The fit.
  ///
  /// @param y estimates by group, at least two
  /// @param v their sampling variances, above 0
  public static BetweenGroups of(double[] y, double[] v, Method method) {
    boolean possible =
        y.length == v.length
            && y.length >= 2
            && Arrays.stream(y).allMatch(Double::isFinite)
            && Arrays.stream(v).allMatch(one -> one > 0 && Double.isFinite(one));
    if (!possible) {
      throw new IllegalArgumentException(
          "no groups with variances: " + Arrays.toString(y) + Arrays.toString(v));
    }
    double tauSquared =
        switch (method) {
          case DERSIMONIAN_LAIRD -> new Weighted(y, v, 0).derSimonianLaird();
          case PAULE_MANDEL -> pauleMandel(y, v);
          case REML -> restricted(y, v);
        };
    var fit = new Weighted(y, v, tauSquared);
    double q = new Weighted(y, v, 0).squares;
    int df = y.length - 1;
    double p = ChiSquaredDistribution.of(df).survivalProbability(q);
    var test = new Homogeneity(q, df, p, q <= df ? 0 : 1 - df / q);
    return new BetweenGroups(tauSquared, fit.mean, Math.sqrt(1 / fit.weight), test);
  }

  /// Best linear unbiased prediction of one group (Robinson 1991).
  ///
  /// @param y its estimate
  /// @param v its sampling variance, above 0
  public Shrunk shrink(double y, double v) {
    double s = tauSquared / (tauSquared + v);
    double variance = s * v + (1 - s) * (1 - s) * standardError * standardError;
    return new Shrunk(s * y + (1 - s) * mean, Math.sqrt(variance), s);
  }

  /// Newton's method from 0. The sum of squares falls in tau² and bends upwards, so that no step
  /// goes past the root (DerSimonian and Kacker 2007).
  private static double pauleMandel(double[] y, double[] v) {
    int df = y.length - 1;
    double tauSquared = 0;
    for (int i = 0; i < MOST_STEPS; i++) {
      var at = new Weighted(y, v, tauSquared);
      double excess = at.squares - df;
      if (excess <= 0) {
        return tauSquared;
      }
      double step = excess / at.slope();
      tauSquared += step;
      if (step <= SMALLEST_STEP * tauSquared) {
        return tauSquared;
      }
    }
    throw notFound(y, v);
  }

  /// Fisher scoring that halves every step that would lower the likelihood.
  private static double restricted(double[] y, double[] v) {
    double tauSquared = new Weighted(y, v, 0).derSimonianLaird();
    var at = new Weighted(y, v, tauSquared);
    for (int i = 0; i < MOST_STEPS; i++) {
      double next = Math.max(0, tauSquared + at.scoring());
      var there = new Weighted(y, v, next);
      while (there.restricted() < at.restricted() && moves(tauSquared, next)) {
        next = (tauSquared + next) / 2;
        there = new Weighted(y, v, next);
      }
      if (!moves(tauSquared, next)) {
        return next;
      }
      tauSquared = next;
      at = there;
    }
    throw notFound(y, v);
  }

  private static boolean moves(double from, double to) {
    return Math.abs(to - from) > SMALLEST_STEP * Math.max(from, to);
  }

  private static IllegalStateException notFound(double[] y, double[] v) {
    return new IllegalStateException(
        "no variance between %s with variances %s after %d steps"
            .formatted(Arrays.toString(y), Arrays.toString(v), MOST_STEPS));
  }
}
