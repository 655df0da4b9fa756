package org.truemark.diagnosis.regression;

/// How much of the spread between people in one year's revenue would be there again in another
/// year:
///
/// ```
/// R = c² / (c² + e^(s²) / n)
/// ```
///
/// The second term is the squared coefficient of variation of a sum of Poisson many log-normal
/// deals.
///
/// @param c coefficient of variation between people of what they are expected to sell in a year, 0
///   or more
/// @param wins n, won deals of a person in a year, above 0
/// @param s standard deviation of the log of a deal's size, 0 where deals are counted and not
///   valued
public record Reliability(double c, double wins, double s) {
  /// By so many standard deviations the mean of the lowest fifth of a normal law lies below the
  /// mean of all: φ(z) / .2 at z = Φ⁻¹(.2).
  private static final double LOWEST_FIFTH = 1.3998;

  public Reliability {
    boolean possible = c >= 0 && wins > 0 && s >= 0 && Double.isFinite(c + wins + s);
    if (!possible) {
      throw new IllegalArgumentException(
          "not a reliability: c %s, wins %s, s %s".formatted(c, wins, s));
    }
  }

  /// R, from 0 where all of a year is chance to 1 where none of it is.
  public double value() {
    return c * c / variance();
  }

  /// By how much the lowest fifth of one year rises in the next without any action: 1.3998 (1 - R)
  /// standard deviations, as a share of the mean.
  public double rebound() {
    return LOWEST_FIFTH * (1 - value()) * Math.sqrt(variance());
  }

  /// Squared coefficient of variation between people of a year's revenue.
  private double variance() {
    return c * c + Math.exp(s * s) / wins;
  }
}
