package org.truemark.diagnosis.expected;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.truemark.diagnosis.process.Chances;
import org.truemark.diagnosis.process.LinkedModels;
import org.truemark.diagnosis.process.Seat;
import org.truemark.diagnosis.request.Deal;
import org.truemark.statistics.draw.KeyedDraws;
import org.truemark.statistics.draw.Purpose;

/// Factor ratios of every person against the average seat, and the expected revenue of that seat,
/// in every draw.
public final class Expectation {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double NOTHING = 1e-9;

  private final double[] reference;
  private final double[][][] ratios;
  private final double[][] chance;

  private Expectation(int people, int draws) {
    reference = new double[draws];
    ratios = new double[Factor.values().length][people][draws];
    chance = new double[people][];
  }

  /// Of fitted models.
  ///
  /// @param deals all, for the mixes
  /// @param seed of the draws of mixes
  public static Expectation of(LinkedModels models, List<Deal> deals, long seed) {
    return new Making(models, deals, seed).make();
  }

  /// Expected revenue of the average seat over the whole record, by draw; in won deals where
  /// amounts cannot be compared.
  public double[] reference() {
    return reference.clone();
  }

  /// Ratio of a factor, by draw.
  public double[] ratio(Factor factor, int person) {
    return ratios[factor.ordinal()][person].clone();
  }

  /// A person's chance of winning a deal of the team's mix that ends, by draw.
  public double[] chance(int person) {
    return chance[person].clone();
  }

  /// Everything that is needed once, while it is made.
  private static final class Making {
    private final LinkedModels models;
    private final long seed;
    private final int people;
    private final Mixes mixes;
    private final double[][] rate;
    private final double[][] patch;
    private final double[][][] chances;
    private final double[][] sizes;
    private final double[][] means;
    private final Expectation made;
    private final int draws;
    private final double[] ended;

    Making(LinkedModels models, List<Deal> deals, long seed) {
      this.models = models;
      this.seed = seed;
      people = models.force().size();
      mixes = Mixes.of(models, deals);
      Chances all = Chances.of(models);
      rate = each(models.creation()::person);
      patch = each(models.creation()::patch);
      draws = rate[0].length;
      chances = new double[people][][];
      IntStream.range(0, people)
          .parallel()
          .forEach(i -> chances[i] = all.of(models.wins().person(i)));
      sizes = sizes();
      means = models.sizes() == null ? ones(models.subjects().kinds()) : models.means();
      made = new Expectation(people, draws);
      ended = all.ended(mixes.team());
      seats(all);
    }

    private interface Column {
      double[] of(int person);
    }

    private double[][] each(Column column) {
      double[][] each = new double[people][];
      Arrays.setAll(each, column::of);
      return each;
    }

    private double[][] sizes() {
      var model = models.sizes();
      return model == null ? ones(people) : each(model::person);
    }

    private double[][] ones(int rows) {
      double[][] ones = new double[rows][draws];
      Arrays.stream(ones).forEach(row -> Arrays.fill(row, 1));
      return ones;
    }

    /// Time and ramp: what the seat yields of a full record. Where a beginning is not known, or
    /// ramps are not estimated, all of it is time.
    private void seats(Chances all) {
      double[][] won = all.wonByAge(mixes.team());
      var pipeline = new Pipeline(models, won, models.learning(teamLogit()));
      double[] full = pipeline.full();
      double[] level = models.creation().level();
      for (int d = 0; d < draws; d++) {
        made.reference[d] = full[d] * level[d];
      }
      for (int i = 0; i < people; i++) {
        Seat seat = models.force().seat(i);
        boolean whole = models.isWhole(seat);
        double[] yield = whole ? full : pipeline.learned(seat, i);
        boolean ramps = models.tenure().isTold() && models.beganInside(seat);
        double[] time = ramps ? pipeline.share(seat) : yield.clone();
        for (int d = 0; d < draws; d++) {
          double share = yield[d] / full[d];
          double inSeat = ramps ? time[d] : share;
          set(Factor.TIME, i, d, inSeat);
          set(Factor.RAMP, i, d, ramps ? share / Math.max(inSeat, NOTHING) : 1);
        }
      }
    }

    /// logit of the mean chance of the people over the team's mix.
    private double[] teamLogit() {
      double[] team = mixes.team();
      double[] logit = new double[draws];
      for (int d = 0; d < draws; d++) {
        double chance = 0;
        for (int i = 0; i < people; i++) {
          for (int k = 0; k < team.length; k++) {
            chance += team[k] * chances[i][k][d] / people / ended[d];
          }
        }
        logit[d] = Math.log(chance / (1 - chance));
      }
      return logit;
    }

    private void set(Factor factor, int person, int draw, double ratio) {
      made.ratios[factor.ordinal()][person][draw] = Math.max(ratio, NOTHING);
    }

    Expectation make() {
      for (int i = 0; i < people; i++) {
        made.chance[i] = new double[draws];
      }
      IntStream.range(0, draws).parallel().forEach(this::draw);
      return made;
    }

    private void draw(int d) {
      double[] weight = weights(d);
      double[] effort = column(rate, d);
      double[] held = column(patch, d);
      double meanEffort = mean(effort, weight);
      double meanRate = 0;
      for (int i = 0; i < people; i++) {
        meanRate += weight[i] * effort[i] * held[i];
      }
      double[] work = new double[people];
      for (int i = 0; i < people; i++) {
        set(Factor.EFFORT, i, d, effort[i] / meanEffort);
        set(Factor.CAPACITY, i, d, held[i] * meanEffort / meanRate);
        work[i] = weight[i] * effort[i] * held[i] / meanRate;
      }
      made.reference[d] *= meanRate;
      values(d, work);
    }

    /// Focus and skill.
    ///
    /// @param work share of each person in what the team begins
    private void values(int d, double[] work) {
      double[] value = new double[mixes.team().length];
      double[] team = mixes.team();
      for (int k = 0; k < value.length; k++) {
        for (int i = 0; i < people; i++) {
          value[k] += work[i] * chances[i][k][d] * sizes[i][d] * means[k][d];
        }
      }
      var key = KeyedDraws.of(seed, d, KeyedDraws.slot("mix"));
      double[] alpha = mixes.concentrations(key);
      double ofTeam = dot(team, value);
      made.reference[d] *= ofTeam;
      for (int i = 0; i < people; i++) {
        double[] own = mixes.own(i, alpha);
        double focus = dot(own, value);
        double error = mixes.error(i, alpha, own, value);
        double z = NORMAL.inverseCumulativeProbability(key.uniform(i, Purpose.FOCUS, 0));
        double noise = Math.exp(error * z - error * error / 2);
        set(Factor.FOCUS, i, d, focus * noise / ofTeam);
        set(Factor.SKILL, i, d, own(own, i, d) / focus);
        for (int k = 0; k < team.length; k++) {
          made.chance[i][d] += team[k] * chances[i][k][d] / ended[d];
        }
      }
    }

    private double own(double[] mix, int person, int d) {
      double sum = 0;
      for (int k = 0; k < mix.length; k++) {
        sum += mix[k] * chances[person][k][d] * sizes[person][d] * means[k][d];
      }
      return sum;
    }

    /// Share of each person in the time of the team.
    private double[] weights(int d) {
      double[] weights = new double[people];
      double sum = 0;
      for (int i = 0; i < people; i++) {
        weights[i] = made.ratios[Factor.TIME.ordinal()][i][d];
        sum += weights[i];
      }
      for (int i = 0; i < people; i++) {
        weights[i] /= sum;
      }
      return weights;
    }

    private static double[] column(double[][] rows, int d) {
      double[] column = new double[rows.length];
      Arrays.setAll(column, i -> rows[i][d]);
      return column;
    }

    private static double mean(double[] x, double[] weight) {
      return dot(x, weight);
    }

    private static double dot(double[] x, double[] y) {
      double sum = 0;
      for (int i = 0; i < x.length; i++) {
        sum += x[i] * y[i];
      }
      return sum;
    }
  }
}
