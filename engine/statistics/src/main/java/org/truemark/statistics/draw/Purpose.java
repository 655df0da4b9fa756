package org.truemark.statistics.draw;

/// What a draw is for. The numbers are part of every published result: never renumbered, never
/// reused; new purposes are added at the end.
public enum Purpose {
  EXIT(0),
  WINS(1),
  SIZE(2),
  CREATION(3),
  TALENT(4),
  FRAILTY(5),
  SCORE(6),
  OFFER(7),
  LEAD_TIME(8),
  BACKFILL(9),
  MARKET(10),
  TEAM(11),
  PARAMETERS(12),
  CYCLE(13),
  TIMING(14),
  FOCUS(15),
  LEARNING_TIME(16),
  TALENT_DRIFT(17),
  /// Units drawn with replacement.
  RESAMPLE(18),
  /// Labels exchanged without replacement.
  PERMUTATION(19);

  private final int number;

  Purpose(int number) {
    this.number = number;
  }

  /// The frozen number, 0 to 255.
  public int number() {
    return number;
  }
}
