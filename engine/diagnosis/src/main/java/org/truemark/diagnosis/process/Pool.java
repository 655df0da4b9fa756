package org.truemark.diagnosis.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.truemark.statistics.mixed.Rows;
import org.truemark.statistics.mixed.Rows.Model;

/// Rows with equal covariates, added up.
final class Pool {
  private final int[] radix;
  private final Map<Long, double[]> cells = new LinkedHashMap<>();
  private final List<double[]> rows = new ArrayList<>();
  private double squares;

  /// @param radix number of levels of each covariate
  Pool(int... radix) {
    this.radix = radix.clone();
  }

  /// @param levels one for each covariate, -1 for none
  void add(double y, double n, int... levels) {
    long key = 0;
    for (int d = 0; d < radix.length; d++) {
      key = key * (radix[d] + 1) + levels[d] + 1;
    }
    double[] cell = cells.computeIfAbsent(key, _ -> row());
    cell[0] += y;
    cell[1] += n;
  }

  private double[] row() {
    double[] row = new double[2];
    rows.add(row);
    return row;
  }

  double y(int row) {
    return rows.get(row)[0];
  }

  double n(int row) {
    return rows.get(row)[1];
  }

  void addMeasurement(double value, int... levels) {
    add(value, 1, levels);
    squares += value * value;
  }

  int size() {
    return cells.size();
  }

  /// The level of a covariate in every row.
  int[] levels(int dimension) {
    long divisor = 1;
    for (int d = radix.length - 1; d > dimension; d--) {
      divisor *= radix[d] + 1;
    }
    int[] levels = new int[cells.size()];
    int row = 0;
    for (long key : cells.keySet()) {
      levels[row++] = (int) (key / divisor % (radix[dimension] + 1)) - 1;
    }
    return levels;
  }

  Rows binomial(Model model) {
    return Rows.binomial(column(0), column(1), model);
  }

  Rows counts(Model model) {
    return Rows.counts(column(0), column(1), model);
  }

  Rows measurements(Model model) {
    return Rows.measurements(column(0), column(1), squares, model);
  }

  private double[] column(int which) {
    return rows.stream().mapToDouble(cell -> cell[which]).toArray();
  }
}
