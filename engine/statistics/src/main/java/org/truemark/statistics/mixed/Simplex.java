package org.truemark.statistics.mixed;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/// The simplex method of Nelder and Mead (1965) for a maximum in few dimensions, without
/// derivatives.
final class Simplex {
  private static final int MOST_STEPS = 400;

  private final ToDoubleFunction<double[]> function;
  private final double tolerance;

  /// @param tolerance the corners' values differ by less than that at the end
  Simplex(ToDoubleFunction<double[]> function, double tolerance) {
    this.function = function;
    this.tolerance = tolerance;
  }

  private static final class Corner {
    final double[] at;
    final double value;

    Corner(double[] at, double value) {
      this.at = at;
      this.value = value;
    }
  }

  double[] maximum(double[] start, double step) {
    Corner[] corners = new Corner[start.length + 1];
    for (int i = 0; i < corners.length; i++) {
      double[] at = start.clone();
      if (i > 0) {
        at[i - 1] += step;
      }
      corners[i] = corner(at);
    }
    Comparator<Corner> best = Comparator.comparingDouble(corner -> -corner.value);
    for (int i = 0; i < MOST_STEPS; i++) {
      Arrays.sort(corners, best);
      if (corners[0].value - corners[start.length].value < tolerance) {
        break;
      }
      turn(corners);
    }
    Arrays.sort(corners, best);
    return corners[0].at;
  }

  private void turn(Corner[] corners) {
    int worst = corners.length - 1;
    Corner reflected = along(corners, 1);
    if (reflected.value > corners[0].value) {
      Corner expanded = along(corners, 2);
      corners[worst] = expanded.value > reflected.value ? expanded : reflected;
    } else if (reflected.value > corners[worst - 1].value) {
      corners[worst] = reflected;
    } else {
      Corner contracted = along(corners, reflected.value > corners[worst].value ? .5 : -.5);
      if (contracted.value > corners[worst].value) {
        corners[worst] = contracted;
      } else {
        shrink(corners);
      }
    }
  }

  /// From the worst corner through the middle of the others.
  private Corner along(Corner[] corners, double factor) {
    int worst = corners.length - 1;
    double[] at = new double[worst];
    for (int j = 0; j < worst; j++) {
      double middle = 0;
      for (int i = 0; i < worst; i++) {
        middle += corners[i].at[j] / worst;
      }
      at[j] = middle + factor * (middle - corners[worst].at[j]);
    }
    return corner(at);
  }

  private void shrink(Corner[] corners) {
    for (int i = 1; i < corners.length; i++) {
      double[] at = corners[i].at.clone();
      for (int j = 0; j < at.length; j++) {
        at[j] = (at[j] + corners[0].at[j]) / 2;
      }
      corners[i] = corner(at);
    }
  }

  private Corner corner(double[] at) {
    return new Corner(at, function.applyAsDouble(at));
  }
}
