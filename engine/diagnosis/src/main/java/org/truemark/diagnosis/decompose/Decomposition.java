package org.truemark.diagnosis.decompose;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.truemark.diagnosis.expected.Expectation;
import org.truemark.diagnosis.expected.Factor;
import org.truemark.kernel.Estimate;
import org.truemark.statistics.sample.Moments;
import org.truemark.statistics.sample.Quantiles;

/// Everybody's difference from the average seat, split exactly in every draw:
///
/// ```
/// actual_i - E = effort_i + capacity_i + focus_i + skill_i + ramp_i + time_i + luck_i
/// ```
///
/// luck_i = actual_i - E_i. Its interval covers the uncertainty of E_i only.
///
/// Columns and not records inside: one value per part, person and draw.
public final class Decomposition {
  private static final double ROUNDING = 1e-9;

  private final Map<Part, double[][]> parts = new EnumMap<>(Part.class);
  private final double[][] total;
  private final double[] actual;
  private final long[] n;

  private Decomposition(double[] actual, int draws, long[] n) {
    total = new double[actual.length][draws];
    this.actual = actual.clone();
    this.n = n.clone();
  }

  /// Which parts are told apart.
  ///
  /// @param effort false if effort and capacity make one part, volume
  /// @param capacity false if there is no patch to tell from effort
  /// @param ramp false if ramps are not estimated
  public record Told(boolean effort, boolean capacity, boolean ramp) {
    /// The part that a factor belongs to.
    Part part(Factor factor) {
      return switch (factor) {
        case TIME -> Part.TIME;
        case EFFORT -> effort ? Part.EFFORT : Part.VOLUME;
        case CAPACITY -> !effort ? Part.VOLUME : capacity ? Part.CAPACITY : Part.EFFORT;
        case FOCUS -> Part.FOCUS;
        case SKILL -> Part.SKILL;
        case RAMP -> ramp ? Part.RAMP : Part.TIME;
      };
    }
  }

  /// Splits.
  ///
  /// @param actual revenue of each person in the record
  /// @param n deals behind each person's row
  public static Decomposition of(Expectation expected, double[] actual, long[] n, Told told) {
    double[] reference = expected.reference();
    int people = actual.length;
    int draws = reference.length;
    var split = new Decomposition(actual, draws, n);
    for (Factor factor : Factor.values()) {
      split.parts.computeIfAbsent(told.part(factor), _ -> new double[people][draws]);
    }
    split.parts.put(Part.LUCK, new double[people][draws]);
    for (int i = 0; i < people; i++) {
      double[][] ratios = new double[Factor.values().length][];
      for (Factor factor : Factor.values()) {
        ratios[factor.ordinal()] = expected.ratio(factor, i);
      }
      for (int d = 0; d < draws; d++) {
        split.split(i, d, reference[d], column(ratios, d), told);
        split.finish(i, d, actual[i], reference[d]);
      }
    }
    return split;
  }

  private static double[] column(double[][] rows, int d) {
    double[] column = new double[rows.length];
    for (int r = 0; r < rows.length; r++) {
      column[r] = rows[r][d];
    }
    return column;
  }

  private void split(int i, int d, double reference, double[] ratios, Told told) {
    double[] money = Lmdi.parts(reference, ratios);
    for (Factor factor : Factor.values()) {
      parts.getOrDefault(told.part(factor), total)[i][d] += money[factor.ordinal()];
    }
  }

  /// Luck is what the other parts leave.
  private void finish(int i, int d, double actual, double reference) {
    double explained = 0;
    for (double[][] part : parts.values()) {
      explained += part[i][d];
    }
    total[i][d] = actual - reference;
    parts.getOrDefault(Part.LUCK, total)[i][d] = total[i][d] - explained;
  }

  /// The parts, in the order of [Part].
  public List<Part> parts() {
    return List.copyOf(parts.keySet());
  }

  /// How many people there are.
  public int people() {
    return total.length;
  }

  /// A part of a person by draw. Not to be changed.
  public double[] draws(Part part, int person) {
    return parts.getOrDefault(part, total)[person];
  }

  /// The total of a person by draw. Not to be changed.
  public double[] total(int person) {
    return total[person];
  }

  /// The parts of a person's difference: mean and interval of the draws. The means sum to the mean
  /// of the total.
  public Map<String, Estimate> of(int person) {
    var estimates = new LinkedHashMap<String, Estimate>();
    parts.forEach(
        (part, draws) -> estimates.put(part.toString(), estimate(draws[person], n[person])));
    return estimates;
  }

  /// Shares of the spread of the differences between people, by part and draw: cov(part, total) /
  /// var(total), as a variance of a sum is split (Fields 2003). They sum to 1 in every draw and may
  /// be negative; people who sold nothing count like all others. Empty with fewer than two people
  /// or if all differ alike.
  public Map<Part, double[]> shares() {
    var shares = new EnumMap<Part, double[]>(Part.class);
    if (people() < 2 || areAlike()) {
      return shares;
    }
    int draws = total[0].length;
    parts.keySet().forEach(part -> shares.put(part, new double[draws]));
    for (int d = 0; d < draws; d++) {
      double[] all = column(total, d);
      double variance = Moments.variance(all);
      for (Map.Entry<Part, double[]> share : shares.entrySet()) {
        double[] part = column(parts.getOrDefault(share.getKey(), total), d);
        share.getValue()[d] = Moments.covariance(part, all) / variance;
      }
    }
    return shares;
  }

  /// True if nothing but rounding is between the people.
  private boolean areAlike() {
    double[] first = column(total, 0);
    double most = Arrays.stream(actual).map(Math::abs).max().orElse(0);
    double scale = Arrays.stream(first).map(Math::abs).max().orElse(0) + most;
    return Math.sqrt(Moments.variance(first)) <= ROUNDING * scale;
  }

  /// Mean and 90 % interval of draws.
  public static Estimate estimate(double[] draws, long n) {
    double tail = (1 - Estimate.USUAL_LEVEL) / 2;
    var quantiles = Quantiles.of(draws);
    double mean = Moments.mean(draws);
    double low = Math.min(mean, quantiles.at(tail));
    return Estimate.of(mean, low, Math.max(mean, quantiles.at(1 - tail)), n);
  }

  /// In what share of the draws each part has the largest share of the spread; empty where there is
  /// none.
  ///
  /// @param silent parts that may not be named; what they win counts for luck
  public Map<Part, Double> largest(List<Part> silent) {
    Map<Part, double[]> shares = shares();
    var largest = new EnumMap<Part, Double>(Part.class);
    if (shares.isEmpty()) {
      return largest;
    }
    shares.keySet().forEach(part -> largest.put(part, 0.0));
    int draws = total[0].length;
    for (int d = 0; d < draws; d++) {
      Part best = largest(shares, d);
      largest.merge(silent.contains(best) ? Part.LUCK : best, 1.0, Double::sum);
    }
    largest.replaceAll((_, times) -> times / draws);
    return largest;
  }

  private static Part largest(Map<Part, double[]> shares, int d) {
    Part best = Part.LUCK;
    double most = Double.NEGATIVE_INFINITY;
    for (Map.Entry<Part, double[]> share : shares.entrySet()) {
      if (share.getValue()[d] > most) {
        best = share.getKey();
        most = share.getValue()[d];
      }
    }
    return best;
  }
}
