package org.truemark.quality.planted.impure.diagnosis;

class TakesTime {
  long start() {
    return System.nanoTime();
  }
}
