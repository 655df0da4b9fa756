package org.truemark.intake.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The headers of sample files, read naively: one line, the delimiter that occurs most.
final class Headers {
  private Headers() {}

  static SheetHead of(String name, String line) {
    return new SheetHead(name, split(line));
  }

  static SheetHead of(Path file) {
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return of(file.getFileName().toString(), lines.findFirst().orElse(""));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private static List<String> split(String line) {
    long semicolons = line.chars().filter(letter -> letter == ';').count();
    long commas = line.chars().filter(letter -> letter == ',').count();
    char delimiter = line.contains("\t") ? '\t' : semicolons > commas ? ';' : ',';
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (char letter : line.replace("\ufeff", "").toCharArray()) {
      if (letter == '"') {
        quoted = !quoted;
      } else if (letter == delimiter && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(letter);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
