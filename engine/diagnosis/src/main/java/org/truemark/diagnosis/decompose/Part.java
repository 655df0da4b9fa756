package org.truemark.diagnosis.decompose;

/// The parts of the difference between a person's revenue and the average seat's.
public enum Part {
  /// Opportunities a week at equal patch.
  EFFORT("effort"),
  /// The patch.
  CAPACITY("capacity"),
  /// Effort and capacity where the material cannot tell them apart.
  VOLUME("volume"),
  FOCUS("focus"),
  SKILL("skill"),
  RAMP("ramp"),
  /// Weeks in the seat.
  TIME("time"),
  /// What was sold less what was to be expected.
  LUCK("luck");

  private final String code;

  Part(String code) {
    this.code = code;
  }

  @Override
  public String toString() {
    return code;
  }
}
