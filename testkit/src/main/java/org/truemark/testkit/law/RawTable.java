package org.truemark.testkit.law;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A delimited file as bytes: quotes, line ends and encoding stay as they are.
///
/// @param delimiter the one of `, ; tab |` that the first line holds most often
/// @param records cells of each record; the last cell of each holds its line end
record RawTable(char delimiter, List<List<String>> records) {
  RawTable {
    records = List.copyOf(records);
  }

  static RawTable of(byte[] file) {
    // one character per byte, so that nothing is lost whatever the encoding
    String text = new String(file, StandardCharsets.ISO_8859_1);
    char delimiter = delimiter(text.lines().findFirst().orElse(""));
    var records = new ArrayList<List<String>>();
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean inQuotes = false;
    for (char c : text.toCharArray()) {
      inQuotes ^= c == '"';
      if (c == delimiter && !inQuotes) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
        if (c == '\n' && !inQuotes) {
          records.add(closed(cells, cell));
        }
      }
    }
    records.add(closed(cells, cell));
    return new RawTable(delimiter, records);
  }

  int columns() {
    return records.getFirst().size();
  }

  /// With two cells of every record changed, as far as it has both.
  byte[] swapped(int first, int second) {
    var text = new StringBuilder();
    for (List<String> cells : records) {
      String last = cells.getLast();
      String end = last.substring(last.stripTrailing().length());
      var changed = new ArrayList<>(cells);
      changed.set(cells.size() - 1, last.stripTrailing());
      if (Math.max(first, second) < cells.size()) {
        Collections.swap(changed, first, second);
      }
      text.append(String.join(String.valueOf(delimiter), changed)).append(end);
    }
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static List<String> closed(List<String> cells, StringBuilder cell) {
    var record = new ArrayList<>(cells);
    record.add(cell.toString());
    cells.clear();
    cell.setLength(0);
    return record;
  }

  private static char delimiter(String header) {
    char best = ',';
    for (char candidate : new char[] {';', '\t', '|'}) {
      best = count(header, candidate) > count(header, best) ? candidate : best;
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }
}
