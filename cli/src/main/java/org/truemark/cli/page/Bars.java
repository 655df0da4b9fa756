package org.truemark.cli.page;

import java.util.Collection;
import org.truemark.kernel.Estimate;

/// Draws shares and rates with characters: solid up to the lower end of the interval, lighter up to
/// the upper end.
///
/// @param blocks true for block characters, false for ASCII
record Bars(boolean blocks) {
  private static final String STEPS = "▁▂▃▄▅▆▇█";

  /// The range that holds zero and every interval.
  record Scale(double low, double high, int columns) {
    static Scale of(Collection<Estimate> estimates, int columns) {
      double low = Math.min(0, estimates.stream().mapToDouble(Estimate::low).min().orElse(0));
      double high = Math.max(0, estimates.stream().mapToDouble(Estimate::high).max().orElse(1));
      return new Scale(low, Math.max(high, low + 1e-9), columns);
    }

    private int column(double value) {
      double place = (value - low) / (high - low) * columns;
      return (int) Math.round(Math.clamp(place, 0, columns));
    }
  }

  /// A bar from zero.
  String fromZero(Estimate estimate, Scale scale) {
    var bar = new StringBuilder(" ".repeat(scale.columns()));
    double near = estimate.value() < 0 ? estimate.high() : estimate.low();
    fill(bar, scale.column(0), scale.column(estimate.value()), blocks ? '█' : '#');
    fill(bar, scale.column(near), scale.column(estimate.value()), blocks ? '▓' : '=');
    double far = estimate.value() < 0 ? estimate.low() : estimate.high();
    fill(bar, scale.column(estimate.value()), scale.column(far), blocks ? '░' : '-');
    bar.insert(scale.column(0), blocks ? '│' : '|');
    return bar.toString().stripTrailing();
  }

  /// An interval with its value.
  String interval(Estimate estimate, Scale scale) {
    var bar = new StringBuilder(" ".repeat(scale.columns() + 1));
    int low = scale.column(estimate.low());
    int high = scale.column(estimate.high());
    fill(bar, low, high + 1, blocks ? '─' : '-');
    bar.setCharAt(scale.column(estimate.value()), blocks ? '●' : 'o');
    return bar.toString().stripTrailing();
  }

  /// One character per share, from low to high; blank without block characters.
  String steps(Collection<Double> shares) {
    double low = shares.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double high = shares.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    var steps = new StringBuilder();
    for (double share : shares) {
      double place = high > low ? (share - low) / (high - low) : 0;
      steps.append(STEPS.charAt((int) Math.round(place * (STEPS.length() - 1))));
    }
    return blocks ? steps.toString() : "";
  }

  private static void fill(StringBuilder bar, int from, int to, char mark) {
    for (int i = Math.min(from, to); i < Math.max(from, to); i++) {
      bar.setCharAt(i, mark);
    }
  }
}
