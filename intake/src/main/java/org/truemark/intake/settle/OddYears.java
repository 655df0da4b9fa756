package org.truemark.intake.settle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.date.DatePattern;
import org.truemark.intake.date.Reading;
import org.truemark.intake.infer.ColumnSummary;
import org.truemark.intake.mapping.BoundColumn;
import org.truemark.intake.mapping.BoundTable;
import org.truemark.intake.problem.ColumnProblem;
import org.truemark.intake.row.CellTexts;
import org.truemark.intake.survey.Survey;
import org.truemark.kernel.Problems;
import org.truemark.kernel.Source;

/// Tells days that are decades away from the others of their column, such as 2062 among days of
/// 2026. The sheet is gone through once more only where the months of a column show one.
final class OddYears {
  private final Survey survey;
  private final Map<Integer, DatePattern> patterns;
  private final Problems.Collector problems;

  OddYears(Survey survey, Map<Integer, DatePattern> patterns, Problems.Collector problems) {
    this.survey = survey;
    this.patterns = patterns;
    this.problems = problems;
  }

  /// What is looked for in a column.
  private static final class Search {
    private final DatePattern pattern;
    private final int year;
    private final Set<LocalDate> never;
    private long cells;
    private long line;
    private String example = "";

    Search(DatePattern pattern, int year, Set<LocalDate> never) {
      this.pattern = pattern;
      this.year = year;
      this.never = never;
    }

    void see(long at, String text) {
      Reading reading = text.isEmpty() ? null : pattern.parse(text);
      if (reading != null
          && isOdd(reading.date().getYear(), year)
          && !never.contains(reading.date())) {
        line = cells == 0 ? at : line;
        example = cells == 0 ? text : example;
        cells++;
      }
    }
  }

  void report() {
    Map<Integer, Search> searches = searches();
    if (searches.isEmpty()) {
      return;
    }
    var texts = new CellTexts(survey.plan().mapping(), false);
    survey
        .plan()
        .sheet()
        .forEach((line, cells) ->
            searches.forEach((place, search) -> search.see(line, texts.clean(cells[place]))));
    searches.forEach(this::tell);
  }

  private Map<Integer, Search> searches() {
    var searches = new TreeMap<Integer, Search>();
    patterns.forEach((place, pattern) -> {
      ColumnSummary summary = survey.at(place);
      Integer year = summary == null ? null : middle(summary.months(pattern));
      if (summary != null && year != null) {
        boolean odd =
            summary.months(pattern).keySet().stream().anyMatch(m -> isOdd(m.getYear(), year));
        if (odd) {
          searches.put(place, new Search(pattern, year, never(place)));
        }
      }
    });
    return searches;
  }

  private static boolean isOdd(int found, int year) {
    return Math.abs(found - year) > ColumnProblem.YEARS;
  }

  /// The year in which the middle cell lies, or null without any.
  private static @Nullable Integer middle(SortedMap<YearMonth, Long> months) {
    long all = months.values().stream().mapToLong(Long::longValue).sum();
    long before = 0;
    for (Map.Entry<YearMonth, Long> month : months.entrySet()) {
      before += month.getValue();
      if (2 * before >= all) {
        return month.getKey().getYear();
      }
    }
    return null;
  }

  /// Days that the mapping takes for none.
  private Set<LocalDate> never(int place) {
    var never = new HashSet<LocalDate>();
    for (BoundTable table : survey.plan().tables()) {
      for (BoundColumn column : table.columns().values()) {
        if (column.cells().contains(place)) {
          never.addAll(column.mapping().details().days().never());
        }
      }
    }
    return never;
  }

  private void tell(int place, Search search) {
    if (search.cells == 0) {
      return;
    }
    String file = survey.plan().sheet().name();
    String header = survey.plan().sheet().headers().get(place);
    var source = new Source(file, search.line, place + 1, header, null);
    problems.add(
        new ColumnProblem.OddYears(source, search.example, search.year, search.cells).problem());
  }
}
