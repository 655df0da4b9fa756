package org.truemark.loop.diagnose;

import java.util.ArrayList;
import java.util.List;

/// Rows that are kept and that the diagnosis does not use.
///
/// @param code kebab-case name of the reason
/// @param n rows
/// @param message the sentence that says what was left out and why
public record LeftOut(String code, long n, String message) {

  /// Counts what is left out while the rows are mapped.
  static final class Count {
    private final List<LeftOut> all = new ArrayList<>();

    /// Notes so many rows, if there are any.
    ///
    /// @param message with one `%,d` for the number
    void add(String code, long n, String message) {
      if (n > 0) {
        all.add(new LeftOut(code, n, message.formatted(n)));
      }
    }

    List<LeftOut> done() {
      return List.copyOf(all);
    }
  }
}
