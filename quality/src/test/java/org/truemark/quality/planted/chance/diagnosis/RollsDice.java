package org.truemark.quality.planted.chance.diagnosis;

import java.util.Random;

class RollsDice {
  int roll(Random random) {
    return random.nextInt(6);
  }
}
