package org.truemark.diagnosis.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truemark.kernel.Id;

/// Who lies outside the limits of chance (funnel plot, Spiegelhalter 2005), in alphabetical order.
///
/// @param limit95 people outside the exact 95 % limits
/// @param limit998 people outside the exact 99.8 % limits
/// @param expectedByChance95 how many chance alone would put outside the 95 % limits, as wide as
///   they were used, if all were equal: exact, below .05 a head
/// @param expectedByChance998 the same for the 99.8 % limits
/// @param overdispersion factor by which the limits were widened, 1 if they were not
/// @param byChance what equal people would show, or null with fewer than two people to compare
public record Outliers(
    List<Id.Person> limit95,
    List<Id.Person> limit998,
    double expectedByChance95,
    double expectedByChance998,
    double overdispersion,
    @Nullable ByChance byChance) {
  public Outliers {
    limit95 = List.copyOf(limit95);
    limit998 = List.copyOf(limit998);
  }

  /// Raw win rates after owners were permuted within segment and month, of people with enough
  /// closed deals for a rate.
  ///
  /// @param best range of the best rate
  /// @param worst range of the worst rate
  /// @param seenBest best rate in the data
  /// @param seenWorst worst rate in the data
  /// @param people compared
  /// @param permutations drawn
  public record ByChance(
      Range best, Range worst, double seenBest, double seenWorst, int people, int permutations) {}

  /// Middle 90 % of the permutations.
  public record Range(double low, double median, double high) {}
}
