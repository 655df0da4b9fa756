package org.truemark.statistics.mixed;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.ejml.data.DMatrixSparseCSC;

/// The normal equations of a design: the score of every coefficient, and minus the second
/// derivatives of the log likelihood in the upper triangle of a sparse matrix whose pattern never
/// changes.
final class Equations {
  final Design design;
  final DMatrixSparseCSC matrix;
  final double[] score;
  private final int[] diagonal;
  private final int[][] place;
  private final int[] lowest;
  private final int[] width;

  Equations(Design design) {
    this.design = design;
    int k = design.entries();
    lowest = new int[k];
    width = new int[k];
    span();
    place = new int[k * k][];
    matrix = pattern();
    score = new double[design.size];
    diagonal = new int[design.size];
    for (int column = 0; column < design.size; column++) {
      diagonal[column] = matrix.col_idx[column + 1] - 1;
    }
  }

  /// What range of coefficients each entry of a row can point to.
  private void span() {
    int[] index = new int[lowest.length];
    double[] value = new double[lowest.length];
    int[] highest = new int[lowest.length];
    Arrays.fill(lowest, Integer.MAX_VALUE);
    for (int i = 0; i < design.rows.size(); i++) {
      design.row(i, index, value);
      for (int a = 0; a < index.length; a++) {
        if (index[a] >= 0) {
          lowest[a] = Math.min(lowest[a], index[a]);
          highest[a] = Math.max(highest[a], index[a]);
        }
      }
    }
    for (int a = 0; a < width.length; a++) {
      width[a] = Math.max(0, highest[a] - lowest[a] + 1);
    }
  }

  /// The pattern: for every pair of entries a table from their coefficients to the place in the
  /// matrix. First the tables count, then they number.
  private DMatrixSparseCSC pattern() {
    int k = lowest.length;
    for (int a = 0; a < k; a++) {
      for (int b = a; b < k; b++) {
        place[a * k + b] = new int[Math.multiplyExact(width[a], width[b])];
      }
    }
    mark();
    Map<Integer, int[]> columns = new HashMap<>();
    int[] count = new int[design.size];
    for (int column = 0; column < design.size; column++) {
      int[] rows = rowsOf(column);
      columns.put(column, rows);
      count[column] = rows.length;
    }
    var matrix = new DMatrixSparseCSC(design.size, design.size, Arrays.stream(count).sum());
    int next = 0;
    for (int column = 0; column < design.size; column++) {
      matrix.col_idx[column] = next;
      for (int row : columns.getOrDefault(column, new int[0])) {
        matrix.nz_rows[next++] = row;
      }
    }
    matrix.col_idx[design.size] = next;
    matrix.nz_length = next;
    matrix.indicesSorted = true;
    number(matrix);
    return matrix;
  }

  private void mark() {
    int k = lowest.length;
    int[] index = new int[k];
    double[] value = new double[k];
    for (int i = 0; i < design.rows.size(); i++) {
      design.row(i, index, value);
      for (int a = 0; a < k; a++) {
        markFrom(a, index);
      }
    }
  }

  private void markFrom(int a, int[] index) {
    int k = index.length;
    for (int b = a; index[a] >= 0 && b < k; b++) {
      if (index[b] >= 0) {
        place[a * k + b][cell(a, b, index)] = 1;
      }
    }
  }

  private int cell(int a, int b, int[] index) {
    return (index[a] - lowest[a]) * width[b] + index[b] - lowest[b];
  }

  /// Rows of the upper triangle that a column has something in, the diagonal always among them.
  private int[] rowsOf(int column) {
    boolean[] has = new boolean[column + 1];
    has[column] = true;
    int k = lowest.length;
    for (int b = 0; b < k; b++) {
      int at = column - lowest[b];
      if (at < 0 || at >= width[b]) {
        continue;
      }
      for (int a = 0; a <= b; a++) {
        int[] table = place[a * k + b];
        for (int row = 0; row < width[a] && row + lowest[a] <= column; row++) {
          has[row + lowest[a]] |= table[row * width[b] + at] == 1;
        }
      }
    }
    int[] rows = new int[column + 1];
    int n = 0;
    for (int row = 0; row <= column; row++) {
      if (has[row]) {
        rows[n++] = row;
      }
    }
    return Arrays.copyOf(rows, n);
  }

  private void number(DMatrixSparseCSC matrix) {
    int k = lowest.length;
    for (int a = 0; a < k; a++) {
      for (int b = a; b < k; b++) {
        int[] table = place[a * k + b];
        for (int at = 0; at < table.length; at++) {
          int row = at / width[b] + lowest[a];
          int column = at % width[b] + lowest[b];
          table[at] =
              table[at] == 0
                  ? -1
                  : Arrays.binarySearch(
                      matrix.nz_rows, matrix.col_idx[column], matrix.col_idx[column + 1], row);
        }
      }
    }
  }

  /// log likelihood at the coefficients.
  double logLikelihood(Family family, double[] theta) {
    int k = lowest.length;
    int[] index = new int[k];
    double[] value = new double[k];
    var local = new Family.Local();
    double sum = 0;
    for (int i = 0; i < design.rows.size(); i++) {
      design.row(i, index, value);
      family.at(design.rows.y[i], design.rows.n[i], eta(i, theta, index, value), local);
      sum += local.logLikelihood;
    }
    return sum;
  }

  /// log likelihood at the coefficients; score and matrix are made anew.
  double assemble(Family family, double[] theta) {
    int k = lowest.length;
    int[] index = new int[k];
    double[] value = new double[k];
    var local = new Family.Local();
    Arrays.fill(score, 0);
    Arrays.fill(matrix.nz_values, 0, matrix.nz_length, 0);
    double sum = 0;
    for (int i = 0; i < design.rows.size(); i++) {
      design.row(i, index, value);
      family.at(design.rows.y[i], design.rows.n[i], eta(i, theta, index, value), local);
      sum += local.logLikelihood;
      add(index, value, local);
    }
    return sum;
  }

  double eta(int i, double[] theta, int[] index, double[] value) {
    double eta = design.rows.offset[i];
    for (int a = 0; a < index.length; a++) {
      if (index[a] >= 0) {
        eta += theta[index[a]] * value[a];
      }
    }
    return eta;
  }

  private void add(int[] index, double[] value, Family.Local local) {
    int k = index.length;
    double[] to = matrix.nz_values;
    for (int a = 0; a < k; a++) {
      if (index[a] < 0) {
        continue;
      }
      score[index[a]] += local.score * value[a];
      double weight = local.information * value[a];
      int from = index[a] - lowest[a];
      for (int b = a; b < k; b++) {
        if (index[b] >= 0) {
          int at = place[a * k + b][from * width[b] + index[b] - lowest[b]];
          to[at] += weight * value[b];
        }
      }
    }
  }

  /// Adds the precisions of the priors to the matrix and takes their pull off the score.
  ///
  /// @return half the sum of squares that the priors take off the log likelihood
  double penalize(double[] precision, double[] theta) {
    double penalty = 0;
    for (int j = 0; j < precision.length; j++) {
      matrix.nz_values[diagonal[j]] += precision[j];
      score[j] -= precision[j] * theta[j];
      penalty += precision[j] * theta[j] * theta[j] / 2;
    }
    return penalty;
  }
}
