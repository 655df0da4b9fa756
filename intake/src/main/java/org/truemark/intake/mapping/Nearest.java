package org.truemark.intake.mapping;

import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.letter.Distance;

/// The word somebody may have meant.
final class Nearest {
  private static final int LONGEST = 100;

  private Nearest() {}

  /// The word that differs by the fewest letters, or null where none differs in at most half of its
  /// letters.
  static @Nullable String of(String asFound, Collection<String> words) {
    String found = asFound.length() <= LONGEST ? asFound : asFound.substring(0, LONGEST);
    String best =
        words.stream()
            .min(
                Comparator.comparingInt((String word) -> Distance.between(found, word))
                    .thenComparing(Comparator.naturalOrder()))
            .orElse(null);
    return best != null && 2 * Distance.between(found, best) <= best.length() ? best : null;
  }
}
