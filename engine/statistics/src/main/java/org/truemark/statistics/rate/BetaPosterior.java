package org.truemark.statistics.rate;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.truemark.kernel.Estimate;

/// What is known about a rate after counts, as a Beta law (Bayes 1763; Gelman et al. 2013, section
/// 2.4).
///
/// @param a successes, prior included, above 0
/// @param b failures, prior included, above 0
/// @param n trials behind it, prior left out
public record BetaPosterior(double a, double b, long n) {
  /// Least weight of a prior, in trials, where its mean leaves no room for the standard deviation.
  private static final double LEAST_WEIGHT = 2;

  public BetaPosterior {
    if (!(a > 0 && b > 0) || n < 0) {
      throw new IllegalArgumentException("no Beta law: %s, %s, n %d".formatted(a, b, n));
    }
  }

  /// A prior by mean and standard deviation: a + b = m (1 - m) / sd² - 1, at least 2.
  ///
  /// @param mean strictly between 0 and 1
  /// @param sd above 0
  public static BetaPosterior prior(double mean, double sd) {
    double weight = Math.max(LEAST_WEIGHT, mean * (1 - mean) / (sd * sd) - 1);
    return new BetaPosterior(mean * weight, (1 - mean) * weight, 0);
  }

  /// Jeffreys' prior (1946), whose intervals cover well from the smallest counts (Brown, Cai and
  /// DasGupta 2001).
  public static BetaPosterior jeffreys() {
    return new BetaPosterior(.5, .5, 0);
  }

  /// After so many more trials.
  public BetaPosterior after(long successes, long trials) {
    if (successes < 0 || successes > trials) {
      throw new IllegalArgumentException(successes + " successes of " + trials);
    }
    return new BetaPosterior(a + successes, b + trials - successes, n + trials);
  }

  /// Mean of the law.
  public double mean() {
    return a / (a + b);
  }

  /// Probability that the rate lies above a value.
  public double above(double rate) {
    return BetaDistribution.of(a, b).survivalProbability(Math.clamp(rate, 0, 1));
  }

  /// The mean with the equal-tailed interval at the usual level.
  public Estimate estimate() {
    return around(mean());
  }

  /// Another best figure with this law's interval, stretched to hold the figure where it lies
  /// outside (a count of none or all).
  public Estimate around(double value) {
    double tail = (1 - Estimate.USUAL_LEVEL) / 2;
    var law = BetaDistribution.of(a, b);
    double low = Math.min(value, law.inverseCumulativeProbability(tail));
    double high = Math.max(value, law.inverseCumulativeProbability(1 - tail));
    return Estimate.of(value, low, high, n);
  }

  /// Observed share with its Jeffreys interval at the usual level.
  public static Estimate observed(long successes, long trials) {
    return jeffreys().after(successes, trials).around((double) successes / trials);
  }
}
