package org.truemark.quality.planted.impure.diagnosis;

class Logs {
  void log() {
    System.getLogger("engine").log(System.Logger.Level.INFO, "done");
  }
}
