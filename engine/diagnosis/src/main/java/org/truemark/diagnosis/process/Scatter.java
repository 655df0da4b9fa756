package org.truemark.diagnosis.process;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.truemark.statistics.draw.KeyedDraws;
import org.truemark.statistics.draw.Purpose;

/// How much the log amounts of each product scatter beside those of all: the mean of a log-normal
/// is exp(m + σ²/2), and with one σ for all the mean price of an evenly priced product would come
/// out too high, that of a product which is sold in all sizes too low.
///
/// The ratio of variances is pulled towards 1 as if ten more deals had the variance of all.
final class Scatter {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double PRIOR_DEALS = 10;

  private final double[] squares;
  private final long[] n;

  Scatter(int products) {
    squares = new double[products];
    n = new long[products];
  }

  /// @param residual of a log amount
  void add(int product, double residual) {
    squares[product] += residual * residual;
    n[product]++;
  }

  /// Variance of each product over that of all, one column per draw; 1 where there is one product.
  double[][] ratios(long seed, int draws) {
    double[][] ratios = new double[n.length][draws];
    Arrays.stream(ratios).forEach(row -> Arrays.fill(row, 1));
    double all = Arrays.stream(squares).sum() / Math.max(1, Arrays.stream(n).sum());
    if (n.length < 2 || all <= 0) {
      return ratios;
    }
    for (int d = 0; d < draws; d++) {
      var key = KeyedDraws.of(seed, d, KeyedDraws.slot("scatter"));
      for (int k = 0; k < n.length; k++) {
        double deals = n[k] + PRIOR_DEALS;
        double z = NORMAL.inverseCumulativeProbability(key.uniform(k, Purpose.PARAMETERS, 0));
        double mean = (squares[k] + PRIOR_DEALS * all) / deals / all;
        ratios[k][d] = mean * Math.exp(z * Math.sqrt(2 / deals) - 1 / deals);
      }
    }
    return ratios;
  }
}
