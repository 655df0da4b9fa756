package org.truemark.quality.planted.chance.diagnosis;

import java.util.SplittableRandom;

class SplitsAGenerator {
  long next() {
    return new SplittableRandom(1).nextLong();
  }
}
