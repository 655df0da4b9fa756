package org.truemark.intake.file;

import java.util.ArrayList;
import java.util.List;
import org.truemark.intake.file.ReadRules.FooterRules;
import org.truemark.intake.file.SheetForm.FooterRow;
import org.truemark.intake.file.TableSheet.Width;

/// The first pass over a table: counts its rows, finds its footer and looks for lost letters. Rows
/// that may be the footer are held back until a later row or the end of the file decides.
final class Survey implements Records.Sink {
  /// So many rows a footer may have; more are no footer.
  private static final int MAX_FOOTER = 100;

  private final long header;
  private final Width width;
  private final FooterRules rules;
  private final List<Held> held = new ArrayList<>();
  private final LostLetters lost = new LostLetters();
  private boolean afterBlank;
  private int widest;
  private long fitting;
  private long rejected;
  private long blanks;
  private long firstBlank;
  private Last last = new Last(0, true);

  /// A row held back.
  private record Held(long line, String text, List<String> cells) {}

  /// The last row counted.
  ///
  /// @param fits true if it has the header's width
  record Last(long line, boolean fits) {}

  Survey(long header, Width width, FooterRules rules) {
    this.header = header;
    this.width = width;
    this.rules = rules;
  }

  @Override
  public boolean accept(long line, String[] cells) {
    if (line <= header) {
      return true;
    }
    if (Cells.blankFrom(cells, 0)) {
      hold(new Held(line, "", List.of()));
      afterBlank = true;
    } else if (maybeFooter(cells)) {
      hold(new Held(line, Cells.text(cells), List.of(cells)));
    } else {
      settle();
      count(line, cells);
      afterBlank = false;
    }
    return true;
  }

  private boolean maybeFooter(String[] cells) {
    int filled = Cells.filled(cells);
    if (rules.afterBlankRow() && afterBlank && filled == 1 && width.columns() > 1) {
      return true;
    }
    if (2 * filled > width.columns() + 1) {
      return false;
    }
    String text = Cells.text(cells);
    return rules.lines().stream().anyMatch(line -> line.test(text));
  }

  private void hold(Held row) {
    held.add(row);
    if (held.size() > MAX_FOOTER) {
      settle();
    }
  }

  private void settle() {
    for (Held row : held) {
      if (row.text().isEmpty()) {
        firstBlank = blanks == 0 ? row.line() : firstBlank;
        blanks++;
      } else {
        count(row.line(), row.cells().toArray(String[]::new));
      }
    }
    held.clear();
  }

  private void count(long line, String[] cells) {
    String[] row = width.ragged() ? cells : width.fit(cells);
    last = new Last(line, row != null);
    if (row == null) {
      rejected++;
      return;
    }
    widest = Math.max(widest, row.length);
    fitting++;
    lost.look(line, row);
  }

  /// The rows held back at the end, up to the last that is not blank.
  List<FooterRow> footer() {
    int end = held.size();
    while (end > 0 && held.get(end - 1).text().isEmpty()) {
      end--;
    }
    return held.subList(0, end).stream().map(row -> new FooterRow(row.line(), row.text())).toList();
  }

  /// The widest row that was counted, in cells.
  int widest() {
    return widest;
  }

  /// Rows of the right width.
  long fitting() {
    return fitting;
  }

  /// Rows of another width.
  long rejected() {
    return rejected;
  }

  /// Blank rows between others.
  long blanks() {
    return blanks;
  }

  long firstBlank() {
    return firstBlank;
  }

  Last last() {
    return last;
  }

  LostLetters lost() {
    return lost;
  }
}
