package org.truemark.intake.row;

/// Salesforce ids: 15 characters that know upper from lower case, or 18 with three that say which
/// were upper. Only 18 are safe to join by.
public final class SalesforceId {
  private static final String SUFFIXES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
  private static final int SHORT = 15;
  private static final int GROUP = 5;

  private SalesforceId() {}

  /// The id with 18 characters; a text of another length stays as it is.
  public static String of(String id) {
    return id.length() == SHORT ? id + suffix(id) : id;
  }

  private static String suffix(String id) {
    var suffix = new StringBuilder();
    for (int from = 0; from < SHORT; from += GROUP) {
      int bits = 0;
      for (int j = 0; j < GROUP; j++) {
        char c = id.charAt(from + j);
        bits |= c >= 'A' && c <= 'Z' ? 1 << j : 0;
      }
      suffix.append(SUFFIXES.charAt(bits));
    }
    return suffix.toString();
  }
}
