package org.truemark.diagnosis.sentence;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.truemark.kernel.Period;

/// How figures and certainty are put into words.
public final class Words {
  private static final double VERY_LIKELY = .95;
  private static final double PROBABLY = .8;

  private Words() {}

  /// "very likely" from .95, "probably" from .8, "cannot tell" below.
  public static String certainty(double probability) {
    if (probability >= VERY_LIKELY) {
      return "very likely";
    }
    return probability >= PROBABLY ? "probably" : "cannot tell";
  }

  /// With a capital first letter.
  static String sentenceCase(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /// `1,234`.
  public static String count(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }

  /// A count with its noun, which takes an s unless it is one: `1 deal`, `2 deals`.
  public static String count(long n, String noun) {
    return count(n) + " " + noun + (n == 1 ? "" : "s");
  }

  /// `63.2 %`.
  public static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /// `61 %`.
  public static String wholePercent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  /// `.264`, or `below .001`.
  public static String p(double p) {
    if (p < .001) {
      return "below .001";
    }
    return probability(p);
  }

  /// `.778`, `1` or `0`.
  public static String probability(double p) {
    String text = String.format(Locale.ROOT, "%.3f", p);
    return text.startsWith("0.") ? text.substring(1) : text;
  }

  /// `33.35`.
  public static String two(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /// `2017-03-01 to 2017-12-31`, or `undated`.
  public static String period(@Nullable Period period) {
    return period == null ? "undated" : period.from() + " to " + period.to();
  }

  /// `a`, `a and b`, `a, b and c`.
  public static String list(List<String> parts) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    String head = String.join(", ", parts.subList(0, parts.size() - 1));
    return head + " and " + parts.getLast();
  }
}
