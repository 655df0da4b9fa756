package org.truemark.intake.file;

import java.util.ArrayList;
import java.util.List;

/// The oracle: splits a whole text into records, one character after the other.
final class NaiveCsv {
  private final String text;
  private final char delimiter;
  private int at;
  private long line = 1;

  /// @param line where it starts
  record Parsed(long line, List<String> cells) {
    boolean blank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  private NaiveCsv(String text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
  }

  static List<Parsed> split(String text, char delimiter) {
    var csv = new NaiveCsv(text, delimiter);
    List<Parsed> records = new ArrayList<>();
    while (csv.at < text.length()) {
      records.add(csv.record());
    }
    return records;
  }

  private Parsed record() {
    long start = line;
    List<String> cells = new ArrayList<>();
    cells.add(cell());
    while (at < text.length() && text.charAt(at) == delimiter) {
      at++;
      cells.add(cell());
    }
    if (at < text.length()) {
      lineBreak();
    }
    return new Parsed(start, cells);
  }

  private String cell() {
    var cell = new StringBuilder();
    boolean quoted = at < text.length() && text.charAt(at) == '"';
    at += quoted ? 1 : 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (quoted && c == '"') {
        at++;
        if (at == text.length() || ends(text.charAt(at))) {
          return cell.toString();
        }
        at += text.charAt(at) == '"' ? 1 : 0;
        cell.append('"');
      } else if (!quoted && ends(c)) {
        return cell.toString();
      } else if (c == '\n' || c == '\r') {
        int from = at;
        lineBreak();
        cell.append(text, from, at);
      } else {
        cell.append(c);
        at++;
      }
    }
    return cell.toString();
  }

  private boolean ends(char c) {
    return c == delimiter || c == '\n' || c == '\r';
  }

  private void lineBreak() {
    boolean pair = text.startsWith("\r\n", at);
    at += pair ? 2 : 1;
    line++;
  }
}
