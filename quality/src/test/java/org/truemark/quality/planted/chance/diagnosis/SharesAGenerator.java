package org.truemark.quality.planted.chance.diagnosis;

import java.util.concurrent.ThreadLocalRandom;

class SharesAGenerator {
  long next() {
    return ThreadLocalRandom.current().nextLong();
  }
}
