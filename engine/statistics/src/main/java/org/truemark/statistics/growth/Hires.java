package org.truemark.statistics.growth;

import java.util.Arrays;

/// Output of hires by month (or other span) of tenure. Whoever left or is still new has fewer rows.
public final class Hires {
  final int hires;
  final int[] hire;
  final double[] tenure;
  final double[] fill;
  final double[] output;

  private Hires(int hires, int[] hire, double[] tenure, double[] fill, double[] output) {
    this.hires = hires;
    this.hire = hire;
    this.tenure = tenure;
    this.fill = fill;
    this.output = output;
  }

  /// Rows by columns of equal length, in any order.
  ///
  /// @param hire place of the person, 0 on; every place up to the greatest has a row
  /// @param tenure time in the seat at the middle of the span, 0 or more
  /// @param fill what is known to multiply the steady output: the span's share of the steady
  ///   pipeline ([Fill#over]) times the exposure, above 0; rows without fill are left out
  /// @param output closings or their value in the span
  public static Hires of(int[] hire, double[] tenure, double[] fill, double[] output) {
    int n = hire.length;
    if (tenure.length != n || fill.length != n || output.length != n) {
      throw new IllegalArgumentException("columns of unequal length");
    }
    for (int row = 0; row < n; row++) {
      boolean possible =
          hire[row] >= 0
              && tenure[row] >= 0
              && fill[row] > 0
              && Double.isFinite(tenure[row] + fill[row] + output[row]);
      if (!possible) {
        throw new IllegalArgumentException(
            "no row: hire %d, tenure %s, fill %s, output %s"
                .formatted(hire[row], tenure[row], fill[row], output[row]));
      }
    }
    int hires = (int) Arrays.stream(hire).distinct().count();
    if (hires == 0 || Arrays.stream(hire).max().orElse(0) != hires - 1) {
      throw new IllegalArgumentException("hires are not numbered from 0 without a gap");
    }
    return new Hires(hires, hire.clone(), tenure.clone(), fill.clone(), output.clone());
  }

  int rows() {
    return hire.length;
  }
}
