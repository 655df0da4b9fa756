package org.truemark.diagnosis.decompose;

/// The part of a factor as its mean marginal effect over all orders in which the factors may be
/// brought from the reference to their ratio (Shapley 1953).
///
/// For a product of ratios the mean over the n! orders is a short sum: in s! (n - 1 - s)! of them
/// exactly a given set of s other factors comes first, and the products of all such sets sum to the
/// elementary symmetric polynomial e_s of the other ratios. So the part of f is E (r_f - 1) times
/// the sum over s of e_s s! (n - 1 - s)! / n!.
public final class Shapley {
  /// Most factors: beyond it nobody reads the parts.
  public static final int MOST_FACTORS = 8;

  private Shapley() {}

  /// The part of every factor; their sum is E times the product of the ratios, less E.
  ///
  /// @param reference E in money, above 0
  /// @param ratios r_f of each factor against the reference, above 0, at most [#MOST_FACTORS]
  /// @return parts in money, in the order of the ratios
  public static double[] parts(double reference, double... ratios) {
    Ratios.require(reference, ratios);
    if (ratios.length > MOST_FACTORS) {
      throw new IllegalArgumentException("%d factors, at most 8".formatted(ratios.length));
    }
    double[] parts = new double[ratios.length];
    for (int f = 0; f < ratios.length; f++) {
      double[] others = symmetric(ratios, f);
      double sum = 0;
      double orders = 1.0 / ratios.length;
      for (int s = 0; s < others.length; s++) {
        sum += others[s] * orders;
        orders *= (s + 1.0) / Math.max(1, ratios.length - 1 - s);
      }
      parts[f] = reference * (ratios[f] - 1) * sum;
    }
    return parts;
  }

  /// e_0 to e_(n-1) of the ratios other than one.
  private static double[] symmetric(double[] ratios, int without) {
    double[] e = new double[ratios.length];
    e[0] = 1;
    for (int f = 0; f < ratios.length; f++) {
      for (int s = ratios.length - 1; s >= 1 && f != without; s--) {
        e[s] += e[s - 1] * ratios[f];
      }
    }
    return e;
  }
}
