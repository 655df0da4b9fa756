package org.truemark.statistics.homogeneity;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;

/// Result of a test of "all are equal".
///
/// @param statistic chi-squared or F
/// @param df degrees of freedom between the groups
/// @param p chance of at least that statistic if all are equal, 0 to 1
/// @param excess share of the scatter that chance does not explain, 0 to 1: 1 - df / chi-squared,
///   or 1 - 1 / F (I² of Higgins and Thompson 2002)
public record Homogeneity(double statistic, int df, double p, double excess) {

  /// True if "all are equal" is refused at that level.
  public boolean rejects(double alpha) {
    return p < alpha;
  }

  /// Equal rates: sum of (x - n P)² / (n P (1 - P)) with P the pooled rate (Pearson 1900, two
  /// columns). Groups without trials are left out; with fewer than two groups, or a pooled rate of
  /// 0 or 1, nothing differs: p = 1.
  ///
  /// @param successes by group
  /// @param trials by group, not below the successes
  public static Homogeneity ofRates(long[] successes, long[] trials) {
    requireSameLength(successes.length, trials.length);
    double x = sum(successes);
    double n = sum(trials);
    double pooled = n == 0 ? 0 : x / n;
    double variance = pooled * (1 - pooled);
    int groups = 0;
    double chi = 0;
    for (int i = 0; i < trials.length; i++) {
      if (trials[i] > 0) {
        groups++;
        double off = successes[i] - trials[i] * pooled;
        chi += variance == 0 ? 0 : off * off / (trials[i] * variance);
      }
    }
    return chiSquared(chi, groups - 1);
  }

  /// Equal counts: sum of (x - m)² / m with m in proportion to the exposure (Fisher 1950).
  ///
  /// @param counts by group
  /// @param exposures by group, above 0
  public static Homogeneity ofCounts(long[] counts, double[] exposures) {
    requireSameLength(counts.length, exposures.length);
    double total = sum(counts);
    double exposed = 0;
    for (double exposure : exposures) {
      exposed += exposure;
    }
    double chi = 0;
    for (int i = 0; i < counts.length && total > 0; i++) {
      double mean = total * exposures[i] / exposed;
      chi += (counts[i] - mean) * (counts[i] - mean) / mean;
    }
    return chiSquared(chi, counts.length - 1);
  }

  /// Equal rates at everyone's own mix: sum of (O - E)² / V, where E is what the common rates of
  /// the strata (segment, source, age) give at the group's own mix and V the variance of O at those
  /// rates, sum of n p (1 - p) for shares. The score test of "no group effect" with the correlation
  /// between the groups left out (Rao 1948), p by chi-squared on k - 1 degrees of freedom.
  ///
  /// Valid where the rates are estimated from the same groups (so that the O - E sum to about 0 in
  /// each stratum), V is at least about 5 in each group, and observations are independent given the
  /// strata. With one stratum it is Pearson's test of [#ofRates]. Where groups specialize, a group
  /// pulls the rates of its strata towards itself and the statistic is too small: the test refuses
  /// too rarely, never too often. Groups with V = 0 are left out.
  ///
  /// @param observed O by group
  /// @param expected E by group
  /// @param variance V by group, 0 or more
  public static Homogeneity ofExpected(double[] observed, double[] expected, double[] variance) {
    requireSameLength(observed.length, expected.length);
    requireSameLength(observed.length, variance.length);
    int groups = 0;
    double chi = 0;
    for (int i = 0; i < observed.length; i++) {
      if (variance[i] > 0) {
        groups++;
        double off = observed[i] - expected[i];
        chi += off * off / variance[i];
      }
    }
    return chiSquared(chi, groups - 1);
  }

  /// Equal means, equal variances: F of the one-way analysis (Fisher 1925). Groups without values
  /// are left out; without variation, or without a degree of freedom on either side, p = 1.
  ///
  /// @param groups values by group
  public static Homogeneity ofMeans(double[][] groups) {
    int k = 0;
    long n = 0;
    double sum = 0;
    for (double[] group : groups) {
      k += group.length > 0 ? 1 : 0;
      n += group.length;
      sum += sum(group);
    }
    if (k < 2 || n <= k) {
      return new Homogeneity(0, Math.max(0, k - 1), 1, 0);
    }
    double between = 0;
    double within = 0;
    for (double[] group : groups) {
      double mean = group.length == 0 ? 0 : sum(group) / group.length;
      between += group.length * (mean - sum / n) * (mean - sum / n);
      for (double value : group) {
        within += (value - mean) * (value - mean);
      }
    }
    return f(between / (k - 1), within / (n - k), k - 1, n - k);
  }

  private static Homogeneity f(double between, double within, int df, long rest) {
    if (within == 0) {
      return between == 0
          ? new Homogeneity(0, df, 1, 0)
          : new Homogeneity(Double.POSITIVE_INFINITY, df, 0, 1);
    }
    double f = between / within;
    double p = FDistribution.of(df, rest).survivalProbability(f);
    return new Homogeneity(f, df, p, excess(1, f));
  }

  private static Homogeneity chiSquared(double chi, int df) {
    if (df < 1) {
      return new Homogeneity(0, 0, 1, 0);
    }
    double p = ChiSquaredDistribution.of(df).survivalProbability(chi);
    return new Homogeneity(chi, df, p, excess(df, chi));
  }

  private static double excess(double expected, double statistic) {
    return statistic <= expected ? 0 : 1 - expected / statistic;
  }

  private static void requireSameLength(int one, int other) {
    if (one != other) {
      throw new IllegalArgumentException("%d groups here, %d there".formatted(one, other));
    }
  }

  private static double sum(long[] values) {
    long sum = 0;
    for (long value : values) {
      sum += value;
    }
    return sum;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
