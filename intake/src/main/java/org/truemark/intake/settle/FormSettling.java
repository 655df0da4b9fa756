package org.truemark.intake.settle;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.date.DateFinding;
import org.truemark.intake.date.DatePattern;
import org.truemark.intake.date.QuarterPattern;
import org.truemark.intake.infer.ColumnSummary;
import org.truemark.intake.mapping.BoundColumn;
import org.truemark.intake.mapping.BoundTable;
import org.truemark.intake.mapping.ColumnMapping.As;
import org.truemark.intake.mapping.Parse;
import org.truemark.intake.number.NumberCell;
import org.truemark.intake.number.NumberFinding;
import org.truemark.intake.number.NumberMarks;
import org.truemark.intake.problem.ColumnProblem;
import org.truemark.intake.question.Assumption;
import org.truemark.intake.question.Inquiry;
import org.truemark.intake.question.Question;
import org.truemark.intake.question.QuestionId;
import org.truemark.intake.question.QuestionId.Kind;
import org.truemark.intake.row.Forms;
import org.truemark.intake.survey.Survey;
import org.truemark.kernel.Problems;
import org.truemark.kernel.Source;

/// Settles how the numbers and dates of a sheet's columns are written.
public final class FormSettling {
  private static final String POINT = "decimal point";
  private static final String COMMA = "decimal comma";
  private static final String NO_DATE = "no date";
  private static final DecimalFormatSymbols ROOT = DecimalFormatSymbols.getInstance(Locale.ROOT);
  private static final int BAR = 24;
  private static final Set<String> PERIODS =
      Set.of("period_start", "period_end", "valid_from", "valid_to");

  private final Survey survey;
  private final Inquiry inquiry;
  private final Problems.Collector problems;
  private final Map<Integer, NumberMarks> numbers = new HashMap<>();
  private final Map<Integer, DatePattern> dates = new HashMap<>();
  private final Set<Integer> seen = new HashSet<>();
  private final Set<Integer> unreadable = new HashSet<>();

  private FormSettling(Survey survey, Inquiry inquiry, Problems.Collector problems) {
    this.survey = survey;
    this.inquiry = inquiry;
    this.problems = problems;
  }

  /// What was settled.
  ///
  /// @param unreadable places of a draft whose cells are not what their labels say; they are not
  ///   read
  public record Result(Forms forms, Set<Integer> unreadable) {
    public Result {
      unreadable = Set.copyOf(unreadable);
    }
  }

  /// The forms of a surveyed sheet.
  public static Result of(Survey survey, Inquiry inquiry, Problems.Collector problems) {
    var settling = new FormSettling(survey, inquiry, problems);
    survey.plan().tables().forEach(settling::settle);
    new OddYears(survey, settling.dates, problems).report();
    var cells = new HashMap<Integer, Long>();
    survey.columns().forEach((place, summary) -> cells.put(place, settling.alike(place, summary)));
    return new Result(
        new Forms(settling.numbers, settling.dates, cells, Map.of()), settling.unreadable);
  }

  /// How many cells are written as the column is read; of a column that is read whole, all but the
  /// one that somebody asks about.
  private long alike(int place, ColumnSummary summary) {
    long exceptions = 1;
    if (dates.containsKey(place) && summary.dates() instanceof DateFinding.Mostly mostly) {
      exceptions = mostly.exceptions();
    } else if (numbers.containsKey(place)
        && summary.numbers() instanceof NumberFinding.Mostly mostly) {
      exceptions = mostly.exceptions();
    }
    return Math.max(0, summary.filled() - exceptions);
  }

  private void settle(BoundTable table) {
    table.columns().forEach((name, column) -> settle(column, name));
    table.compareOnly().forEach((name, column) -> settle(column, name));
    BoundColumn modified = table.identity().modified();
    if (modified != null) {
      settle(modified, "modified");
    }
  }

  private void settle(BoundColumn column, String name) {
    boolean date = isDate(column.mapping().as());
    boolean number = isNumber(column.mapping().as());
    for (int place : column.cells()) {
      ColumnSummary summary = survey.at(place);
      if (summary != null && (date || number) && seen.add(place)) {
        if (date) {
          date(place, summary, name);
        } else {
          number(place, summary, name);
        }
      }
    }
    BoundColumn otherwise = column.otherwise();
    if (otherwise != null) {
      settle(otherwise, name);
    }
  }

  private static boolean isDate(As as) {
    return as == As.DATE || as == As.INSTANT;
  }

  private static boolean isNumber(As as) {
    return switch (as) {
      case INTEGER, DECIMAL, MONEY, PERCENT, FRACTION -> true;
      case TEXT,
          ID,
          SF_ID,
          EMAIL,
          BOOL,
          DATE,
          INSTANT,
          DURATION,
          PERSON,
          ACCOUNT,
          PRODUCT,
          STAGE,
          LIST ->
          false;
    };
  }

  private void number(int place, ColumnSummary summary, String field) {
    Parse.Numbers stated = survey.plan().mapping().parse().numbers();
    if (stated != null) {
      char grouping = stated.grouping().isEmpty() ? NumberMarks.NONE : stated.grouping().charAt(0);
      numbers.put(place, new NumberMarks(stated.decimal().charAt(0), grouping));
      return;
    }
    switch (summary.numbers()) {
      case NumberFinding.Settled(NumberMarks marks) -> numbers.put(place, marks);
      case NumberFinding.Mostly(NumberMarks marks, long _) -> numbers.put(place, marks);
      case NumberFinding.Empty _ -> {}
      case NumberFinding.NotNumbers(String example) -> {
        Source source = source(place, summary, field);
        if (survey.plan().drafted()) {
          unreadable.add(place);
          problems.add(new ColumnProblem.NotAsLabelled(source, "numbers", example).problem());
        } else {
          problems.add(new ColumnProblem.NoNumbers(source, example).problem());
        }
      }
      case NumberFinding.TwoReadings two -> ask(place, summary, two);
    }
  }

  private void ask(int place, ColumnSummary summary, NumberFinding.TwoReadings two) {
    String text =
        "%s: \"%s\" can be %s or %s. Total %s or %s. Which is right?"
            .formatted(
                summary.header(),
                two.example(),
                plain(NumberCell.parse(two.example(), two.first())),
                plain(NumberCell.parse(two.example(), two.second())),
                plain(two.totalFirst()),
                plain(two.totalSecond()));
    String first = two.first().decimal() == '.' ? POINT : COMMA;
    var question =
        new Question(
            id(summary, Kind.NUMBER), text, summary.examples(), List.of(POINT, COMMA), null);
    inquiry
        .ask(question)
        .ifPresent(answer -> numbers.put(place, answer.equals(first) ? two.first() : two.second()));
  }

  private void date(int place, ColumnSummary summary, String field) {
    switch (summary.dates()) {
      case DateFinding.Settled(QuarterPattern quarters) ->
          quarters(place, summary, field, quarters);
      case DateFinding.Settled(DatePattern pattern) -> dates.put(place, pattern);
      case DateFinding.Mostly(DatePattern pattern, long _) -> dates.put(place, pattern);
      case DateFinding.Empty _ -> {}
      case DateFinding.NotDates(String example) -> notDates(place, summary, field, example);
      case DateFinding.TwoReadings two -> ask(place, summary, two);
    }
  }

  /// No known pattern fits. In a draft somebody may name one; a written mapping says which fit.
  private void notDates(int place, ColumnSummary summary, String field, String example) {
    Source source = source(place, summary, field);
    Optional<String> form = MissingDays.formOf(summary.examples());
    if (form.isPresent()) {
      noDays(place, summary, source, form.get());
      return;
    }
    if (!survey.plan().drafted()) {
      problems.add(new ColumnProblem.NoDates(source, example).problem());
      return;
    }
    String text =
        "%s: no known way of writing days fits its cells (for example \"%s\"). In which letters is it written, such as d.M.yyyy, or d MMMM yyyy hr for Croatian months? Answer %s if it is no date."
            .formatted(summary.header(), example, QuestionId.NO_COLUMN);
    QuestionId id = id(summary, Kind.DATE);
    List<String> choices = List.of(QuestionId.NO_COLUMN);
    var question = new Question(id, text, summary.examples(), choices, QuestionId.NO_COLUMN);
    Optional<String> answer = inquiry.ask(question);
    if (answer.isEmpty()) {
      return;
    }
    if (answer.get().equals(QuestionId.NO_COLUMN)) {
      unreadable.add(place);
      problems.add(new ColumnProblem.NotAsLabelled(source, "dates", example).problem());
      return;
    }
    Optional<DatePattern> pattern = StatedPattern.reading(answer.get(), summary.examples());
    pattern.ifPresent(found -> dates.put(place, found));
    if (pattern.isEmpty()) {
      inquiry.answers().refuse(id, "letters that read \"%s\"".formatted(example));
    }
  }

  /// The cells are written like days and no such day exists. A draft may leave the column out.
  private void noDays(int place, ColumnSummary summary, Source source, String form) {
    List<String> leave = List.of(QuestionId.NO_COLUMN);
    boolean left =
        survey.plan().drafted() && inquiry.answers().to(id(summary, Kind.DATE), leave).isPresent();
    String example = summary.examples().getFirst();
    if (left) {
      unreadable.add(place);
      problems.add(new ColumnProblem.NotAsLabelled(source, "dates", example).problem());
    } else {
      problems.add(new ColumnProblem.NoDays(source, example, form).problem());
    }
  }

  /// Quarters stand for days only where a period begins or ends.
  private void quarters(int place, ColumnSummary summary, String field, QuarterPattern quarters) {
    if (!PERIODS.contains(field)) {
      notDates(place, summary, field, summary.examples().getFirst());
      return;
    }
    dates.put(place, quarters);
    String said =
        "%s: quarters were taken as those of the calendar year (Q1 is January to March)."
            .formatted(summary.header());
    inquiry.assume(new Assumption("quarter-of-calendar", said, summary.filled()));
  }

  private void ask(int place, ColumnSummary summary, DateFinding.TwoReadings two) {
    String first = two.first().text();
    String second = two.second().text();
    var evidence = new ArrayList<String>();
    evidence.add("as " + first + ":");
    evidence.addAll(histogram(two.monthsFirst()));
    evidence.add("as " + second + ":");
    evidence.addAll(histogram(two.monthsSecond()));
    boolean swapped = dayFirst(first) != dayFirst(second);
    String text =
        swapped
            ? "%s can be %s or %s: all days are 12 or less. Which picture looks like your year?"
                .formatted(summary.header(), order(first), order(second))
            : "%s can be %s or %s. Which picture looks like your year?"
                .formatted(summary.header(), first, second);
    var question =
        new Question(
            id(summary, Kind.DATE),
            text,
            evidence,
            List.of(first, second),
            proposal(first, second));
    inquiry
        .ask(question)
        .flatMap(answer -> chosen(answer, two, summary))
        .ifPresent(pattern -> dates.put(place, pattern));
  }

  private static Optional<DatePattern> chosen(
      String answer, DateFinding.TwoReadings two, ColumnSummary summary) {
    if (answer.equals(two.first().text())) {
      return Optional.of(two.first());
    }
    return answer.equals(two.second().text())
        ? Optional.of(two.second())
        : StatedPattern.reading(answer, summary.examples());
  }

  private static boolean dayFirst(String letters) {
    return letters.indexOf('d') < letters.indexOf('M');
  }

  private static String order(String letters) {
    return (dayFirst(letters) ? "day/month" : "month/day") + " (" + letters + ")";
  }

  /// The reading that another column of the sheet is surely written in.
  private @Nullable String proposal(String first, String second) {
    boolean hasFirst = dates.values().stream().anyMatch(pattern -> pattern.text().equals(first));
    boolean hasSecond = dates.values().stream().anyMatch(pattern -> pattern.text().equals(second));
    return hasFirst == hasSecond ? null : hasFirst ? first : second;
  }

  private static List<String> histogram(SortedMap<YearMonth, Long> months) {
    long most = months.values().stream().mapToLong(Long::longValue).max().orElse(1);
    var lines = new ArrayList<String>();
    months.forEach((month, count) ->
        lines.add("  %s %s %,d".formatted(month, "#".repeat((int) (BAR * count / most)), count)));
    return lines;
  }

  private QuestionId id(ColumnSummary summary, Kind kind) {
    return QuestionId.of(survey.plan().sheet().name(), summary.header(), kind);
  }

  private Source source(int place, ColumnSummary summary, String field) {
    String file = survey.plan().sheet().name();
    long line = survey.plan().sheet().form().headerRow();
    return new Source(file, line, place + 1, summary.header(), field);
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "no number" : new DecimalFormat("#,##0.######", ROOT).format(number);
  }
}
