package org.truemark.intake.settle;

import java.util.List;
import java.util.Optional;
import org.truemark.intake.date.DatePatterns;
import org.truemark.intake.date.LetterPattern;

/// Tells cells that are written like days and are none: `31/02/2026`.
final class MissingDays {
  private MissingDays() {}

  /// How the cells are written, if all are written alike and none is a day that exists.
  static Optional<String> formOf(List<String> examples) {
    List<LetterPattern> patterns = DatePatterns.common().list();
    boolean any =
        examples.isEmpty()
            || patterns.stream()
                .anyMatch(pattern -> examples.stream().anyMatch(e -> pattern.parse(e) != null));
    return any
        ? Optional.empty()
        : patterns.stream()
            .filter(pattern -> examples.stream().allMatch(pattern::looksLike))
            .map(LetterPattern::text)
            .findFirst();
  }
}
