package org.truemark.testkit.law;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/// Seeds of a law's inputs. A law is a `@ParameterizedTest` whose method source returns
/// `Seeded.seeds(100)` and whose argument is the seed: the name of a failing run then holds all
/// that is needed to repeat it.
public final class Seeded {
  private Seeded() {}

  /// The first seeds, from 1.
  ///
  /// @param n how many, 0 or more
  public static Stream<Long> seeds(int n) {
    return LongStream.rangeClosed(1, n).boxed();
  }

  /// Draws that depend on the seed alone; neighboring seeds give unrelated draws.
  public static UniformRandomProvider draws(long seed) {
    return RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
  }
}
