package org.truemark.quality.planted.chance.diagnosis;

import java.util.Collections;
import java.util.List;

class Shuffles {
  void shuffle(List<String> reps) {
    Collections.shuffle(reps);
  }
}
