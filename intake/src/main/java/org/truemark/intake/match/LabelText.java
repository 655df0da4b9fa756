package org.truemark.intake.match;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Labels made comparable: no accents, no punctuation, no prefixes of systems, no currency in
/// brackets, small letters.
final class LabelText {
  private static final Pattern PREFIX =
      Pattern.compile("^(\\(do not modify\\)|deal - |property_|opportunity: )\\s*");
  private static final Pattern UNIT = Pattern.compile("\\s*[(\\[](\\p{Lu}{3}|\\p{Sc})[)\\]]$");
  private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Pattern MARKS = Pattern.compile("(?<=\\p{IsLatin})\\p{M}+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

  /// Words that say what a number measures or whose it is: beside one of them a label means
  /// something else, such as `Employee` in `EmployeeCount` or `Amount` in `Amount (converted)`.
  private static final Set<String> TURNING =
      Set.of(
          "count",
          "num",
          "number",
          "no",
          "nr",
          "years",
          "days",
          "hours",
          "age",
          "rate",
          "percent",
          "probability",
          "score",
          "last",
          "previous",
          "parent",
          "converted",
          "weighted",
          "expected",
          "home",
          "phone",
          "mobile",
          "address",
          "birth",
          "url",
          "modified",
          "changed",
          "updated",
          "activity",
          "next",
          "first",
          "campaign",
          "annual",
          "quantity",
          "discount",
          "since",
          "with",
          "in",
          "synced",
          "deleted",
          "konvertiert",
          "is",
          "has",
          "by",
          "group");

  private LabelText() {}

  /// Trimmed, in small letters.
  static String trimmed(String label) {
    return label.replace('\u00a0', ' ').replace("\ufeff", "").strip().toLowerCase(Locale.ROOT);
  }

  /// Comparable: words in small letters, one blank between them.
  static String normal(String label) {
    String named = UNIT.matcher(label.replace('\u00a0', ' ').strip()).replaceFirst("");
    String split = CAMEL.matcher(named).replaceAll(" ");
    String bare = PREFIX.matcher(split.toLowerCase(Locale.ROOT)).replaceFirst("");
    String plain = MARKS.matcher(Normalizer.normalize(bare, Normalizer.Form.NFD)).replaceAll("");
    String latin = plain.replace("ł", "l").replace("ø", "o").replace("ß", "ss").replace("ı", "i");
    return Normalizer.normalize(
        NO_LETTERS.matcher(latin).replaceAll(" ").strip(), Normalizer.Form.NFC);
  }

  /// The words of a comparable label.
  static List<String> words(String normal) {
    return List.of(normal.split(" ", -1));
  }

  /// True if a word of the header that the label does not have turns its meaning.
  static boolean turned(List<String> header, List<String> label) {
    return header.stream().anyMatch(word -> TURNING.contains(word) && !label.contains(word));
  }
}
