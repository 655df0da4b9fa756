package org.truemark.statistics.multiplicity;

/// Control of the chance of any false alert at all, whatever the dependence (Holm 1979).
public final class Holm {
  private Holm() {}

  /// Adjusted p: the greatest of (m - j + 1) p(j) over the ranks j up to the own one, at most 1.
  ///
  /// @param p p values, 0 to 1, in any order
  /// @return the adjusted ones in the same order
  public static double[] adjust(double[] p) {
    int[] order = Ascending.order(p);
    double[] adjusted = new double[p.length];
    double greatest = 0;
    for (int rank = 1; rank <= p.length; rank++) {
      int i = order[rank - 1];
      greatest = Math.max(greatest, Math.min(1, p[i] * (p.length - rank + 1)));
      adjusted[i] = greatest;
    }
    return adjusted;
  }
}
