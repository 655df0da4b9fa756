package org.truemark.statistics.growth;

import java.util.Arrays;

/// How much of its steady output a pipeline gives that starts empty at time 0 and takes in deals at
/// a constant rate. With f the density of the age at which deals are won the output at time t is
/// F(t), the share of the won ones that are won by age t: no free parameter, no skill.
///
/// Weekly probabilities say how much of F each week adds; within the weeks F runs as a cubic
/// through the week ends (Hermite, with slopes that keep it rising: Fritsch and Carlson 1980).
public final class Fill {
  private final double[] share;
  private final double[] slope;
  private final double[] area;

  private Fill(double[] share) {
    this.share = share;
    int weeks = share.length - 1;
    slope = new double[weeks + 1];
    slope[0] = slopeAtBirth(share);
    for (int u = 1; u < weeks; u++) {
      slope[u] = slope(share[u] - share[u - 1], share[u + 1] - share[u]);
    }
    area = new double[weeks + 1];
    for (int u = 0; u < weeks; u++) {
      area[u + 1] = area[u] + within(u, 1);
    }
  }

  /// The fill that a law of winning gives.
  ///
  /// @param won probability that a deal is won in each week of its age, from the first week on, 0
  ///   or more, not all 0; they need not sum to 1
  public static Fill of(double[] won) {
    double sum = Arrays.stream(won).sum();
    if (!(sum > 0 && sum < Double.POSITIVE_INFINITY) || Arrays.stream(won).anyMatch(f -> f < 0)) {
      throw new IllegalArgumentException("no law of winning: " + Arrays.toString(won));
    }
    double[] share = new double[won.length + 1];
    double before = 0;
    for (int u = 0; u < won.length; u++) {
      before += won[u];
      share[u + 1] = before / sum;
    }
    return new Fill(share);
  }

  /// The fill of somebody whose deals end at so many times the rate: what is not won yet by an age
  /// is 1 - F there, and (1 - F)^pace with proportional rates.
  ///
  /// @param pace above 0
  public Fill atPace(double pace) {
    return new Fill(Arrays.stream(share).map(won -> 1 - Math.pow(1 - won, pace)).toArray());
  }

  /// Output at a time as a share of the steady one, 0 to 1.
  ///
  /// @param week time since the start; 0 before it
  public double at(double week) {
    if (week <= 0) {
      return 0;
    }
    if (week >= share.length - 1) {
      return 1;
    }
    int u = (int) week;
    double x = week - u;
    double rise = share[u + 1] - share[u];
    double bend = x * (1 - x);
    return share[u] + rise * x * x * (3 - 2 * x) + bend * ((1 - x) * slope[u] - x * slope[u + 1]);
  }

  /// Mean output over a span of time as a share of the steady one, 0 to 1: a quarter is 13 weeks.
  ///
  /// @param from weeks since the start
  /// @param to above `from`
  public double over(double from, double to) {
    if (!(from < to)) {
      throw new IllegalArgumentException("no span from %s to %s".formatted(from, to));
    }
    return (until(to) - until(from)) / (to - from);
  }

  private double until(double week) {
    int weeks = share.length - 1;
    if (week <= 0) {
      return 0;
    }
    if (week >= weeks) {
      return area[weeks] + week - weeks;
    }
    return area[(int) week] + within((int) week, week - (int) week);
  }

  /// Area below the cubic of one week, from its start to x.
  private double within(int u, double x) {
    double rise = share[u + 1] - share[u];
    double x2 = x * x;
    double x3 = x2 * x;
    double x4 = x2 * x2;
    return share[u] * x
        + rise * (x3 - x4 / 2)
        + slope[u] * (x2 / 2 - 2 * x3 / 3 + x4 / 4)
        - slope[u + 1] * (x3 / 3 - x4 / 4);
  }

  private static double slope(double before, double after) {
    return Math.min((before + after) / 2, 3 * Math.min(before, after));
  }

  private static double slopeAtBirth(double[] share) {
    double first = share[1];
    double second = share.length > 2 ? share[2] - first : 0;
    return Math.clamp((3 * first - second) / 2, 0, 3 * first);
  }
}
