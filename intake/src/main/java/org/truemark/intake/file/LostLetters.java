package org.truemark.intake.file;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.truemark.intake.problem.ImportProblem;
import org.truemark.intake.problem.LayoutProblem;
import org.truemark.intake.problem.LayoutProblem.LostLetters.Column;
import org.truemark.intake.problem.LayoutProblem.LostLetters.FirstCell;

/// Counts cells in which an export put a question mark for a letter or sign that its encoding
/// lacks.
///
/// A question mark counts when a letter follows it directly ("?ód?", "M?ller"), when it stands
/// alone between two words ("Event ? Spring", once a dash), or when three or more begin a word; and
/// the replacement character always does. Questions ("Really?", "Why? Because") and web addresses
/// do not count.
final class LostLetters {
  private static final char REPLACEMENT = '\uFFFD';
  private static final Pattern LOST =
      Pattern.compile("\\?\\p{L}|[\\p{L}\\p{N}] \\? [\\p{L}\\p{N}]|(?<![\\p{L}\\p{N}?])\\?{3}");
  private static final Pattern ADDRESS = Pattern.compile("://|www\\.|\\?\\w+=");

  private final TreeMap<Integer, Count> columns = new TreeMap<>();
  private long rows;

  private static final class Count {
    private long cells;
    private final FirstCell first;

    private Count(FirstCell first) {
      this.first = first;
    }
  }

  /// True if the cell has lost a letter.
  static boolean in(String cell) {
    if (cell.indexOf(REPLACEMENT) >= 0) {
      return true;
    }
    return cell.indexOf('?') >= 0 && LOST.matcher(cell).find() && !ADDRESS.matcher(cell).find();
  }

  /// Looks at a row.
  void look(long line, String[] cells) {
    boolean lost = false;
    for (int i = 0; i < cells.length; i++) {
      String cell = cells[i];
      if (!cell.isEmpty() && in(cell)) {
        columns.computeIfAbsent(i, _ -> new Count(new FirstCell(line, cell))).cells++;
        lost = true;
      }
    }
    rows += lost ? 1 : 0;
  }

  /// One problem for each column with such cells.
  List<ImportProblem> problems(String sheet, List<String> headers) {
    List<ImportProblem> found = new ArrayList<>();
    columns.forEach((index, count) -> {
      var column = new Column(index + 1, headers.get(index));
      found.add(new LayoutProblem.LostLetters(sheet, column, count.first, count.cells, rows));
    });
    return found;
  }
}
