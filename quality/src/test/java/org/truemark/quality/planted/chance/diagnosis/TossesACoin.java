package org.truemark.quality.planted.chance.diagnosis;

class TossesACoin {
  boolean toss() {
    return Math.random() < .5;
  }
}
