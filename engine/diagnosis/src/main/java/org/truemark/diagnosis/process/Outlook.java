package org.truemark.diagnosis.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.process.Subjects.Kind;

/// What becomes of deals after the export: the chance that one which is open at an age is won by a
/// later age, in the hands of a person, at the own pace. The law of ends reaches to the greatest
/// age at which one was seen; older deals are won no more.
public final class Outlook {
  private final LinkedModels models;
  private final Ends ends;
  private final Map<Pair, double[][]> hazards = new HashMap<>();

  private record Pair(int segment, int source) {}

  private Outlook(LinkedModels models, Ends ends) {
    this.models = models;
    this.ends = ends;
  }

  /// Null where ages are not known.
  public static @Nullable Outlook of(LinkedModels models) {
    return models.ends() == null ? null : new Outlook(models, models.ends());
  }

  /// Weekly chance that an open deal ends, at the team's pace: one row per week, one column per
  /// draw.
  private double[][] hazards(Pair pair) {
    return hazards.computeIfAbsent(
        pair,
        _ -> {
          double[][] law = ends.law(pair.segment, pair.source);
          double[] open = new double[law[0].length];
          java.util.Arrays.fill(open, 1);
          for (double[] week : law) {
            for (int d = 0; d < open.length; d++) {
              double ended = week[d];
              week[d] = open[d] > 0 ? Math.min(1, ended / open[d]) : 1;
              open[d] -= ended;
            }
          }
          return law;
        });
  }

  /// What becomes of a person's deals.
  ///
  /// @param day on whose tenure the chance of winning hangs
  public Hands hands(int person, LocalDate day) {
    double[] effect = models.wins().person(person);
    int band = models.tenure().band(models.force().seat(person), day);
    if (band >= 0) {
      double[] ramp = models.wins().ramp(band);
      for (int d = 0; d < effect.length; d++) {
        effect[d] += ramp[d];
      }
    }
    return new Hands(effect, ends.pace(person));
  }

  /// Of one person.
  public final class Hands {
    private final double[] effect;
    private final double[] pace;
    private final Map<Pair, double[][]> open = new HashMap<>();
    private final double[] @Nullable [][] won;

    private Hands(double[] effect, double[] pace) {
      this.effect = effect;
      this.pace = pace;
      won = new double[models.subjects().kinds()][][];
    }

    /// The chance that a deal which is open at one age is won by another.
    ///
    /// @param kind of the deal
    /// @param from weeks of age
    /// @param to weeks of age, not below `from`
    /// @param draw number of the draw
    public double won(int kind, double from, double to, int draw) {
      double[][] law = won(kind);
      Kind what = models.subjects().kind(kind);
      double left = at(open(new Pair(what.segment(), what.source())), from, draw);
      double won = at(law, to, draw) - at(law, from, draw);
      return left <= 0 ? 0 : Math.clamp(won / left, 0, 1);
    }

    /// Share of deals of a kind that are still open at an age, of those that somebody works.
    public double open(int kind, double age, int draw) {
      Kind what = models.subjects().kind(kind);
      return at(open(new Pair(what.segment(), what.source())), age, draw);
    }

    private double at(double[][] rows, double age, int draw) {
      double place = Math.min(age, rows.length - 1.0);
      int week = (int) place;
      double part = place - week;
      return part == 0
          ? rows[week][draw]
          : (1 - part) * rows[week][draw] + part * rows[week + 1][draw];
    }

    /// Share still open at each age.
    private double[][] open(Pair pair) {
      return open.computeIfAbsent(
          pair,
          _ -> {
            double[][] hazard = hazards(pair);
            double[][] left = new double[hazard.length + 1][effect.length];
            java.util.Arrays.fill(left[0], 1);
            for (int d = 0; d < effect.length; d++) {
              double speed = Math.exp(pace[d]);
              for (int week = 0; week < hazard.length; week++) {
                left[week + 1][d] = left[week][d] * Math.pow(1 - hazard[week][d], speed);
              }
            }
            return left;
          });
    }

    /// Share of all deals of a kind that are won by each age.
    private double[][] won(int kind) {
      double[][] known = won[kind];
      if (known != null) {
        return known;
      }
      Kind what = models.subjects().kind(kind);
      double[][] left = open(new Pair(what.segment(), what.source()));
      double[][] law = new double[left.length][effect.length];
      double[] chance = new double[effect.length];
      for (int week = 0; week < left.length - 1; week++) {
        if (week == 0 || models.wins().band(week) != models.wins().band(week - 1)) {
          chance = chance(what, models.wins().band(week));
        }
        for (int d = 0; d < chance.length; d++) {
          law[week + 1][d] = law[week][d] + (left[week][d] - left[week + 1][d]) * chance[d];
        }
      }
      won[kind] = law;
      return law;
    }

    private double[] chance(Kind kind, int band) {
      double[] logit = models.wins().logit(kind, band);
      double[] within = models.wins().month(false);
      double[] late = models.wins().month(true);
      double atEnd = models.wins().shareAtQuarterEnd();
      double[] chance = new double[logit.length];
      for (int d = 0; d < chance.length; d++) {
        double own = logit[d] + effect[d];
        chance[d] =
            (1 - atEnd) / (1 + Math.exp(-own - within[d])) + atEnd / (1 + Math.exp(-own - late[d]));
      }
      return chance;
    }
  }
}
