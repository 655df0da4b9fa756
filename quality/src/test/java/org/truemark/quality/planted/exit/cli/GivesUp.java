package org.truemark.quality.planted.exit.cli;

class GivesUp {
  void giveUp() {
    System.exit(1);
  }
}
