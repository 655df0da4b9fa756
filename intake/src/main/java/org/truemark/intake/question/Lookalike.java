package org.truemark.intake.question;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds the name that another was probably meant to be.
final class Lookalike {
  private static final int LETTERS_MOST = 2;
  private static final int NAME_LONGEST = 255;

  private Lookalike() {}

  /// The name with the same ending that differs in two letters at most and in less than a third of
  /// its own, if there is one.
  static Optional<String> of(String name, Collection<String> names) {
    return names.stream()
        .filter(other -> ending(other).equals(ending(name)))
        .filter(other -> Math.max(name.length(), other.length()) <= NAME_LONGEST)
        .filter(other -> distance(name, other) <= LETTERS_MOST)
        .filter(other -> 3 * distance(name, other) < stem(other).length())
        .min(
            Comparator.comparingInt((String other) -> distance(name, other))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /// Letters to insert, drop or change (Levenshtein 1966).
  private static int distance(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
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
