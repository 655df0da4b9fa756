package org.truemark.diagnosis.decompose;

/// Additive logarithmic mean Divisia index, form I (Ang 2004): the part of factor f is L ln(r_f),
/// with L = (E_i - E) / ln(E_i / E) the logarithmic mean of the reference E and of E_i = E times
/// all ratios. No order of the factors enters, and the parts of several people may be summed.
public final class Lmdi {
  private Lmdi() {}

  /// The part of every factor; their sum is E_i - E.
  ///
  /// @param reference E in money, above 0
  /// @param ratios r_f of each factor against the reference, above 0
  /// @return parts in money, in the order of the ratios
  public static double[] parts(double reference, double... ratios) {
    Ratios.require(reference, ratios);
    double[] parts = new double[ratios.length];
    double x = 0;
    for (int f = 0; f < ratios.length; f++) {
      parts[f] = Math.log(ratios[f]);
      x += parts[f];
    }
    double mean = reference * logarithmicMean(x);
    for (int f = 0; f < ratios.length; f++) {
      parts[f] *= mean;
    }
    return parts;
  }

  /// Logarithmic mean of 1 and e^x: (e^x - 1) / x, and 1 at x = 0, without loss of digits near it.
  static double logarithmicMean(double x) {
    return x == 0 ? 1 : Math.expm1(x) / x;
  }
}
