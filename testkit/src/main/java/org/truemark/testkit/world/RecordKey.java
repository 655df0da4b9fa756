package org.truemark.testkit.world;

import java.util.Locale;

/// Keys of opportunities as Salesforce forms them: 15 characters in which case matters, and three
/// more that tell the case of each group of five.
public final class RecordKey {
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final String GROUPS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

  private RecordKey() {}

  /// The key of the opportunity with the given number, 18 characters.
  public static String of(int number) {
    var tail = new StringBuilder();
    for (int rest = number, i = 0; i < 5; i++, rest /= DIGITS.length()) {
      tail.insert(0, DIGITS.charAt(rest % DIGITS.length()));
    }
    return withCase("006Tm00000" + tail);
  }

  /// The key of 18 characters that a key of 15 stands for.
  static String withCase(String key) {
    return key + group(key, 0) + group(key, 5) + group(key, 10);
  }

  private static char group(String key, int from) {
    String five = key.substring(from, from + 5);
    String lower = five.toLowerCase(Locale.ROOT);
    int bits = 0;
    for (int j = 0; j < 5; j++) {
      bits |= five.charAt(j) == lower.charAt(j) ? 0 : 1 << j;
    }
    return GROUPS.charAt(bits);
  }
}
