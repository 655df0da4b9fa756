package org.truemark.testkit.world;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/// The draws for one purpose of one holder, independent of all others.
final class Chance {
  private static final long ODD = 0x9E3779B97F4A7C15L;

  private final UniformRandomProvider source;

  private Chance(UniformRandomProvider source) {
    this.source = source;
  }

  /// @param purpose what is drawn
  /// @param holder number of the person or thing it is drawn for
  static Chance of(long seed, String purpose, int holder) {
    long key = (seed * ODD + purpose.hashCode()) * ODD + holder;
    return new Chance(RandomSource.XO_RO_SHI_RO_128_PP.create(key));
  }

  /// From 0 to just below 1.
  double uniform() {
    return source.nextDouble();
  }

  /// From 0 to below the bound.
  int below(int bound) {
    return source.nextInt(bound);
  }

  /// Mean 0, standard deviation 1.
  double normal() {
    return ZigguratSampler.NormalizedGaussian.of(source).sample();
  }

  /// A count of the given mean, 0 or more.
  int poisson(double mean) {
    return mean > 0 ? PoissonSampler.of(source, mean).sample() : 0;
  }

  /// A position in a list of weights above 0, by one uniform draw.
  int position(List<Double> weights) {
    double rest = uniform() * weights.stream().mapToDouble(Double::doubleValue).sum();
    for (int i = 0; i < weights.size() - 1; i++) {
      rest -= weights.get(i);
      if (rest < 0) {
        return i;
      }
    }
    return weights.size() - 1;
  }
}
