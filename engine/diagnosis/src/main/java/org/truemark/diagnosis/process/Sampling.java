package org.truemark.diagnosis.process;

import java.util.Map;
import org.truemark.statistics.mixed.Term;

/// How posterior draws are made.
///
/// @param seed of every draw
/// @param draws how many, 1 or more
/// @param known standard deviations that are known from elsewhere, 0 or more; the others are
///   estimated
public record Sampling(long seed, int draws, Map<Spread, Double> known) {
  public Sampling {
    known = Map.copyOf(known);
  }

  /// With every standard deviation to be estimated.
  public Sampling(long seed, int draws) {
    this(seed, draws, Map.of());
  }

  /// What people, managers and patches differ in.
  public enum Spread {
    /// Log of the opportunities begun.
    EFFORT,
    /// What a patch adds to it.
    PATCH,
    /// Log of the weekly rate of ends.
    PACE,
    /// Logit of winning.
    SKILL,
    /// What a manager adds to it.
    MANAGER,
    /// Log of the amount.
    SIZE,
    /// What a manager adds to it.
    MANAGER_SIZE
  }

  /// The group with its standard deviation, where that is known.
  Term given(Term.Group group, Spread spread) {
    Double sd = known.get(spread);
    return sd == null ? group : group.withKnown(sd);
  }
}
