package org.truemark.statistics.multiplicity;

/// Control of the false-discovery rate, the expected share of false alerts among the alerts
/// (Benjamini and Hochberg 1995): refusing all whose adjusted p is at most alpha keeps it at alpha
/// or below for independent or positively dependent tests (Benjamini and Yekutieli 2001).
public final class BenjaminiHochberg {
  private BenjaminiHochberg() {}

  /// Adjusted p: the smallest of m p(j) / j over the ranks j from the own one up, at most 1.
  ///
  /// @param p p values, 0 to 1, in any order
  /// @return the adjusted ones in the same order
  public static double[] adjust(double[] p) {
    int[] order = Ascending.order(p);
    double[] adjusted = new double[p.length];
    double least = 1;
    for (int rank = p.length; rank >= 1; rank--) {
      int i = order[rank - 1];
      least = Math.min(least, p[i] * p.length / rank);
      adjusted[i] = least;
    }
    return adjusted;
  }
}
