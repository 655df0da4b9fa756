package org.truemark.intake.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.currency.CurrencyText;
import org.truemark.intake.date.DateFinding;
import org.truemark.intake.date.DatePattern;
import org.truemark.intake.infer.ColumnSummary;
import org.truemark.intake.infer.DistinctTexts;
import org.truemark.intake.match.Labels;
import org.truemark.intake.number.NumberFinding;

/// What the cells of a column look like, whatever its header says.
///
/// @param summary the column
/// @param rows all rows of the sheet
record ColumnLook(ColumnSummary summary, long rows) {
  private static final int FEW = 15;
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
  private static final Pattern NAME = Pattern.compile("\\p{Lu}\\S*(?: \\p{L}\\S*){1,3}");

  /// How many different texts there are.
  int labels() {
    return switch (summary.distinct()) {
      case DistinctTexts.Few(Map<String, Long> counts) -> counts.size();
      case DistinctTexts.Many _ -> Integer.MAX_VALUE;
    };
  }

  private Set<String> texts() {
    return switch (summary.distinct()) {
      case DistinctTexts.Few(Map<String, Long> counts) -> counts.keySet();
      case DistinctTexts.Many _ -> Set.of();
    };
  }

  boolean isDates() {
    return dates() != null;
  }

  /// True as well for texts with a year in them, whose form nobody knows yet.
  boolean mayBeDates() {
    List<String> examples = summary.examples();
    boolean years =
        !examples.isEmpty() && examples.stream().allMatch(text -> YEAR.matcher(text).find());
    return isDates() || years;
  }

  /// The way in which its days are written, the first of two; null if it has none.
  @Nullable DatePattern dates() {
    return switch (summary.dates()) {
      case DateFinding.Settled(DatePattern pattern) -> pattern;
      case DateFinding.TwoReadings two -> two.first();
      case DateFinding.Mostly(DatePattern pattern, long _) -> pattern;
      case DateFinding.NotDates _, DateFinding.Empty _ -> null;
    };
  }

  /// Numbers that are no days.
  boolean isNumbers() {
    return switch (summary.numbers()) {
      case NumberFinding.Settled _, NumberFinding.TwoReadings _, NumberFinding.Mostly _ ->
          !isDates();
      case NumberFinding.NotNumbers _, NumberFinding.Empty _ -> false;
    };
  }

  /// Amounts vary: many different numbers, and they do not count the rows.
  boolean isAmounts() {
    boolean vary = labels() > FEW && labels() * 2L > rows / 4;
    return isNumbers() && vary && !countsRows();
  }

  /// The numbers from 1 to the number of rows.
  private boolean countsRows() {
    return labels() == rows && texts().contains("1") && texts().contains(String.valueOf(rows));
  }

  /// A few words that repeat and name neither people nor currencies.
  boolean isLabels() {
    boolean words = !isDates() && !isNumbers() && !isPeople() && !isCodes();
    return words && labels() >= 2 && labels() <= FEW && labels() < rows;
  }

  /// True if one of the texts is a word for won or lost.
  boolean saysOutcomes(Labels words) {
    return texts().stream().anyMatch(text -> words.outcome(text).isPresent());
  }

  /// Different in every row, and not only a count of the rows.
  boolean isKeys() {
    return !isDates() && summary.filled() == rows && labels() >= rows && !countsRows();
  }

  /// True if every example is an e-mail, or two to four words that begin with a capital.
  boolean isPeople() {
    List<String> examples = summary.examples();
    return !examples.isEmpty()
        && (isMail(examples) || examples.stream().allMatch(text -> NAME.matcher(text).matches()));
  }

  private static boolean isMail(List<String> examples) {
    return examples.stream().allMatch(text -> text.contains("@"));
  }

  /// True if people repeat, as owners of deals do.
  boolean isOwners() {
    return isPeople() && labels() > 1 && labels() <= rows / 2;
  }

  /// The same by their e-mails, which customers' names are not taken for.
  boolean isOwnersByMail() {
    return isOwners() && isMail(summary.examples());
  }

  /// True if every example is a code of three capitals.
  boolean isCodes() {
    List<String> examples = summary.examples();
    return !examples.isEmpty() && examples.stream().allMatch(text -> text.matches("[A-Z]{3}"));
  }

  /// True if every example is an amount with the mark of its currency.
  boolean namesCurrency() {
    List<String> examples = summary.examples();
    return !examples.isEmpty()
        && examples.stream().allMatch(text -> CurrencyText.markIn(text).isPresent());
  }
}
