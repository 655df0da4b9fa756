package org.truemark.statistics.mixed;

import org.ejml.data.DMatrixSparseCSC;

/// The derivative of minus half the log determinant of the random effects' block with respect to
/// the fixed effects, the random effects following at their mode: with h_i the variance of row i's
/// random part, c_i = h_i dw_i/dη, and H in blocks,
///
/// ```
/// g_β = -1/2 (Xᵀc - H_βu H_uu⁻¹ Zᵀc)
/// ```
final class DeterminantPull {
  private final Equations equations;
  private final Design design;
  private final Family family;
  private final double[] theta;

  DeterminantPull(Equations equations, Family family, double[] theta) {
    this.equations = equations;
    this.design = equations.design;
    this.family = family;
    this.theta = theta;
  }

  void addTo(double[] score, Factorization factor) {
    int q = design.random;
    if (q == 0) {
      return;
    }
    Factorization random = factor.leading(q);
    double[] pulled = pulled(inverse(random, q));
    double[] u = new double[q];
    System.arraycopy(pulled, 0, u, 0, q);
    u = random.solve(u);
    DMatrixSparseCSC matrix = equations.matrix;
    for (int column = q; column < design.size; column++) {
      double through = 0;
      for (int at = matrix.col_idx[column]; at < matrix.col_idx[column + 1]; at++) {
        int row = matrix.nz_rows[at];
        through += row < q ? matrix.nz_values[at] * u[row] : 0;
      }
      score[column] -= (pulled[column] - through) / 2;
    }
  }

  private static double[][] inverse(Factorization random, int q) {
    double[][] inverse = new double[q][];
    for (int j = 0; j < q; j++) {
      double[] unit = new double[q];
      unit[j] = 1;
      inverse[j] = random.solve(unit);
    }
    return inverse;
  }

  /// Xᵀc and Zᵀc.
  private double[] pulled(double[][] inverse) {
    int groups = design.groups.size();
    int[] index = new int[design.entries()];
    double[] value = new double[index.length];
    var local = new Family.Local();
    double[] pulled = new double[design.size];
    for (int i = 0; i < design.rows.size(); i++) {
      design.row(i, index, value);
      double eta = equations.eta(i, theta, index, value);
      family.at(design.rows.y[i], design.rows.n[i], eta, local);
      double h = 0;
      for (int a = 0; a < groups; a++) {
        for (int b = 0; b < groups; b++) {
          h += index[a] < 0 || index[b] < 0 ? 0 : inverse[index[a]][index[b]];
        }
      }
      for (int a = 0; a < index.length; a++) {
        if (index[a] >= 0) {
          pulled[index[a]] += h * local.skew * value[a];
        }
      }
    }
    return pulled;
  }
}
