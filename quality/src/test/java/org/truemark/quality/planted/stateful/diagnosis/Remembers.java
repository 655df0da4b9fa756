package org.truemark.quality.planted.stateful.diagnosis;

class Remembers {
  static int runs;
}
