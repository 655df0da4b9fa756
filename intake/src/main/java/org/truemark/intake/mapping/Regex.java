package org.truemark.intake.mapping;

import java.util.regex.Pattern;

/// A regular expression of a mapping. Two are equal when they are written alike.
///
/// @param pattern compiled
public record Regex(Pattern pattern) {
  /// Compiles the text.
  ///
  /// @throws java.util.regex.PatternSyntaxException if it is none
  public static Regex of(String text) {
    return new Regex(Pattern.compile(text));
  }

  /// True if some part of the text fits.
  public boolean fits(String text) {
    return pattern.matcher(text).find();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Regex(Pattern theirs) && theirs.pattern().equals(pattern.pattern());
  }

  @Override
  public int hashCode() {
    return pattern.pattern().hashCode();
  }

  @Override
  public String toString() {
    return pattern.pattern();
  }
}
