package org.truemark.statistics.rate;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/// Counts that chance leaves inside with at least the given level: a count is outside if the chance
/// of it or a more extreme one on that side is below (1 - level) / 2 (exact control limits,
/// Spiegelhalter 2005, appendix).
///
/// @param low least count inside
/// @param high greatest count inside
public record ExactLimits(long low, long high) {

  /// Limits of successes in `trials` at a rate.
  ///
  /// @param trials 0 or more
  /// @param rate 0 to 1
  /// @param level strictly between 0 and 1, .95 and .998 by convention
  public static ExactLimits binomial(int trials, double rate, double level) {
    return of(BinomialDistribution.of(trials, rate), level);
  }

  /// Limits of a count with a mean.
  ///
  /// @param mean above 0
  /// @param level strictly between 0 and 1
  public static ExactLimits poisson(double mean, double level) {
    return of(PoissonDistribution.of(mean), level);
  }

  /// True if the count lies outside limits that are widened about a centre.
  ///
  /// @param centre expected count
  /// @param overdispersion factor of the variance, 1 = as they are
  public boolean excludes(long count, double centre, double overdispersion) {
    return count < widened(low, centre, overdispersion)
        || count > widened(high, centre, overdispersion);
  }

  /// Chance that successes in `trials` at a rate lie outside these limits, widened about their
  /// mean. Counts are whole, so that limits of 95 % leave less than 5 % outside.
  ///
  /// @param trials 0 or more
  /// @param rate 0 to 1
  /// @param overdispersion factor of the variance, 1 = as they are
  public double outsideBinomial(int trials, double rate, double overdispersion) {
    return outside(BinomialDistribution.of(trials, rate), trials * rate, overdispersion);
  }

  /// Chance that a count with a mean lies outside these limits, widened about the mean.
  ///
  /// @param mean above 0
  /// @param overdispersion factor of the variance, 1 = as they are
  public double outsidePoisson(double mean, double overdispersion) {
    return outside(PoissonDistribution.of(mean), mean, overdispersion);
  }

  private double outside(DiscreteDistribution law, double centre, double overdispersion) {
    double least = Math.ceil(widened(low, centre, overdispersion));
    double greatest = Math.floor(widened(high, centre, overdispersion));
    return law.cumulativeProbability((int) least - 1) + law.survivalProbability((int) greatest);
  }

  private static double widened(double limit, double centre, double overdispersion) {
    return centre + (limit - centre) * Math.sqrt(overdispersion);
  }

  private static ExactLimits of(DiscreteDistribution law, double level) {
    double tail = (1 - level) / 2;
    return new ExactLimits(
        law.inverseCumulativeProbability(tail), law.inverseSurvivalProbability(tail));
  }
}
