package org.truemark.testkit.export;

import java.util.List;
import java.util.stream.Collectors;

/// Records of comma-separated values, each ended by a line feed.
final class Csv {
  private final StringBuilder text = new StringBuilder();

  /// Adds a record with every value in quotes.
  void quoted(List<String> values) {
    text.append(values.stream().map(Csv::quote).collect(Collectors.joining(",", "", "\n")));
  }

  /// Adds a record with quotes only where a value needs them.
  void plain(List<String> values) {
    text.append(
        values.stream()
            .map(value -> value.matches("[^\",\\r\\n]*") ? value : quote(value))
            .collect(Collectors.joining(",", "", "\n")));
  }

  String text() {
    return text.toString();
  }

  private static String quote(String value) {
    return '"' + value.replace("\"", "\"\"") + '"';
  }
}
