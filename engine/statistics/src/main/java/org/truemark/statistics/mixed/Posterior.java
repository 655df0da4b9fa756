package org.truemark.statistics.mixed;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.truemark.statistics.draw.KeyedDraws;
import org.truemark.statistics.draw.Purpose;
import org.truemark.statistics.sample.Moments;

/// Draws from the posterior of all effects and spreads.
public final class Posterior {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final int POINT = 1;

  private final Design design;
  private final double[][] effects;
  private final double[][] spreads;
  private final double[] means;

  private Posterior(Design design, double[][] effects, double[][] spreads) {
    this.design = design;
    this.effects = effects;
    this.spreads = spreads;
    means = Arrays.stream(effects).mapToDouble(Moments::mean).toArray();
  }

  interface Keys {
    KeyedDraws of(int draw);
  }

  static Posterior of(Design design, List<SpreadGrid.Weighted> points, Keys keys, int draws) {
    double[][] effects = new double[design.size][draws];
    double[][] spreads = new double[points.getFirst().mode().spreads.length][draws];
    double[] z = new double[design.size];
    for (int draw = 0; draw < draws; draw++) {
      KeyedDraws key = keys.of(draw);
      Mode mode = pick(points, key.uniform(0, Purpose.PARAMETERS, POINT));
      for (int j = 0; j < z.length; j++) {
        z[j] = NORMAL.inverseCumulativeProbability(key.uniform(j, Purpose.PARAMETERS, 0));
      }
      double[] off = mode.factor.spread(z);
      for (int j = 0; j < z.length; j++) {
        effects[j][draw] = mode.theta[j] + off[j];
      }
      for (int g = 0; g < spreads.length; g++) {
        spreads[g][draw] = mode.spreads[g];
      }
    }
    return new Posterior(design, effects, spreads);
  }

  private static Mode pick(List<SpreadGrid.Weighted> points, double uniform) {
    double left = uniform;
    for (SpreadGrid.Weighted point : points) {
      left -= point.weight();
      if (left <= 0) {
        return point.mode();
      }
    }
    return points.getLast().mode();
  }

  /// How many draws there are.
  public int draws() {
    return effects[0].length;
  }

  /// The intercept in every draw.
  public double[] intercept() {
    return effects[design.random].clone();
  }

  /// An effect in every draw; 0 for the baseline of a factor.
  ///
  /// @param level of a factor or group, or number of a column of a curve
  public double[] effect(String term, int level) {
    int place = design.place(term, level);
    return place < 0 ? new double[draws()] : effects[place].clone();
  }

  /// Mean of an effect over the draws; 0 for the baseline of a factor.
  public double mean(String term, int level) {
    int place = design.place(term, level);
    return place < 0 ? 0 : means[place];
  }

  /// Standard deviation of a group's effects in every draw.
  public double[] spread(String group) {
    for (int g = 0; g < design.groups.size(); g++) {
      if (design.groups.get(g).name().equals(group)) {
        return spreads[g].clone();
      }
    }
    throw new IllegalArgumentException("no group " + group);
  }

  /// The spread of the family in every draw: φ of counts, σ of measurements.
  public double[] familySpread() {
    return spreads[design.groups.size()].clone();
  }
}
