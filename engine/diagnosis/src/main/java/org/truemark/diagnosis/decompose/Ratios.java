package org.truemark.diagnosis.decompose;

import java.util.Arrays;

/// What both ways of splitting ask of their input.
final class Ratios {
  private Ratios() {}

  static void require(double reference, double[] ratios) {
    boolean positive =
        positive(reference) && Arrays.stream(ratios).allMatch(ratio -> positive(ratio));
    if (!positive) {
      throw new IllegalArgumentException(
          "reference and ratios must be above 0: %s, %s"
              .formatted(reference, Arrays.toString(ratios)));
    }
  }

  private static boolean positive(double x) {
    return x > 0 && Double.isFinite(x);
  }
}
