package org.truemark.statistics.mixed;

/// A fitted model at its maximum.
public final class Maximum {
  private final Design design;
  private final Mode mode;

  Maximum(Design design, Mode mode) {
    this.design = design;
    this.mode = mode;
  }

  /// log likelihood, or restricted, at the maximum.
  public double logLikelihood() {
    return mode.logDensity;
  }

  /// The intercept.
  public double intercept() {
    return mode.theta[design.random];
  }

  /// An effect; 0 for the baseline of a factor.
  ///
  /// @param level of a factor or group, or number of a column of a curve
  public double effect(String term, int level) {
    int place = design.place(term, level);
    return place < 0 ? 0 : mode.theta[place];
  }

  /// Standard error of the intercept, the spreads taken as known.
  public double interceptError() {
    return error(design.random);
  }

  /// Standard error of an effect, or of the difference of a random effect from its prediction, the
  /// spreads taken as known; 0 for a baseline.
  public double error(String term, int level) {
    int place = design.place(term, level);
    return place < 0 ? 0 : error(place);
  }

  private double error(int place) {
    double[] unit = new double[design.size];
    unit[place] = 1;
    return Math.sqrt(mode.factor.solve(unit)[place]);
  }

  /// Standard deviation of a group's effects.
  public double spread(String group) {
    for (int g = 0; g < design.groups.size(); g++) {
      if (design.groups.get(g).name().equals(group)) {
        return mode.spreads[g];
      }
    }
    throw new IllegalArgumentException("no group " + group);
  }

  /// The spread of the family: φ of counts, σ of measurements.
  public double familySpread() {
    return mode.spreads[design.groups.size()];
  }
}
