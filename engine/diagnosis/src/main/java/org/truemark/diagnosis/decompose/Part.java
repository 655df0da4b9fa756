package org.truemark.diagnosis.decompose;

/// The parts of the difference between a person's revenue and the average seat's.
public enum Part {
  /// Opportunities a week at equal patch.
  EFFORT("effort", true),
  /// The patch.
  CAPACITY("capacity", true),
  /// Effort and capacity where the material cannot tell them apart.
  VOLUME("volume", true),
  FOCUS("focus", true),
  SKILL("skill", true),
  RAMP("ramp", true),
  /// Weeks in the seat.
  TIME("time", false),
  /// What was sold less what was to be expected.
  LUCK("luck", false);

  private final String code;
  private final boolean lever;

  Part(String code, boolean lever) {
    this.code = code;
    this.lever = lever;
  }

  /// True if somebody can pull it.
  public boolean isLever() {
    return lever;
  }

  @Override
  public String toString() {
    return code;
  }
}
