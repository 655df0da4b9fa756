package org.truemark.cli.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Words and figures as the pages write them.
final class Text {
  private Text() {}

  /// The text in lines of at most so many columns, cut at blanks; a word that is longer stays
  /// whole.
  static List<String> wrap(String text, int columns) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > columns) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /// The text wrapped, the first line behind `first`, the others behind as many blanks.
  static List<String> hang(String first, String text, int columns) {
    List<String> wrapped = wrap(text, Math.max(20, columns - first.length()));
    var lines = new ArrayList<String>();
    for (String line : wrapped) {
      lines.add((lines.isEmpty() ? first : " ".repeat(first.length())) + line);
    }
    return lines;
  }

  /// `63.2 %`.
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * zero(share, .0005));
  }

  /// `61 %`, for shares that are no more certain than that.
  static String wholePercent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * zero(share, .005));
  }

  /// `2,361`, with decimals only below 100.
  static String number(double value) {
    String pattern = Math.abs(value) >= 100 || value == Math.rint(value) ? "%,.0f" : "%,.1f";
    return String.format(Locale.ROOT, pattern, value);
  }

  /// `+850`, `-120k`, `+1.2m`: a difference in at most six columns, for amounts below 10^15.
  static String difference(double value) {
    double size = Math.abs(value);
    String units = " kmbt";
    int unit = 0;
    while (size >= 999.5 && unit < units.length() - 1) {
      size /= 1_000;
      unit++;
    }
    boolean whole = size >= 9.95 || (unit == 0 && size == Math.rint(size));
    String digits = String.format(Locale.ROOT, whole ? "%.0f" : "%.1f", size);
    boolean nothing = digits.equals("0") || digits.equals("0.0");
    String sign = nothing ? "" : value < 0 ? "-" : "+";
    return sign + digits + units.substring(unit, unit + 1).strip();
  }

  /// `6,711`.
  static String count(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }

  /// `1 deal`, `2 deals`.
  static String count(long n, String one) {
    String many = one.equals("person") ? "people" : one + "s";
    return count(n) + " " + (n == 1 ? one : many);
  }

  /// `.26`, `< .001`.
  static String probability(double p) {
    if (p < .001) {
      return "< .001";
    }
    String digits = String.format(Locale.ROOT, p < .01 ? "%.3f" : "%.2f", p);
    return digits.startsWith("0") ? digits.substring(1) : digits;
  }

  /// Words of a camelCase or kebab-case name.
  static String words(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replace('-', ' ').toLowerCase(Locale.ROOT);
  }

  private static double zero(double share, double least) {
    return Math.abs(share) < least ? 0 : share;
  }
}
