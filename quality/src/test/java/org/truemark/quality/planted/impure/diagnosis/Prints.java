package org.truemark.quality.planted.impure.diagnosis;

class Prints {
  void print() {
    System.out.println("done");
  }
}
