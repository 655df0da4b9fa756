package org.truemark.intake.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.date.DateFinding;
import org.truemark.intake.date.DatePatterns;
import org.truemark.intake.file.Sheet;
import org.truemark.intake.infer.ColumnSummary;
import org.truemark.intake.infer.DistinctTexts;
import org.truemark.intake.match.Draft;
import org.truemark.intake.match.SheetHead;
import org.truemark.intake.number.NumberFinding;
import org.truemark.intake.question.Question;
import org.truemark.intake.question.QuestionId;

/// Asks which header holds a canonical column, with the first values of the headers that nobody
/// recognised, and with a proposal by what their cells look like.
final class ColumnQuestions {
  private static final int FEW_LABELS = 15;
  private static final Pattern NAME = Pattern.compile("\\p{Lu}\\S*(?: \\p{L}\\S*){1,3}");
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("owner_id", "the person who owns the deal"),
          Map.entry("stage", "the stage of the deal"),
          Map.entry("created_at", "the day on which the deal was created"),
          Map.entry("closed_at", "the day on which the deal was closed"),
          Map.entry("amount", "the amount"),
          Map.entry("id", "the id, different in every row"),
          Map.entry("name", "the name of the deal"),
          Map.entry("account_id", "the customer"),
          Map.entry("currency", "the currency of the amount"),
          Map.entry("type", "the type of the deal"),
          Map.entry("lead_source", "where the deal came from"),
          Map.entry("order_id", "the id of the order"),
          Map.entry("seller_id", "the person who sold"),
          Map.entry("order_date", "the day of the order"),
          Map.entry("net_amount", "the net amount"),
          Map.entry("full_name", "the person's name"),
          Map.entry("job_title", "the person's job"),
          Map.entry("period_start", "the first day of the period"));

  private final SheetHead head;
  private final Map<String, ColumnSummary> summaries = new LinkedHashMap<>();
  private final Set<String> proposed = new HashSet<>();
  private long rows;

  ColumnQuestions(Sheet sheet, SheetHead head, Draft draft) {
    this.head = head;
    draft.assigned().forEach(one -> proposed.add(one.header()));
    DatePatterns patterns = DatePatterns.common();
    List<ColumnSummary> columns =
        head.headers().stream().map(header -> new ColumnSummary(header, patterns)).toList();
    sheet.forEach((line, cells) -> {
      rows++;
      for (int i = 0; i < cells.length; i++) {
        columns.get(i).see(cells[i]);
      }
    });
    for (ColumnSummary column : columns) {
      if (!Refusals.isHidden(column.header()) && column.refusal().isEmpty()) {
        summaries.putIfAbsent(column.header().strip(), column);
      }
    }
  }

  /// The question for a column. Headers proposed for one are not proposed for another.
  Question of(String column) {
    var choices = new ArrayList<>(summaries.keySet());
    choices.add(QuestionId.NO_COLUMN);
    String text =
        "%s: which column holds %s?".formatted(head.name(), WORDS.getOrDefault(column, column));
    var evidence = new ArrayList<String>();
    summaries.forEach(
        (header, summary) -> evidence.add(header + ": " + String.join(" | ", summary.examples())));
    Optional<String> proposal = proposal(column);
    proposal.ifPresent(proposed::add);
    return new Question(
        QuestionId.of(head.name(), column, QuestionId.Kind.COLUMN),
        text,
        evidence,
        choices,
        proposal.orElse(null));
  }

  private Optional<String> proposal(String column) {
    return summaries.entrySet().stream()
        .filter(entry -> !proposed.contains(entry.getKey()))
        .filter(entry -> looksLike(column, entry.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private boolean looksLike(String column, ColumnSummary summary) {
    int labels = labels(summary);
    boolean dates = isDates(summary);
    boolean numbers = isNumbers(summary) && !dates;
    return switch (column) {
      case "created_at", "closed_at", "order_date", "period_start" -> dates;
      case "amount", "net_amount" -> numbers && labels > FEW_LABELS && labels * 2L > rows / 4;
      case "stage" ->
          !dates
              && !numbers
              && labels >= 2
              && labels <= FEW_LABELS
              && !people(summary)
              && codes(summary) == null;
      case "owner_id", "seller_id" -> people(summary) && labels > 1 && labels <= rows / 2;
      case "id", "order_id" -> !dates && labels >= rows;
      case "currency" -> codes(summary) != null;
      default -> false;
    };
  }

  private int labels(ColumnSummary summary) {
    return switch (summary.distinct()) {
      case DistinctTexts.Few(Map<String, Long> counts) -> counts.size();
      case DistinctTexts.Many _ -> Integer.MAX_VALUE;
    };
  }

  private static boolean isDates(ColumnSummary summary) {
    return switch (summary.dates()) {
      case DateFinding.Settled _, DateFinding.TwoReadings _, DateFinding.Mostly _ -> true;
      case DateFinding.NotDates _, DateFinding.Empty _ -> false;
    };
  }

  private static boolean isNumbers(ColumnSummary summary) {
    return switch (summary.numbers()) {
      case NumberFinding.Settled _, NumberFinding.TwoReadings _, NumberFinding.Mostly _ -> true;
      case NumberFinding.NotNumbers _, NumberFinding.Empty _ -> false;
    };
  }

  /// True if every example is an e-mail, or two to four words that begin with a capital.
  private static boolean people(ColumnSummary summary) {
    List<String> examples = summary.examples();
    return !examples.isEmpty()
        && (examples.stream().allMatch(text -> text.contains("@"))
            || examples.stream().allMatch(text -> NAME.matcher(text).matches()));
  }

  /// The first text if every text of the column is a code of three capitals, else null.
  private static @Nullable String codes(ColumnSummary summary) {
    List<String> examples = summary.examples();
    boolean codes = !examples.isEmpty() && examples.stream().allMatch(t -> t.matches("[A-Z]{3}"));
    return codes ? examples.getFirst() : null;
  }
}
