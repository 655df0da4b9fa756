package org.truemark.intake.settle;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.truemark.intake.date.DatePattern;
import org.truemark.intake.date.DatePatterns;

/// The way of writing days that somebody stated: letters such as `d MMMM yyyy`, with the language
/// of its month names behind them where it needs one, such as `d. MMMM yyyy. hr`.
final class StatedPattern {
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private StatedPattern() {}

  /// The pattern, if the letters can be understood and read every example.
  static Optional<DatePattern> reading(String stated, List<String> examples) {
    int blank = stated.lastIndexOf(' ');
    String last = stated.substring(blank + 1);
    Locale language = Locale.forLanguageTag(last.replace('_', '-'));
    if (blank > 0 && LANGUAGES.contains(language.getLanguage())) {
      Optional<DatePattern> inLanguage =
          of(stated.substring(0, blank).strip(), List.of(language), examples);
      if (inLanguage.isPresent()) {
        return inLanguage;
      }
    }
    return of(stated, List.of(), examples);
  }

  private static Optional<DatePattern> of(
      String letters, List<Locale> languages, List<String> examples) {
    try {
      DatePattern pattern =
          DatePatterns.of(List.of(letters), languages, DatePatterns.TWO_DIGIT_YEARS_FROM)
              .list()
              .getFirst();
      boolean reads = examples.stream().allMatch(example -> pattern.parse(example) != null);
      return Optional.of(pattern).filter(any -> reads);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
