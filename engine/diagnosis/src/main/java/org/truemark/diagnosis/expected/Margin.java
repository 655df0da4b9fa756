package org.truemark.diagnosis.expected;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.LogGamma;

/// Everybody's mix of segments, of products or of sources, pulled towards the team's: the own
/// counts n_i of N_i deals are drawn from a mix that is itself Dirichlet around the team's with
/// concentration α, so that the mean of the own mix is (α w + n_i) / (α + N_i) (Mosimann 1962). α
/// is averaged over by its likelihood; α = infinity says that all have the same mix.
final class Margin {
  private static final double[] CONCENTRATIONS = {3, 10, 30, 100, 300, 1_000, 1e7};

  private final double[][] counts;
  private final double[] team;
  private final double[] totals;
  private final double[] weight;

  /// @param counts of deals by person and level
  Margin(double[][] counts) {
    this.counts = counts;
    int levels = counts[0].length;
    team = new double[levels];
    totals = Arrays.stream(counts).mapToDouble(own -> Arrays.stream(own).sum()).toArray();
    double all = Arrays.stream(totals).sum();
    for (double[] own : counts) {
      for (int k = 0; k < levels; k++) {
        team[k] += own[k] / Math.max(1, all);
      }
    }
    weight = weights();
  }

  private double[] weights() {
    double[] weights = Arrays.stream(CONCENTRATIONS).map(this::logLikelihood).toArray();
    double most = Arrays.stream(weights).max().orElse(0);
    double sum = 0;
    for (int a = 0; a < weights.length; a++) {
      weights[a] = Math.exp(weights[a] - most);
      sum += weights[a];
    }
    for (int a = 0; a < weights.length; a++) {
      weights[a] /= sum;
    }
    return weights;
  }

  private double logLikelihood(double alpha) {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += LogGamma.value(alpha) - LogGamma.value(alpha + totals[i]);
      for (int k = 0; k < team.length; k++) {
        if (counts[i][k] > 0) {
          double own = alpha * team[k];
          sum += LogGamma.value(own + counts[i][k]) - LogGamma.value(own);
        }
      }
    }
    return sum;
  }

  /// How many levels there are.
  int levels() {
    return team.length;
  }

  /// The concentration of a draw, by inversion.
  double concentration(double uniform) {
    double left = uniform;
    for (int a = 0; a < weight.length; a++) {
      left -= weight[a];
      if (left <= 0) {
        return CONCENTRATIONS[a];
      }
    }
    return CONCENTRATIONS[weight.length - 1];
  }

  /// Mean of a person's mix at a concentration against the team's, by level; 1 where there is none.
  double[] turn(int person, double alpha) {
    double[] turn = new double[team.length];
    for (int k = 0; k < turn.length; k++) {
      double own = (alpha * team[k] + counts[person][k]) / (alpha + totals[person]);
      turn[k] = team[k] == 0 ? 1 : own / team[k];
    }
    return turn;
  }

  /// Variance of the value Σ w_l c_l of a person's mix at a concentration.
  ///
  /// @param own mean of the mix
  /// @param value c of each level
  double variance(int person, double alpha, double[] own, double[] value) {
    double mean = 0;
    double square = 0;
    for (int k = 0; k < own.length; k++) {
      mean += own[k] * value[k];
      square += own[k] * value[k] * value[k];
    }
    return Math.max(0, square - mean * mean) / (alpha + totals[person] + 1);
  }
}
