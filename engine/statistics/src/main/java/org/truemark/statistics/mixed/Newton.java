package org.truemark.statistics.mixed;

/// Newton's method for the mode of the penalized likelihood. It is concave, so the mode is one; far
/// from it steps are halved until they gain.
final class Newton {
  private static final int MOST_STEPS = 200;
  private static final double NEAR = .5;
  private static final double SHORTEST = 1e-6;

  private final Equations equations;
  private final Design design;
  private final Family family;

  private final double close;

  /// @param close a step that would gain less than that is not taken any more
  Newton(Equations equations, Family family, double close) {
    this.close = close;
    this.equations = equations;
    this.design = equations.design;
    this.family = family;
  }

  /// Integrates all effects out: the restricted likelihood, or the posterior where the fixed
  /// effects have priors.
  Mode integratingAll(double[] spreads, double[] start) {
    Family law = family(spreads);
    double[] precision = precision(design, spreads);
    var place = climb(law, precision, start, false);
    double value = place.value + law.constant(design.rows);
    return all(design, spreads, place.theta, place.factor, value);
  }

  /// The mode with the Laplace approximation around it.
  ///
  /// @param value penalized log likelihood at the mode
  static Mode all(
      Design design, double[] spreads, double[] theta, Factorization factor, double value) {
    double logDensity =
        value
            - logSpreads(design, spreads)
            - factor.logDeterminant(design.size) / 2
            + (design.size - design.random) * Math.log(2 * Math.PI) / 2;
    return new Mode(spreads, theta, factor, logDensity);
  }

  /// The log likelihood as a quadratic around the mode at given spreads.
  Quadratic around(double[] spreads, double[] start) {
    Family law = family(spreads);
    var place = climb(law, precision(design, spreads), start, false);
    return Quadratic.around(equations, law, place.theta);
  }

  /// Integrates the random effects out and maximizes over the fixed effects.
  Mode integratingRandom(double[] spreads, double[] start) {
    Family law = family(spreads);
    double[] precision = precision(design, spreads);
    var joint = climb(law, precision, start, false);
    var place = climb(law, precision, joint.theta, true);
    double logDensity =
        place.value
            + law.constant(design.rows)
            - logSpreads(design, spreads)
            - place.factor.logDeterminant(design.random) / 2;
    return new Mode(spreads, place.theta, place.factor, logDensity);
  }

  private Family family(double[] spreads) {
    return family.hasSpread() ? family.withSpread(spreads[spreads.length - 1]) : family;
  }

  static double[] precision(Design design, double[] spreads) {
    double[] precision = design.fixedPrecision.clone();
    int place = 0;
    for (int g = 0; g < design.groups.size(); g++) {
      for (int level = 0; level < design.groups.get(g).levels; level++) {
        precision[place++] = 1 / (spreads[g] * spreads[g]);
      }
    }
    return precision;
  }

  private static double logSpreads(Design design, double[] spreads) {
    double sum = 0;
    for (int g = 0; g < design.groups.size(); g++) {
      sum += design.groups.get(g).levels * Math.log(spreads[g]);
    }
    return sum;
  }

  /// Where a climb ended.
  private static final class Place {
    final double[] theta;
    final Factorization factor;
    final double value;

    Place(double[] theta, Factorization factor, double value) {
      this.theta = theta;
      this.factor = factor;
      this.value = value;
    }
  }

  /// @param corrected true to add the pull of the determinant on the fixed effects, which moves the
  ///   maximum a little off the joint mode
  private Place climb(Family law, double[] precision, double[] start, boolean corrected) {
    double[] theta = start.clone();
    for (int step = 0; ; step++) {
      double value = equations.assemble(law, theta) - equations.penalize(precision, theta);
      Factorization factor = Factorization.of(equations.matrix);
      double[] score = equations.score.clone();
      if (corrected) {
        new DeterminantPull(equations, law, theta).addTo(score, factor);
      }
      double[] move = factor.solve(score);
      double gain = dot(score, move);
      if (Math.abs(gain) < close || step == MOST_STEPS) {
        return new Place(theta, factor, value);
      }
      double length = corrected || gain < NEAR ? 1 : length(law, precision, theta, move, value);
      for (int j = 0; j < theta.length; j++) {
        theta[j] += length * move[j];
      }
    }
  }

  private double length(
      Family law, double[] precision, double[] theta, double[] move, double value) {
    double length = 1;
    while (length > SHORTEST && !(valueAt(law, precision, theta, move, length) >= value)) {
      length /= 2;
    }
    return length;
  }

  private double valueAt(
      Family law, double[] precision, double[] theta, double[] move, double length) {
    double[] at = theta.clone();
    double penalty = 0;
    for (int j = 0; j < at.length; j++) {
      at[j] += length * move[j];
      penalty += precision[j] * at[j] * at[j] / 2;
    }
    return equations.logLikelihood(law, at) - penalty;
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }
}
