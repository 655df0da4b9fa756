package org.truemark.diagnosis.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.process.Subjects.Kind;

/// The chance of winning a deal of each kind, at the team's pace: own chance given an end at each
/// age, weighted with the team's law of ends up to the largest age at which one ended. With a
/// person's own pace in it slow people would be called unskilled.
///
/// Where ages are not known, the chance of winning given an end.
public final class Chances {
  private final Wins wins;
  private final List<Cell> cells = new ArrayList<>();
  private final @Nullable Map<Pair, double[][]> laws;
  private final Subjects subjects;

  /// One term of the sum: a kind, a band of ages, at the end of a quarter or not; the logit of an
  /// average person and the share of deals that end so, by draw.
  private static final class Cell {
    final int kind;
    final double[] logit;
    final double[] weight;

    Cell(int kind, double[] logit, double[] weight) {
      this.kind = kind;
      this.logit = logit;
      this.weight = weight;
    }
  }

  private record Pair(int segment, int source) {}

  private Chances(Wins wins, Subjects subjects, @Nullable Map<Pair, double[][]> laws) {
    this.wins = wins;
    this.subjects = subjects;
    this.laws = laws;
  }

  /// Of fitted models.
  public static Chances of(LinkedModels models) {
    Ends ends = models.ends();
    Map<Pair, double[][]> laws = ends == null ? null : laws(ends, models.subjects());
    var chances = new Chances(models.wins(), models.subjects(), laws);
    double[][] months = {models.wins().month(false), models.wins().month(true)};
    for (int k = 0; k < models.subjects().kinds(); k++) {
      chances.addCells(k, months);
    }
    return chances;
  }

  private static Map<Pair, double[][]> laws(Ends ends, Subjects subjects) {
    Map<Pair, double[][]> laws = new HashMap<>();
    for (int k = 0; k < subjects.kinds(); k++) {
      Kind kind = subjects.kind(k);
      laws.computeIfAbsent(
          new Pair(kind.segment(), kind.source()), pair -> ends.law(pair.segment, pair.source));
    }
    return laws;
  }

  private void addCells(int k, double[][] months) {
    Kind kind = subjects.kind(k);
    double[][] ended = endedByBand(kind, months[0].length);
    double atEnd = wins.shareAtQuarterEnd();
    for (int band = 0; band < ended.length; band++) {
      double[] logit = wins.logit(kind, band);
      for (int q = 0; q < 2; q++) {
        double share = q == 1 ? atEnd : 1 - atEnd;
        if (share > 0) {
          cells.add(new Cell(k, sum(logit, months[q]), times(ended[band], share)));
        }
      }
    }
  }

  /// Share of deals that end in each band of ages of the wins, by draw.
  private double[][] endedByBand(Kind kind, int draws) {
    double[][] byBand = new double[wins.bands()][draws];
    double[][] law = law(kind);
    if (law == null) {
      java.util.Arrays.fill(byBand[0], 1);
      return byBand;
    }
    for (int week = 0; week < law.length; week++) {
      double[] band = byBand[wins.band(week)];
      for (int d = 0; d < draws; d++) {
        band[d] += law[week][d];
      }
    }
    return byBand;
  }

  private double @Nullable [][] law(Kind kind) {
    return laws == null ? null : laws.get(new Pair(kind.segment(), kind.source()));
  }

  /// The chance of each kind in the hands of somebody with an effect on the logit.
  ///
  /// @param effect on the logit of winning, by draw
  /// @return one row per kind, one column per draw
  public double[][] of(double[] effect) {
    double[][] chance = new double[subjects.kinds()][effect.length];
    for (Cell cell : cells) {
      double[] sum = chance[cell.kind];
      for (int d = 0; d < effect.length; d++) {
        sum[d] += cell.weight[d] / (1 + Math.exp(-cell.logit[d] - effect[d]));
      }
    }
    return chance;
  }

  /// Share of deals of a mix that end, by draw; 1 where ages are not known.
  ///
  /// @param weights of the kinds
  public double[] ended(double[] weights) {
    double[] ended = new double[cells.getFirst().logit.length];
    for (Cell cell : cells) {
      for (int d = 0; d < ended.length; d++) {
        ended[d] += weights[cell.kind] * cell.weight[d];
      }
    }
    return ended;
  }

  /// Share of a kind's wins that come in each week of age, in the hands of an average person,
  /// cumulated: row w is the share won before w weeks of age.
  ///
  /// @param weights of the kinds
  /// @return one row per week from 0 to the horizon, one column per draw; only the rows 0 and 1
  ///   where ages are not known: all at once
  public double[][] wonByAge(double[] weights) {
    int draws = cells.getFirst().logit.length;
    int weeks = laws == null ? 1 : laws.values().iterator().next().length;
    double[][] won = new double[weeks + 1][draws];
    double[][] months = {wins.month(false), wins.month(true)};
    for (int k = 0; k < subjects.kinds(); k++) {
      Kind kind = subjects.kind(k);
      for (int week = 0; week < weeks; week++) {
        addWon(won[week + 1], kind, week, months, weights[k]);
      }
    }
    for (int week = 1; week <= weeks; week++) {
      for (int d = 0; d < draws; d++) {
        won[week][d] += won[week - 1][d];
      }
    }
    double[] all = won[weeks].clone();
    for (double[] row : won) {
      for (int d = 0; d < draws; d++) {
        row[d] /= all[d];
      }
    }
    return won;
  }

  private void addWon(double[] to, Kind kind, int week, double[][] months, double weight) {
    double[][] law = law(kind);
    double[] logit = wins.logit(kind, wins.band(week));
    double atEnd = wins.shareAtQuarterEnd();
    for (int d = 0; d < to.length; d++) {
      double ended = law == null ? 1 : law[week][d];
      double chance =
          (1 - atEnd) / (1 + Math.exp(-logit[d] - months[0][d]))
              + atEnd / (1 + Math.exp(-logit[d] - months[1][d]));
      to[d] += weight * ended * chance;
    }
  }

  private static double[] sum(double[] x, double[] y) {
    double[] sum = x.clone();
    for (int d = 0; d < sum.length; d++) {
      sum[d] += y[d];
    }
    return sum;
  }

  private static double[] times(double[] x, double factor) {
    double[] times = x.clone();
    for (int d = 0; d < times.length; d++) {
      times[d] *= factor;
    }
    return times;
  }
}
