package org.truemark.diagnosis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;

/// Reads the public data sets, which lie outside the repository; rows on one line each.
final class Csv {
  private Csv() {}

  /// Rows by header; skips the test where the data set is absent.
  static List<Map<String, String>> rows(String file) {
    Path path = Path.of(System.getProperty("truemark.data", "absent"), file);
    Assumptions.assumeTrue(
        Files.exists(path), () -> "no public data at " + path + ", see truemark.data");
    try {
      List<String> lines = Files.readAllLines(path);
      List<String> header = cells(lines.getFirst());
      return lines.stream().skip(1).map(line -> row(header, cells(line))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> row(List<String> header, List<String> cells) {
    var row = new TreeMap<String, String>();
    for (int i = 0; i < header.size(); i++) {
      row.put(header.get(i), cells.get(i));
    }
    return row;
  }

  static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
