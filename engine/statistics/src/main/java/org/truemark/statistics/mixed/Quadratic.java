package org.truemark.statistics.mixed;

import org.ejml.data.DMatrixSparseCSC;

/// The log likelihood of many rows as a quadratic around a mode: other spreads are tried without
/// passing over the rows again. The more rows, the less is lost; the mode itself is exact.
final class Quadratic {
  private final Design design;
  private final DMatrixSparseCSC curvature;
  private final double[] slope;
  private final double[] centre;
  private final double value;
  private final double constant;

  private Quadratic(Equations equations, double[] centre, double value, double constant) {
    this.design = equations.design;
    this.curvature = equations.matrix.copy();
    this.slope = equations.score.clone();
    this.centre = centre.clone();
    this.value = value;
    this.constant = constant;
  }

  /// Around given effects.
  static Quadratic around(Equations equations, Family law, double[] theta) {
    double value = equations.assemble(law, theta);
    return new Quadratic(equations, theta, value, law.constant(design(equations)));
  }

  private static Rows design(Equations equations) {
    return equations.design.rows;
  }

  /// The mode at other spreads, all effects integrated out.
  Mode integratingAll(double[] spreads) {
    double[] precision = Newton.precision(design, spreads);
    DMatrixSparseCSC matrix = curvature.copy();
    double[] score = slope.clone();
    for (int j = 0; j < precision.length; j++) {
      matrix.nz_values[matrix.col_idx[j + 1] - 1] += precision[j];
      score[j] -= precision[j] * centre[j];
    }
    Factorization factor = Factorization.of(matrix);
    double[] move = factor.solve(score);
    double[] theta = centre.clone();
    double gain = 0;
    double penalty = 0;
    for (int j = 0; j < theta.length; j++) {
      theta[j] += move[j];
      gain += slope[j] * move[j];
      penalty += precision[j] * theta[j] * theta[j] / 2;
    }
    double bent = value + gain - curved(move) / 2 - penalty + constant;
    return Newton.all(design, spreads, theta, factor, bent);
  }

  /// xᵀ H x of the symmetric matrix whose upper triangle is stored.
  private double curved(double[] x) {
    double sum = 0;
    for (int column = 0; column < x.length; column++) {
      for (int at = curvature.col_idx[column]; at < curvature.col_idx[column + 1]; at++) {
        int row = curvature.nz_rows[at];
        double one = curvature.nz_values[at] * x[row] * x[column];
        sum += row == column ? one : 2 * one;
      }
    }
    return sum;
  }
}
