package org.truemark.testkit.world;

import java.util.Map;

/// How much people differ.
///
/// @param spread standard deviation of the effects of a trait; a trait not named is the same in all
/// @param skillOf effect of skill on the logit of winning of single sellers, by their number, in
///   place of a draw
/// @param mix standard deviation of the log weights of products in a seller's own mix, 0 or more
public record Differences(Map<Trait, Double> spread, Map<Integer, Double> skillOf, double mix) {
  public Differences {
    spread = Map.copyOf(spread);
    skillOf = Map.copyOf(skillOf);
    if (mix < 0 || spread.values().stream().anyMatch(sd -> sd < 0)) {
      throw new IllegalArgumentException("a standard deviation below 0: " + spread + ", " + mix);
    }
  }

  static Differences none() {
    return new Differences(Map.of(), Map.of(), 0);
  }
}
