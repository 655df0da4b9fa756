package org.truemark.diagnosis.expected;

import java.util.List;
import org.truemark.diagnosis.process.LinkedModels;
import org.truemark.diagnosis.process.Subjects;
import org.truemark.diagnosis.request.Deal;
import org.truemark.statistics.draw.KeyedDraws;
import org.truemark.statistics.draw.Purpose;

/// Everybody's mix of kinds: the team's, turned by the own mix of segments, of products and of
/// sources, each pulled towards the team's as far as its counts leave room for chance. People may
/// differ much in the products they sell and not at all in the segments they sell to.
final class Mixes {
  private static final int CONCENTRATION = 2;

  private final double[] team;
  private final Margin[] margins;

  /// The level of each kind, by margin.
  private final int[][] level;

  private Mixes(Subjects subjects, double[] team, Margin[] margins) {
    this.team = team;
    this.margins = margins;
    level = new int[margins.length][team.length];
    for (int m = 0; m < level.length; m++) {
      for (int k = 0; k < team.length; k++) {
        level[m][k] = subjects.level(m, k);
      }
    }
  }

  /// Of what people begin.
  static Mixes of(LinkedModels models, List<Deal> deals) {
    Subjects subjects = models.subjects();
    int people = models.force().size();
    double[] team = new double[subjects.kinds()];
    double[][][] counts = new double[Subjects.MARGINS][people][];
    for (int m = 0; m < counts.length; m++) {
      for (int i = 0; i < people; i++) {
        counts[m][i] = new double[subjects.levels(m)];
      }
    }
    double all = 0;
    for (Deal deal : deals) {
      int person = models.force().maker(deal);
      if (person >= 0) {
        int kind = subjects.kind(deal);
        team[kind]++;
        all++;
        for (int m = 0; m < counts.length; m++) {
          counts[m][person][subjects.level(m, kind)]++;
        }
      }
    }
    for (int k = 0; k < team.length; k++) {
      team[k] /= Math.max(1, all);
    }
    Margin[] margins = new Margin[counts.length];
    for (int m = 0; m < margins.length; m++) {
      margins[m] = new Margin(counts[m]);
    }
    return new Mixes(subjects, team, margins);
  }

  /// The team's mix.
  double[] team() {
    return team.clone();
  }

  /// The concentrations of a draw.
  double[] concentrations(KeyedDraws key) {
    double[] alpha = new double[margins.length];
    for (int m = 0; m < alpha.length; m++) {
      alpha[m] = margins[m].concentration(key.uniform(m, Purpose.FOCUS, CONCENTRATION));
    }
    return alpha;
  }

  /// A person's mix of kinds at concentrations.
  double[] own(int person, double[] alpha) {
    double[] own = team.clone();
    for (int m = 0; m < margins.length; m++) {
      double[] turn = margins[m].turn(person, alpha[m]);
      for (int k = 0; k < own.length; k++) {
        own[k] *= turn[level[m][k]];
      }
    }
    double sum = 0;
    for (double one : own) {
      sum += one;
    }
    for (int k = 0; k < own.length; k++) {
      own[k] /= sum;
    }
    return own;
  }

  /// Standard deviation of the log of the value Σ w_k c_k of a person's mix at concentrations.
  ///
  /// @param own mean of the mix
  /// @param value c of each kind
  double error(int person, double[] alpha, double[] own, double[] value) {
    double mean = 0;
    for (int k = 0; k < own.length; k++) {
      mean += own[k] * value[k];
    }
    double variance = 0;
    for (int m = 0; m < margins.length; m++) {
      double[] share = new double[margins[m].levels()];
      double[] worth = new double[share.length];
      for (int k = 0; k < own.length; k++) {
        share[level[m][k]] += own[k];
        worth[level[m][k]] += own[k] * value[k];
      }
      for (int l = 0; l < share.length; l++) {
        worth[l] = share[l] == 0 ? 0 : worth[l] / share[l];
      }
      variance += margins[m].variance(person, alpha[m], share, worth);
    }
    return Math.sqrt(variance) / mean;
  }
}
