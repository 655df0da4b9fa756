package org.truemark.testkit.law;

/// A file that was broken on purpose.
public final class Mutant {
  private final String description;
  private final byte[] bytes;

  Mutant(String description, byte[] bytes) {
    this.description = description;
    this.bytes = bytes;
  }

  /// What was done to it and where, one line.
  public String description() {
    return description;
  }

  /// Its bytes, a copy.
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public String toString() {
    return description;
  }
}
