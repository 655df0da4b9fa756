package org.truemark.diagnosis.process;

import java.time.LocalDate;
import java.util.Arrays;
import org.truemark.statistics.mixed.Posterior;
import org.truemark.statistics.mixed.Term;

/// Weeks since a person began, in bands up to two years; later, and for old hands, there is no
/// effect of tenure. The effect of a band is the sum of the steps from it to the last, each normal
/// around 0: a random walk that ends in being an old hand. So the first weeks, of which there is
/// least, are held to the next and not to having nothing to learn. Where too few beginnings are
/// known for a ramp to be told, the bands only keep newcomers from being called unskilled, and what
/// they do less counts as time.
///
/// Tenure, cohort and calendar are collinear: the calendar has effects of months, tenure has these,
/// and cohorts have none.
public final class Tenure {
  private static final int[] UNTIL = {6, 13, 26, 39, 52, 78, 104};

  /// From 39 weeks on.
  private static final int LATE = 4;

  private final int bands;
  private final boolean told;

  private Tenure(int bands, boolean told) {
    this.bands = bands;
    this.told = told;
  }

  /// @param begun true if any beginning is known
  /// @param told true if enough are
  static Tenure of(boolean begun, boolean told) {
    return new Tenure(begun ? UNTIL.length : 0, told && begun);
  }

  /// True if a ramp is told from time.
  public boolean isTold() {
    return told;
  }

  int bands() {
    return bands;
  }

  /// The first band behind the usual time of learning.
  int lateBand() {
    return LATE;
  }

  /// The term of the model: a column for every step.
  ///
  /// @param band of each row, -1 for none
  Term term(String name, int[] band) {
    double[][] basis = new double[bands + 1][bands];
    for (int b = 0; b < bands; b++) {
      Arrays.fill(basis[b], b, bands, 1);
    }
    int[] at = Arrays.stream(band).map(b -> b < 0 ? bands : b).toArray();
    return Term.curve(name, at, basis, Priors.TENURE);
  }

  /// Effect of a band in every draw.
  double[] effect(Posterior posterior, String name, int band) {
    double[] effect = new double[posterior.draws()];
    for (int step = band; step < bands; step++) {
      double[] more = posterior.effect(name, step);
      Arrays.setAll(effect, d -> effect[d] + more[d]);
    }
    return effect;
  }

  /// The band of a day, or -1 where tenure has no effect.
  public int band(Seat seat, LocalDate day) {
    int weeks = seat.tenureWeeks(day);
    for (int band = 0; band < bands; band++) {
      if (weeks < UNTIL[band]) {
        return band;
      }
    }
    return -1;
  }
}
