package org.truemark.statistics.mixed;

import org.ejml.data.DMatrixSparseCSC;
import org.ejml.sparse.csc.decomposition.chol.CholeskyUpLooking_DSCC;
import org.ejml.sparse.csc.misc.TriangularSolver_DSCC;

/// A sparse Cholesky factor L of a symmetric positive definite matrix, H = L Lᵀ.
final class Factorization {
  private final DMatrixSparseCSC lower;

  private Factorization(DMatrixSparseCSC lower) {
    this.lower = lower;
  }

  /// Of the upper triangle of a matrix.
  ///
  /// @throws IllegalStateException if it is not positive definite
  static Factorization of(DMatrixSparseCSC upper) {
    var cholesky = new CholeskyUpLooking_DSCC();
    if (!cholesky.decompose(upper)) {
      throw new IllegalStateException(
          "the normal equations of %d coefficients are singular".formatted(upper.numCols));
    }
    return new Factorization(cholesky.getL().copy());
  }

  /// H⁻¹ b.
  double[] solve(double[] b) {
    double[] x = b.clone();
    TriangularSolver_DSCC.solveL(lower, x);
    TriangularSolver_DSCC.solveTranL(lower, x);
    return x;
  }

  /// L⁻ᵀ z: with standard normal z a draw with covariance H⁻¹.
  double[] spread(double[] z) {
    double[] x = z.clone();
    TriangularSolver_DSCC.solveTranL(lower, x);
    return x;
  }

  /// log determinant of the leading block of the matrix.
  double logDeterminant(int leading) {
    double sum = 0;
    for (int j = 0; j < leading; j++) {
      sum += Math.log(lower.nz_values[lower.col_idx[j]]);
    }
    return 2 * sum;
  }

  /// The factor of the leading block of the matrix.
  Factorization leading(int n) {
    var block = new DMatrixSparseCSC(n, n, lower.col_idx[n]);
    int next = 0;
    for (int j = 0; j < n; j++) {
      block.col_idx[j] = next;
      for (int at = lower.col_idx[j]; at < lower.col_idx[j + 1]; at++) {
        if (lower.nz_rows[at] < n) {
          block.nz_rows[next] = lower.nz_rows[at];
          block.nz_values[next++] = lower.nz_values[at];
        }
      }
    }
    block.col_idx[n] = next;
    block.nz_length = next;
    block.indicesSorted = lower.indicesSorted;
    return new Factorization(block);
  }
}
