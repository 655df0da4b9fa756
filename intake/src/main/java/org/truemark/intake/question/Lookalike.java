package org.truemark.intake.question;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.truemark.intake.letter.Distance;

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
        .filter(other -> Distance.between(name, other) <= LETTERS_MOST)
        .filter(other -> 3 * Distance.between(name, other) < stem(other).length())
        .min(
            Comparator.comparingInt((String other) -> Distance.between(name, other))
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
}
