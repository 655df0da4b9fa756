package org.truemark.statistics.mixed;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/// Pooled observations: rows with equal covariates are one row. The columns are taken over, not
/// copied; whoever hands them in lets go of them.
public final class Rows {
  final double[] y;
  final double[] n;
  final double[] offset;
  final double squares;
  final double interceptSd;
  final List<Term> terms;

  private Rows(double[] y, double[] n, double[] offset, double squares, Model model) {
    if (y.length == 0 || n.length != y.length || offset.length != y.length) {
      throw new IllegalArgumentException("rows need columns of one length above 0: " + y.length);
    }
    this.y = y;
    this.n = n;
    this.offset = offset;
    this.squares = squares;
    this.interceptSd = model.interceptSd;
    this.terms = List.copyOf(model.terms);
    var names = new HashSet<String>();
    if (!terms.stream().allMatch(term -> names.add(term.name()))) {
      throw new IllegalArgumentException("two terms of one name: " + names);
    }
  }

  /// What stands on the right-hand side.
  ///
  /// @param interceptSd of the normal prior of the intercept around 0; infinite for none
  /// @param terms besides the intercept
  public record Model(double interceptSd, List<Term> terms) {
    public Model {
      terms = List.copyOf(terms);
    }

    /// Without a prior on the intercept.
    public static Model of(Term... terms) {
      return new Model(Double.POSITIVE_INFINITY, List.of(terms));
    }
  }

  /// Successes of trials.
  public static Rows binomial(double[] successes, double[] trials, Model model) {
    return new Rows(successes, trials, new double[trials.length], 0, model);
  }

  /// Counts.
  ///
  /// @param exposure above 0; the mean is proportional to it
  public static Rows counts(double[] counts, double[] exposure, Model model) {
    double[] ones = new double[counts.length];
    Arrays.fill(ones, 1);
    return new Rows(counts, ones, Arrays.stream(exposure).map(Math::log).toArray(), 0, model);
  }

  /// Measurements, pooled.
  ///
  /// @param sums of the measurements of each row
  /// @param n how many there are in each row
  /// @param squares sum of the squares of all measurements
  public static Rows measurements(double[] sums, double[] n, double squares, Model model) {
    return new Rows(sums, n, new double[n.length], squares, model);
  }

  int size() {
    return y.length;
  }
}
