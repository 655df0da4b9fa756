package org.truemark.intake.mapping;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A regular expression of a mapping. Two are equal when they are written alike.
///
/// Whoever writes a mapping may write an expression whose work grows without measure, so the work
/// on one text is bounded: {@link TooMuchWork} stops what reads.
///
/// @param pattern compiled
public record Regex(Pattern pattern) {
  /// So many characters may be looked at in any text, and so many more for each of its own.
  private static final long STEPS = 100_000;

  private static final long STEPS_PER_CHARACTER = 100;

  /// Compiles the text.
  ///
  /// @throws java.util.regex.PatternSyntaxException if it is none
  public static Regex of(String text) {
    return new Regex(Pattern.compile(text));
  }

  /// An expression that cannot be tried on a text within bounds. The door turns it into a problem
  /// of the mapping.
  public static final class TooMuchWork extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String expression;
    private final String text;

    private TooMuchWork(String expression, String text) {
      super(expression);
      this.expression = expression;
      this.text = text;
    }

    /// The expression as the mapping writes it.
    public String expression() {
      return expression;
    }

    /// What it was tried on.
    public String text() {
      return text;
    }
  }

  /// True if it has a group of that name.
  public boolean names(String group) {
    return pattern.namedGroups().containsKey(group);
  }

  /// True if some part of the text fits.
  ///
  /// @throws TooMuchWork beyond the bounds
  public boolean fits(String text) {
    Matcher matcher = pattern.matcher(new Counted(text));
    try {
      return matcher.find();
    } catch (Counted.Exhausted | StackOverflowError _) {
      throw new TooMuchWork(pattern.pattern(), text);
    }
  }

  /// A matcher after it was tried on the whole text.
  ///
  /// @throws TooMuchWork beyond the bounds
  public Whole whole(String text) {
    Matcher matcher = pattern.matcher(new Counted(text));
    try {
      return new Whole(matcher, matcher.matches());
    } catch (Counted.Exhausted | StackOverflowError _) {
      throw new TooMuchWork(pattern.pattern(), text);
    }
  }

  /// How an expression fits a whole text.
  ///
  /// @param matcher that holds the groups, if it fits
  public record Whole(Matcher matcher, boolean fits) {}

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

  /// A text that counts how often it is looked at.
  private static final class Counted implements CharSequence {
    private final String text;
    private long left;

    /// The text was looked at too often.
    private static final class Exhausted extends RuntimeException {
      private static final long serialVersionUID = 1;
    }

    Counted(String text) {
      this.text = text;
      this.left = STEPS + STEPS_PER_CHARACTER * text.length();
    }

    @Override
    public char charAt(int index) {
      if (--left < 0) {
        throw new Exhausted();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
