package org.truemark.kernel;

import org.jspecify.annotations.Nullable;

/// Something in the user's material that is not as it must be. A value, collected and never thrown;
/// it says what was found, what was expected and what to try.
///
/// @param code kebab-case, from the frozen list in docs/reference/problems
/// @param severity how much it stands in the way
/// @param source where it stands
/// @param wording what is said about it
public record Problem(String code, Severity severity, Source source, Wording wording) {

  /// The words of a problem.
  ///
  /// @param found the offending text as the file shows it, or null where nothing single is to blame
  /// @param expected what would have been right, or null where the message says all
  /// @param message the whole sentence for a reader, without the hint
  /// @param hint what to try, a sentence without the word "Try", or null where nothing helps
  public record Wording(
      @Nullable String found, @Nullable String expected, String message, @Nullable String hint) {}

  public Problem {
    if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("a problem's code is kebab-case: " + code);
    }
  }

  /// `deals.csv:212:5 message Try: hint`, one line.
  public String line() {
    String hint = wording.hint() == null ? "" : "  Try: " + wording.hint();
    return source.place() + " " + wording.message() + hint;
  }
}
