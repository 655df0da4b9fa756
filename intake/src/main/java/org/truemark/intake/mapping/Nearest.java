package org.truemark.intake.mapping;

import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// The word somebody may have meant.
final class Nearest {
  private Nearest() {}

  /// The word that differs by the fewest letters, or null where none differs in at most half of its
  /// letters.
  static @Nullable String of(String found, Collection<String> words) {
    String best =
        words.stream()
            .min(
                Comparator.comparingInt((String word) -> distance(found, word))
                    .thenComparing(Comparator.naturalOrder()))
            .orElse(null);
    return best != null && 2 * distance(found, best) <= best.length() ? best : null;
  }

  /// Letters to insert, drop or change (Levenshtein 1966).
  private static int distance(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= Math.min(left.length(), 100); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int changed = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[right.length()];
  }
}
