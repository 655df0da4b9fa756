package org.truemark.intake.number;

import java.math.BigDecimal;

/// A sum without rounding: one long per number of decimals, and a decimal for what does not fit.
final class ExactSum {
  private final long[] byScale = new long[19];
  private BigDecimal rest = BigDecimal.ZERO;

  void add(long unscaled, int scale) {
    if (scale < 0 || scale >= byScale.length) {
      rest = rest.add(BigDecimal.valueOf(unscaled, scale));
      return;
    }
    long before = byScale[scale];
    long after = before + unscaled;
    if (((before ^ after) & (unscaled ^ after)) < 0) {
      rest = rest.add(BigDecimal.valueOf(before, scale));
      after = unscaled;
    }
    byScale[scale] = after;
  }

  void add(BigDecimal value) {
    rest = rest.add(value);
  }

  BigDecimal value() {
    BigDecimal sum = rest;
    for (int scale = 0; scale < byScale.length; scale++) {
      if (byScale[scale] != 0) {
        sum = sum.add(BigDecimal.valueOf(byScale[scale], scale));
      }
    }
    return sum;
  }
}
