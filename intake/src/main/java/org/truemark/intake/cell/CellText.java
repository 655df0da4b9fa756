package org.truemark.intake.cell;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Blanks and folded words of cells. Exports pad with more than the space bar: no-break, narrow
/// no-break, figure, thin and ideographic spaces, zero-width spaces and stray byte-order marks.
public final class CellText {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private CellText() {}

  /// True for every character that only keeps distance, control characters included.
  public static boolean isBlank(char c) {
    return c <= ' ' || (c > '~' && isWideBlank(c));
  }

  private static boolean isWideBlank(char c) {
    return switch (c) {
      case '\u0085', '\u00A0', '\u202F', '\u205F', '\u3000', '\uFEFF' -> true;
      default -> c >= '\u2000' && c <= '\u200B';
    };
  }

  /// The text without blanks at its two ends; the same object where there are none.
  public static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /// The text in lower case and without the marks on its letters, so that `Währung` and `WAHRUNG`
  /// compare equal. Letters that are no marked Latin letter stay.
  public static String fold(String text) {
    String lower = strip(text).toLowerCase(Locale.ROOT);
    if (isAscii(lower)) {
      return lower;
    }
    String bare = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    return bare.replace("ß", "ss").replace('ł', 'l').replace('ø', 'o').replace("æ", "ae");
  }

  /// The text with the digits of any script written as 0 to 9, as in `٢٠٢٤` and `２０２４`; the same
  /// object where it has no others.
  public static String digits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > '~' && Character.isDigit(text.charAt(i))) {
        return plainDigits(text);
      }
    }
    return text;
  }

  private static String plainDigits(String text) {
    char[] plain = text.toCharArray();
    for (int i = 0; i < plain.length; i++) {
      if (Character.isDigit(plain[i])) {
        plain[i] = Character.forDigit(Character.digit(plain[i], 10), 10);
      }
    }
    return new String(plain);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }
}
