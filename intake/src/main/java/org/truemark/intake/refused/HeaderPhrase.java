package org.truemark.intake.refused;

/// Words that follow each other in a header; see the data file for the signs.
///
/// @param text as it stands in the data file
/// @param words the phrase cut into words, a closing `*` kept
/// @param joined the words as one, without a `*`
/// @param whole true if the phrase must be the whole header
record HeaderPhrase(String text, HeaderWords words, String joined, boolean whole) {

  static HeaderPhrase of(String text) {
    boolean whole = text.startsWith("=");
    HeaderWords words = HeaderWords.of(whole ? text.substring(1) : text);
    if (words.count() == 0) {
      throw new IllegalArgumentException("a phrase without words: \"" + text + "\"");
    }
    String joined = String.join("", words.words()).replace("*", "");
    return new HeaderPhrase(text, words, joined, whole);
  }

  boolean matches(HeaderWords header) {
    if (whole && header.count() != words.count()) {
      return joined(header);
    }
    for (int start = 0; start + words.count() <= header.count(); start++) {
      if (matchesAt(header, start)) {
        return true;
      }
    }
    return joined(header);
  }

  private boolean matchesAt(HeaderWords header, int start) {
    for (int i = 0; i < words.count(); i++) {
      if (!fits(words.word(i), header.word(start + i))) {
        return false;
      }
    }
    return true;
  }

  /// `birthdate` for the phrase `birth date`.
  private boolean joined(HeaderWords header) {
    if (words.count() == 1 || (whole && header.count() > 1)) {
      return false;
    }
    return header.words().contains(joined);
  }

  private static boolean fits(String pattern, String word) {
    return pattern.endsWith("*")
        ? word.regionMatches(0, pattern, 0, pattern.length() - 1)
        : word.equals(pattern);
  }
}
