package org.truemark.testkit.world;

/// In what people, their managers and their territories differ. An effect of 0 is the average.
public enum Trait {
  /// Opportunities begun: added to the log of the weekly mean.
  EFFORT,
  /// Speed of decisions, won or lost: added to the log of the weekly hazard of an end.
  PACE,
  /// Chance of winning what ends: added to its logit.
  SKILL,
  /// Value of a deal: added to the log of its amount.
  SIZE,
  /// What a manager adds to the logit of winning of each of the team.
  MANAGER,
  /// What a territory adds to the log of the opportunities begun in it.
  TERRITORY;

  /// True for what comes with the place and not with the person.
  boolean isOfThePost() {
    return this == MANAGER || this == TERRITORY;
  }
}
