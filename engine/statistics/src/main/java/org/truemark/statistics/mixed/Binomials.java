package org.truemark.statistics.mixed;

import org.apache.commons.numbers.gamma.LogGamma;

/// Binomial coefficients of rows.
final class Binomials {
  private Binomials() {}

  /// Sum over the rows of log (n over y).
  static double logChoose(Rows rows) {
    double sum = 0;
    for (int i = 0; i < rows.size(); i++) {
      double n = rows.n[i];
      double y = rows.y[i];
      if (y > 0 && y < n) {
        sum += LogGamma.value(n + 1) - LogGamma.value(y + 1) - LogGamma.value(n - y + 1);
      }
    }
    return sum;
  }
}
