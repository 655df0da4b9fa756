package org.truemark.kernel;

/// A figure with its uncertainty.
///
/// @param value best single figure
/// @param low lower end of the interval
/// @param high upper end of the interval, not below `low`
/// @param level share of the interval, strictly between 0 and 1 (.9 unless the page says otherwise)
/// @param n number of observations behind it, 0 or more
public record Estimate(double value, double low, double high, double level, long n) {
  /// The level of every interval that does not say otherwise.
  public static final double USUAL_LEVEL = .9;

  public Estimate {
    boolean possible = low <= high && level > 0 && level < 1 && n >= 0 && Double.isFinite(value);
    if (!possible) {
      throw new IllegalArgumentException(
          "not an estimate: %s [%s, %s] level %s n %s".formatted(value, low, high, level, n));
    }
  }

  /// An estimate at the usual level.
  public static Estimate of(double value, double low, double high, long n) {
    return new Estimate(value, low, high, USUAL_LEVEL, n);
  }
}
