package org.truemark.intake.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.cell.CellText;

/// Finds the marks of a column's numbers in one pass, with constant memory and independent of the
/// order of the cells: it counts the cells per set of readings that fit them.
///
/// Kept are the marks that read every cell that is not empty. If a point and a comma as the decimal
/// mark both remain and differ in value, somebody has to choose. If nothing reads every cell, the
/// only reading that fits at least 95 % is taken. Used by one thread.
public final class NumberInference {
  private static final long SMALL = 1L << 31;

  private final Figure figure = new Figure();
  private final long[] counts = new long[1 << NumberMarks.READINGS.size()];
  private final @Nullable String[] examples = new String[1 << NumberMarks.READINGS.size()];
  private final ExactSum point = new ExactSum();
  private final ExactSum comma = new ExactSum();
  private long cells;
  private long percents;
  private @Nullable String twofold;

  /// Takes in one cell; blank cells are passed over.
  public void see(String cell) {
    see(cell, 1);
  }

  /// Takes in a cell that occurs several times.
  public void see(String cell, long times) {
    int readings = figure.scan(cell);
    if (readings == 0 && CellText.strip(cell).isEmpty()) {
      return;
    }
    cells += times;
    counts[readings] += times;
    String example = examples[readings];
    if (example == null || cell.compareTo(example) < 0) {
      examples[readings] = cell;
    }
    if (readings != 0) {
      addUp(cell, readings, times);
    }
  }

  private void addUp(String cell, int readings, long times) {
    if (figure.twofold() && (twofold == null || cell.compareTo(twofold) < 0)) {
      twofold = cell;
    }
    percents += figure.percent() ? times : 0;
    if ((readings & NumberMarks.POINT) != 0) {
      add(point, true, times);
    }
    if ((readings & NumberMarks.COMMA) != 0) {
      add(comma, false, times);
    }
  }

  private void add(ExactSum sum, boolean decimalIsPoint, long times) {
    long unscaled = figure.unscaled();
    if (figure.isShort() && (times == 1 || (times < SMALL && Math.abs(unscaled) < SMALL))) {
      sum.add(unscaled * times, figure.scale(decimalIsPoint));
    } else {
      sum.add(figure.value(decimalIsPoint).multiply(BigDecimal.valueOf(times)));
    }
  }

  /// How many cells were not empty.
  public long cells() {
    return cells;
  }

  /// How many cells are numbers with a percent sign.
  public long percents() {
    return percents;
  }

  /// How many cells some reading fits.
  public long numbers() {
    return cells - counts[0];
  }

  /// What can be said after the cells seen so far.
  public NumberFinding finding() {
    if (cells == 0) {
      return new NumberFinding.Empty();
    }
    NumberMarks first = best(NumberMarks.POINT);
    NumberMarks second = best(NumberMarks.COMMA);
    if (count(first) == cells || count(second) == cells) {
      return fitting(first, second);
    }
    return nearlyFitting(first, second);
  }

  private NumberFinding fitting(NumberMarks first, NumberMarks second) {
    if (count(first) < cells) {
      return new NumberFinding.Settled(second);
    }
    String example = twofold;
    return count(second) < cells || example == null
        ? new NumberFinding.Settled(first)
        : twoReadings(first, second, example);
  }

  private NumberFinding nearlyFitting(NumberMarks first, NumberMarks second) {
    boolean enoughFirst = isMost(count(first));
    boolean enoughSecond = isMost(count(second));
    String example = twofold;
    if (enoughFirst && enoughSecond && example != null) {
      return twoReadings(first, second, example);
    }
    NumberMarks better = count(second) > count(first) ? second : first;
    return enoughFirst || enoughSecond
        ? new NumberFinding.Mostly(better, cells - count(better))
        : new NumberFinding.NotNumbers(counterexample(better));
  }

  private NumberFinding twoReadings(NumberMarks first, NumberMarks second, String example) {
    return new NumberFinding.TwoReadings(first, second, example, point.value(), comma.value());
  }

  private boolean isMost(long count) {
    return count * 100 >= cells * 95;
  }

  /// The reading of a family that fits most cells; of equals the plainest.
  private NumberMarks best(int family) {
    NumberMarks best = family == NumberMarks.POINT ? NumberMarks.READINGS.get(0) : plainComma();
    for (NumberMarks marks : NumberMarks.READINGS) {
      if ((marks.bit() & family) != 0 && count(marks) > count(best)) {
        best = marks;
      }
    }
    return best;
  }

  private static NumberMarks plainComma() {
    return new NumberMarks(',', NumberMarks.NONE);
  }

  private long count(NumberMarks marks) {
    long count = 0;
    for (int readings = 1; readings < counts.length; readings++) {
      if ((readings & marks.bit()) != 0) {
        count += counts[readings];
      }
    }
    return count;
  }

  private String counterexample(NumberMarks marks) {
    for (int readings = 0; readings < examples.length; readings++) {
      String example = examples[readings];
      if (example != null && (readings & marks.bit()) == 0) {
        return example;
      }
    }
    throw new IllegalStateException("every cell was read by " + marks);
  }
}
