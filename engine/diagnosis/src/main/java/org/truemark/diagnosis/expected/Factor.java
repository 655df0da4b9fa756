package org.truemark.diagnosis.expected;

/// The factors whose product leads from the average seat to a person's expected revenue.
public enum Factor {
  /// Weeks in the seat against the whole record.
  TIME("time"),
  /// Opportunities a week at equal patch.
  EFFORT("effort"),
  /// The patch.
  CAPACITY("capacity"),
  /// Value of the own mix against the team's, both at the team's chances and sizes.
  FOCUS("focus"),
  /// Value of an opportunity of the own mix against the team's at that same mix.
  SKILL("skill"),
  /// What a short tenure costs: the pipeline that is not full yet, and what is still being learned.
  RAMP("ramp");

  private final String code;

  Factor(String code) {
    this.code = code;
  }

  @Override
  public String toString() {
    return code;
  }
}
