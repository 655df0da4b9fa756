package org.truemark.testkit.world;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How much people differ.
///
/// @param spread standard deviation of the effects of a trait; a trait not named is the same in all
/// @param given effects of single sellers by trait and their number, in place of a draw
/// @param mix standard deviation of the log weights of products in a seller's own mix, 0 or more
public record Differences(
    Map<Trait, Double> spread, Map<Trait, Map<Integer, Double>> given, double mix) {
  public Differences {
    spread = Map.copyOf(spread);
    given = Map.copyOf(given);
    if (mix < 0 || spread.values().stream().anyMatch(sd -> sd < 0)) {
      throw new IllegalArgumentException("a standard deviation below 0: " + spread + ", " + mix);
    }
  }

  static Differences none() {
    return new Differences(Map.of(), Map.of(), 0);
  }

  /// The effect given to a seller, or null where it is drawn.
  @Nullable Double given(Trait trait, int seller) {
    return given.getOrDefault(trait, Map.of()).get(seller);
  }

  /// The same with a given effect.
  Differences with(Trait trait, int seller, double effect) {
    Map<Integer, Double> ofTrait = new HashMap<>(given.getOrDefault(trait, Map.of()));
    ofTrait.put(seller, effect);
    Map<Trait, Map<Integer, Double>> all = new HashMap<>(given);
    all.put(trait, Map.copyOf(ofTrait));
    return new Differences(spread, all, mix);
  }
}
