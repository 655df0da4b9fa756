package org.truemark.intake.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The first records of a table, and which of them is the header.
///
/// A table's width is the one that most of its records share, blank cells at their end not counted;
/// wide records count three times, so that a report of two deals above seven lines of footer is
/// still a table. The header is the first record of which more than half that width is filled; what
/// stands above it is a title. The header is refused when it has no letters, or when half of its
/// filled cells or more are numbers.
final class Sample implements Records.Sink {
  private static final int RECORDS = 200;
  private static final int LENGTH = 1 << 20;
  private static final int WEIGHT_OF_WIDE = 3;

  private final List<Seen> seen = new ArrayList<>();
  private int length;

  /// A record of the sample.
  ///
  /// @param line where it starts
  record Seen(long line, List<String> cells) {
    Seen {
      cells = List.copyOf(cells);
    }

    boolean blank() {
      return cells.stream().allMatch(String::isBlank);
    }

    private long filled() {
      return cells.stream().filter(cell -> !cell.isBlank()).count();
    }

    /// True if it names columns rather than holding values.
    boolean named() {
      boolean letters = cells.stream().anyMatch(Cells::lettered);
      return letters && 2 * cells.stream().filter(Cells::numeric).count() < filled();
    }

    String text() {
      return Cells.text(cells.toArray(String[]::new));
    }
  }

  @Override
  public boolean accept(long line, String[] cells) {
    seen.add(new Seen(line, List.of(cells)));
    for (String cell : cells) {
      length += cell.length();
    }
    return seen.size() < RECORDS && length < LENGTH;
  }

  /// The records above the header that are not blank.
  List<String> titles(Seen header) {
    return seen.stream()
        .filter(record -> record.line() < header.line() && !record.blank())
        .map(Seen::text)
        .toList();
  }

  /// The header, or null if all records are blank.
  @Nullable Seen header() {
    int width = width();
    Seen first = null;
    for (Seen record : seen) {
      if (2 * record.filled() > width) {
        return record;
      }
      first = first == null && !record.blank() ? record : first;
    }
    return first;
  }

  private int width() {
    Map<Integer, Integer> weights = new HashMap<>();
    int best = 1;
    for (Seen record : seen) {
      int width = Headers.named(record.cells());
      if (width > 0) {
        weights.merge(width, width > 1 ? WEIGHT_OF_WIDE : 1, Integer::sum);
      }
      int gain = weights.getOrDefault(width, 0) - weights.getOrDefault(best, 0);
      best = gain > 0 || gain == 0 && width > best ? width : best;
    }
    return best;
  }

  /// How well the header fits the records below it, up to the first blank one.
  Fit fit() {
    Seen header = header();
    if (header == null || header.cells().stream().noneMatch(Cells::lettered)) {
      return Fit.NONE;
    }
    int width = header.cells().size();
    int matching = 0;
    int wide = 0;
    int records = 0;
    for (Seen record : seen) {
      if (record.line() > header.line() && record.blank()) {
        break;
      }
      records += record.blank() ? 0 : 1;
      wide += record.cells().size() > 1 ? 1 : 0;
      matching += record.line() >= header.line() && record.cells().size() == width ? 1 : 0;
    }
    boolean untitled = titles(header).isEmpty();
    return new Fit(width, matching, 2 * wide > records || untitled && 2 * wide == records);
  }

  /// @param width of the header
  /// @param matching records of that width, the header included
  /// @param wide true if most records have two cells or more; half of them will do below a header
  ///   without titles
  record Fit(int width, int matching, boolean wide) {
    static final Fit NONE = new Fit(0, 0, false);

    private boolean isTable() {
      return width > 1 && wide;
    }

    boolean betterThan(Fit other) {
      if (isTable() != other.isTable()) {
        return isTable();
      }
      if (matching != other.matching) {
        return matching > other.matching;
      }
      return isTable() && width > other.width;
    }
  }
}
