package org.truemark.intake.date;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The patterns a column may follow, in order of preference. Made once per file and shared by its
/// columns; used by one thread, because month names are read when the first is met.
public final class DatePatterns {
  /// The first year that two digits may mean where a mapping says nothing: 1950 to 2049.
  public static final int TWO_DIGIT_YEARS_FROM = 1950;

  private static final int PATTERNS_MOST = 60;

  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "es", "fr", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "sk", "hu",
          "ro", "el", "tr", "ru", "uk", "bg");

  /// How days are commonly written; any time of day may follow.
  private static final List<List<String>> COMMON =
      List.of(
          List.of("yyyy-MM-dd", "yyyy-M-d"),
          List.of("yyyy/MM/dd", "yyyy/M/d"),
          List.of("yyyyMMdd"),
          List.of("yyyy.MM.dd", "yyyy.M.d", "yyyy. M. d."),
          List.of("yyyy'年'M'月'd'日'"),
          List.of("M/d/yyyy"),
          List.of("d/M/yyyy"),
          List.of("d.M.yyyy", "d. M. yyyy"),
          List.of("d-M-yyyy"),
          List.of("M-d-yyyy"),
          List.of("d MMM yyyy", "d MMM, yyyy", "d. MMM yyyy", "d 'de' MMM 'de' yyyy"),
          List.of("yyyy. MMM d.", "yyyy MMM d"),
          List.of("d-MMM-yyyy", "d/MMM/yyyy"),
          List.of("d-MMM-yy", "d MMM yy", "d/MMM/yy"),
          List.of("MMM d[','] yyyy"),
          List.of("M/d/yy"),
          List.of("d/M/yy"),
          List.of("d.M.yy", "d. M. yy"));

  private final List<LetterPattern> patterns;

  private DatePatterns(List<LetterPattern> patterns) {
    this.patterns = List.copyOf(patterns);
  }

  /// The patterns that are tried where a mapping names none.
  ///
  /// @param languages of month names beside the shipped ones; they come first
  /// @param twoDigitYearsFrom the first of the hundred years that two digits may mean
  public static DatePatterns common(List<Locale> languages, int twoDigitYearsFrom) {
    MonthNames names = new MonthNames(all(languages));
    List<LetterPattern> patterns = new ArrayList<>();
    for (List<String> family : COMMON) {
      List<List<Piece>> forms = new ArrayList<>();
      for (String letters : family) {
        forms.add(
            Stream.concat(
                    PatternLetters.compile(letters, names, twoDigitYearsFrom).stream(),
                    Stream.of(new Piece.AnyTime()))
                .toList());
      }
      patterns.add(new LetterPattern(shown(family.getFirst()), forms));
    }
    return new DatePatterns(patterns);
  }

  private static String shown(String letters) {
    return letters.replace("[','] ", ", ");
  }

  /// The common patterns with the shipped languages and two-digit years from 1950.
  public static DatePatterns common() {
    return common(List.of(), TWO_DIGIT_YEARS_FROM);
  }

  /// The patterns a mapping names, and no others. Those with the same order of day, month and year
  /// are alternatives within one column.
  ///
  /// @param letters patterns in the letters of `DateTimeFormatter`; at most 60
  /// @throws IllegalArgumentException if a pattern cannot be understood, with the pattern and why
  public static DatePatterns of(
      Collection<String> letters, List<Locale> languages, int twoDigitYearsFrom) {
    if (letters.isEmpty() || letters.size() > PATTERNS_MOST) {
      throw new IllegalArgumentException("1 to 60 date patterns, but there were " + letters.size());
    }
    MonthNames names = new MonthNames(all(languages));
    Map<String, List<List<Piece>>> forms = new LinkedHashMap<>();
    Map<String, String> texts = new LinkedHashMap<>();
    for (String pattern : new LinkedHashSet<>(letters)) {
      String day = PatternLetters.dayPart(pattern);
      texts.putIfAbsent(day, pattern);
      forms
          .computeIfAbsent(day, any -> new ArrayList<>())
          .add(PatternLetters.compile(pattern, names, twoDigitYearsFrom));
    }
    return new DatePatterns(
        forms.entrySet().stream()
            .map(form -> new LetterPattern(texts.getOrDefault(form.getKey(), ""), form.getValue()))
            .toList());
  }

  private static List<Locale> all(List<Locale> first) {
    Set<Locale> all = new LinkedHashSet<>(first);
    LANGUAGES.forEach(language -> all.add(Locale.of(language)));
    return List.copyOf(all);
  }

  /// The patterns in order of preference.
  public List<LetterPattern> list() {
    return patterns;
  }
}
