package org.truemark.statistics.growth;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.BetaDistribution;

/// Does skill grow with tenure beyond what the filling pipeline explains? Output y of hire i at
/// tenure t has the mean plateau_i · fill_it · (1 - (1 - S0) e^(-t / tau)), log plateau_i ~ N(m,
/// s²). Two models, with that factor and with none (S0 = 1), are compared by their marginal
/// likelihoods: over a grid of (S0, tau, s) with the weights of the prior, and by Laplace's method
/// over m (even prior) and the plateaus.
///
/// S0 and tau are the same for all hires of one fit: fit levels of hires apart. The dispersion phi
/// is estimated at the best ramp with free plateaus and then taken as known. Leavers count as long
/// as they stayed; with an own plateau for everybody, who leaves early for weak results does no
/// harm, as the mean over those who stay would.
public final class RampModel {
  private static final int STARTS = 25;
  private static final int TIMES = 24;

  /// How far the grid of log tau goes, in standard deviations of its prior.
  private static final double TIME_REACH = 3;

  private static final int SPREADS = 10;
  private static final double LEAST_SPREAD = .02;
  private static final double GREATEST_SPREAD = 2;

  /// Standard errors above 0 at which even output is an output: below, a plateau of nothing would
  /// do as well and its log has no place to be.
  private static final double LEAST_CLARITY = 8;

  private final Hires hires;
  private final Noise noise;
  private final RampPrior prior;

  private RampModel(Hires hires, Noise noise, RampPrior prior) {
    this.hires = hires;
    this.noise = noise;
    this.prior = prior;
  }

  /// What the data say about the ramp. How many hires are enough is the caller's rule.
  ///
  /// @param hires with more rows than hires by at least three, and output above 0 in all, even
  ///   output by far more than its scatter (eight standard errors)
  /// @param noise how output scatters
  /// @param prior for S0, tau, s and for no ramp at all
  public static RampPosterior fit(Hires hires, Noise noise, RampPrior prior) {
    if (hires.rows() < hires.hires + 3 || !(Arrays.stream(hires.output).sum() > 0)) {
      throw nothing(hires);
    }
    if (noise != Noise.EVEN && Arrays.stream(hires.output).anyMatch(y -> y < 0)) {
      throw new IllegalArgumentException("closings below 0");
    }
    return new RampModel(hires, noise, prior).posterior();
  }

  private static IllegalArgumentException nothing(Hires hires) {
    return new IllegalArgumentException(
        "%d rows of %d hires tell nothing of a ramp".formatted(hires.rows(), hires.hires));
  }

  private RampPosterior posterior() {
    SkillRamp[] ramps = new SkillRamp[STARTS * TIMES];
    Sums[] sums = new Sums[ramps.length];
    double[] logs = new double[ramps.length];
    for (int cell = 0; cell < ramps.length; cell++) {
      ramps[cell] = ramp(cell, .5, .5);
      sums[cell] = Sums.at(hires, noise, ramps[cell]);
    }
    Sums none = Sums.at(hires, noise, SkillRamp.NONE);
    double phi = dispersion(ramps, sums, none);
    if (noise == Noise.EVEN && none.clarity(phi) < LEAST_CLARITY) {
      throw nothing(hires);
    }
    for (int cell = 0; cell < ramps.length; cell++) {
      logs[cell] = logWeight(ramps[cell]) + overSpreads(sums[cell], phi);
    }
    double any = logSum(logs) - logSum(Arrays.stream(ramps).mapToDouble(this::logWeight).toArray());
    double odds = (1 - prior.none()) / prior.none() * Math.exp(any - overSpreads(none, phi));
    return new RampPosterior(this, 1 / (1 + odds), shares(logs), phi);
  }

  long hires() {
    return hires.hires;
  }

  int cells() {
    return STARTS * TIMES;
  }

  /// The ramp at a place inside a cell of the grid, .5 and .5 its middle.
  SkillRamp ramp(int cell, double inStart, double inTime) {
    double start = (cell / TIMES + inStart) / STARTS;
    double z = TIME_REACH * (2 * (cell % TIMES + inTime) / TIMES - 1);
    return new SkillRamp(start, prior.timeMedian() * Math.exp(z * prior.timeLogSd()));
  }

  private double logWeight(SkillRamp ramp) {
    double z = Math.log(ramp.time() / prior.timeMedian()) / prior.timeLogSd();
    return BetaDistribution.of(prior.startA(), prior.startB()).logDensity(ramp.start()) - z * z / 2;
  }

  /// Log of the mean over the half-normal law of s, on an even grid of log s.
  private double overSpreads(Sums sums, double phi) {
    double[] logs = new double[SPREADS];
    double[] weights = new double[SPREADS];
    double start =
        Math.log(Arrays.stream(sums.output).sum() / Arrays.stream(sums.multiplier).sum());
    double ratio = Math.log(GREATEST_SPREAD / LEAST_SPREAD) / (SPREADS - 1);
    for (int k = 0; k < SPREADS; k++) {
      double s = LEAST_SPREAD * Math.exp(k * ratio);
      double z = s / prior.plateauSd();
      weights[k] = Math.log(s) - z * z / 2;
      logs[k] = weights[k] + Plateaus.integrate(sums, phi, s, start);
    }
    return logSum(logs) - logSum(weights);
  }

  /// Sum of squared residuals over the sum of means (or over the rows, for constant variance), less
  /// the plateaus and the two numbers of the ramp, at the ramp that fits best.
  private double dispersion(SkillRamp[] ramps, Sums[] sums, Sums none) {
    SkillRamp ramp = SkillRamp.NONE;
    Sums best = none;
    for (int cell = 0; cell < ramps.length; cell++) {
      if (sums[cell].profile() > best.profile()) {
        best = sums[cell];
        ramp = ramps[cell];
      }
    }
    double squares = 0;
    double means = 0;
    for (int row = 0; row < hires.rows(); row++) {
      double plateau = Math.max(0, best.own(hires.hire[row]));
      double mean = plateau * hires.fill[row] * ramp.factor(hires.tenure[row]);
      squares += (hires.output[row] - mean) * (hires.output[row] - mean);
      means += noise == Noise.EVEN ? 1 : mean;
    }
    double phi = squares / means * hires.rows() / (hires.rows() - hires.hires - 2);
    double least = noise == Noise.COUNTS ? 1 : Double.MIN_NORMAL;
    return Math.max(least, phi);
  }

  private static double logSum(double[] logs) {
    double top = Arrays.stream(logs).max().orElseThrow();
    double sum = 0;
    for (double log : logs) {
      sum += Math.exp(log - top);
    }
    return top + Math.log(sum);
  }

  private static double[] shares(double[] logs) {
    double all = logSum(logs);
    return Arrays.stream(logs).map(log -> Math.exp(log - all)).toArray();
  }
}
