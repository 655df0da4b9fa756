package org.truemark.intake.infer;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.cell.CellText;
import org.truemark.intake.date.DateFinding;
import org.truemark.intake.date.DatePattern;
import org.truemark.intake.date.DatePatterns;
import org.truemark.intake.number.NumberFinding;
import org.truemark.intake.refused.Refusal;

/// Everything the first pass gathers about one column, with memory that does not grow with the
/// file.
///
/// While a column has at most 1,000 different texts each is only counted, and judged once when
/// asked for; from then on every cell goes through the inferences. A caller hands over texts that
/// stand for nothing (`#N/A`) as empty cells. Of a column that is refused no text may be shown.
/// Used by one thread.
public final class ColumnSummary {
  private static final int DISTINCT_MOST = 1_000;
  private static final int TEXT_LONGEST = 200;
  private static final int EXAMPLES_MOST = 3;

  private final String header;
  private final DatePatterns patterns;
  private final Map<String, long[]> counts = new HashMap<>();
  private final List<String> examples = new ArrayList<>();
  private @Nullable Inferences inferences;
  private String least = "";
  private String greatest = "";
  private long cells;
  private long filled;
  private long padded;
  private long emptyAtEnd;

  /// @param header as the file shows it
  /// @param patterns the date patterns to try, shared by the columns of a file
  public ColumnSummary(String header, DatePatterns patterns) {
    this.header = header;
    this.patterns = patterns;
  }

  /// Takes in the next cell of the column.
  public void see(String cell) {
    cells++;
    String text = CellText.strip(cell);
    if (text.isEmpty()) {
      emptyAtEnd++;
      return;
    }
    emptyAtEnd = 0;
    filled++;
    if (text.length() != cell.length()) {
      padded++;
    }
    bound(text);
    if (inferences == null) {
      count(text);
    } else {
      inferences.see(text);
    }
  }

  private void bound(String text) {
    if (filled == 1 || text.compareTo(least) < 0) {
      least = shortened(text);
    }
    if (filled == 1 || text.compareTo(greatest) > 0) {
      greatest = shortened(text);
    }
  }

  private void count(String text) {
    long[] count = counts.get(text);
    if (count != null) {
      count[0]++;
      return;
    }
    if (examples.size() < EXAMPLES_MOST) {
      examples.add(shortened(text));
    }
    if (counts.size() == DISTINCT_MOST || text.length() > TEXT_LONGEST) {
      Inferences judges = judged();
      judges.see(text);
      inferences = judges;
      counts.clear();
    } else {
      counts.put(text, new long[] {1});
    }
  }

  private Inferences judged() {
    if (inferences != null) {
      inferences.flush();
      return inferences;
    }
    Inferences judges = new Inferences(patterns);
    counts.forEach((text, count) -> judges.judge(text, count[0]));
    return judges;
  }

  private static String shortened(String text) {
    return text.length() <= TEXT_LONGEST ? text : text.substring(0, TEXT_LONGEST);
  }

  /// The header as given.
  public String header() {
    return header;
  }

  /// How many cells were seen.
  public long cells() {
    return cells;
  }

  /// How many cells hold more than blanks.
  public long filled() {
    return filled;
  }

  /// How many filled cells have blanks at an end.
  public long padded() {
    return padded;
  }

  /// How many empty cells follow the last filled one.
  public long emptyAtEnd() {
    return emptyAtEnd;
  }

  /// True if every cell is filled with the same text, and there are at least two.
  public boolean constant() {
    return inferences == null && counts.size() == 1 && filled == cells && cells > 1;
  }

  /// The different texts, without blanks at their ends.
  public DistinctTexts distinct() {
    if (inferences != null) {
      return new DistinctTexts.Many();
    }
    Map<String, Long> few = new HashMap<>();
    counts.forEach((text, count) -> few.put(text, count[0]));
    return new DistinctTexts.Few(few);
  }

  /// The first three different texts, each cut after 200 characters.
  public List<String> examples() {
    return List.copyOf(examples);
  }

  /// The smallest text by its characters, cut after 200; empty if no cell is filled.
  public String least() {
    return least;
  }

  /// The greatest text by its characters, cut after 200; empty if no cell is filled.
  public String greatest() {
    return greatest;
  }

  /// The column read as numbers.
  public NumberFinding numbers() {
    return judged().numbers().finding();
  }

  /// How many cells are numbers with a percent sign.
  public long percents() {
    return judged().numbers().percents();
  }

  /// The column read as dates.
  public DateFinding dates() {
    return judged().dates().finding();
  }

  /// Cells per month, read by the pattern that the column was found to be written in.
  public SortedMap<YearMonth, Long> months(DatePattern pattern) {
    return judged().dates().months(pattern);
  }

  /// Why the column is left out because of its values; empty if they are harmless.
  public Optional<Refusal> refusal() {
    return judged().shapes().verdict();
  }
}
