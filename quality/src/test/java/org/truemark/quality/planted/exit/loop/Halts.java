package org.truemark.quality.planted.exit.loop;

class Halts {
  void halt() {
    Runtime.getRuntime().halt(1);
  }
}
