package org.truemark.statistics.growth;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.truemark.kernel.Estimate;
import org.truemark.statistics.draw.KeyedDraws;
import org.truemark.statistics.draw.Purpose;

/// What is known about the skill ramp: the probability that there is none, and the ramps that there
/// may be with their weights. Figures are means over both cases, no ramp counting with its
/// probability; their n is the number of hires.
public final class RampPosterior {
  private final RampModel model;
  private final double none;
  private final double[] shares;
  private final double dispersion;

  /// @param shares weight of each cell given that there is a ramp, summing to 1
  RampPosterior(RampModel model, double none, double[] shares, double dispersion) {
    this.model = model;
    this.none = none;
    this.shares = shares;
    this.dispersion = dispersion;
  }

  /// P(none): the probability that skill does not grow with tenure, 0 to 1.
  public double none() {
    return none;
  }

  /// phi: variance over mean of counts and values, variance of even output.
  public double dispersion() {
    return dispersion;
  }

  /// What growing costs in all, in units of tenure at the plateau; 0 where nothing grows.
  public Estimate loss() {
    return estimate(SkillRamp::loss, none);
  }

  /// The same given that there is a ramp.
  public Estimate lossOfRamp() {
    return estimate(SkillRamp::loss, 0);
  }

  /// Share of the plateau at a tenure; 1 where nothing grows.
  ///
  /// @param tenure 0 or more
  public Estimate factor(double tenure) {
    return estimate(ramp -> ramp.factor(tenure), none);
  }

  /// S0 given that there is a ramp.
  public Estimate start() {
    return estimate(SkillRamp::start, 0);
  }

  /// tau given that there is a ramp, in the unit of tenure.
  public Estimate time() {
    return estimate(SkillRamp::time, 0);
  }

  /// One draw of the ramp given that there is one. The cell is taken by inversion and the place
  /// within it evenly.
  ///
  /// @param draws keyed by seed and what is diagnosed
  /// @param index of the draw, 0 or more
  public SkillRamp draw(KeyedDraws draws, long index) {
    double rest = draws.uniform(index, Purpose.LEARNING_TIME, 0);
    int cell = 0;
    while (cell < shares.length - 1 && rest >= shares[cell]) {
      rest -= shares[cell++];
    }
    return model.ramp(
        cell,
        draws.uniform(index, Purpose.LEARNING_TIME, 1),
        draws.uniform(index, Purpose.LEARNING_TIME, 2));
  }

  private Estimate estimate(ToDoubleFunction<SkillRamp> figure, double without) {
    double[] values = new double[shares.length + 1];
    double[] weights = new double[shares.length + 1];
    double mean = 0;
    for (int cell = 0; cell <= shares.length; cell++) {
      boolean ramp = cell < shares.length;
      values[cell] = figure.applyAsDouble(ramp ? model.ramp(cell, .5, .5) : SkillRamp.NONE);
      weights[cell] = ramp ? shares[cell] * (1 - without) : without;
      mean += values[cell] * weights[cell];
    }
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(cell -> values[cell]))
            .mapToInt(Integer::intValue)
            .toArray();
    double tail = (1 - Estimate.USUAL_LEVEL) / 2;
    double low = values[at(order, weights, tail)];
    double high = values[at(order, weights, 1 - tail)];
    return Estimate.of(mean, low, high, model.hires());
  }

  /// The first in order at which the weights reach a share.
  private static int at(int[] order, double[] weights, double share) {
    double sum = 0;
    for (int cell : order) {
      sum += weights[cell];
      if (sum >= share) {
        return cell;
      }
    }
    return Arrays.stream(order).reduce((first, second) -> second).orElseThrow();
  }
}
