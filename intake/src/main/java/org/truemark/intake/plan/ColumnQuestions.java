package org.truemark.intake.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.truemark.intake.date.DatePattern;
import org.truemark.intake.date.DatePatterns;
import org.truemark.intake.file.Sheet;
import org.truemark.intake.infer.ColumnSummary;
import org.truemark.intake.match.Draft;
import org.truemark.intake.match.Labels;
import org.truemark.intake.match.SheetHead;
import org.truemark.intake.question.Question;
import org.truemark.intake.question.QuestionId;

/// Asks which header holds a canonical column, with the first values of the headers that nobody
/// recognised, and with a proposal by what their cells look like.
final class ColumnQuestions {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("owner_id", "the person who owns the deal"),
          Map.entry("stage", "the stage of the deal"),
          Map.entry("status", "whether the deal is open, won or lost, if not the stage says so"),
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
          Map.entry("segment", "the segment or industry of the account"),
          Map.entry("period_start", "the first day of the period"));

  private final SheetHead head;
  private final Labels labels;
  private final Map<String, ColumnLook> looks = new LinkedHashMap<>();
  private final Map<String, String> known = new HashMap<>();
  private final Set<String> proposed = new HashSet<>();
  private final DateOrder order;

  /// @param draft what is known without asking
  /// @param labels words for won and lost
  ColumnQuestions(Sheet sheet, SheetHead head, Draft draft, Labels labels) {
    this.head = head;
    this.labels = labels;
    draft.assigned().forEach(one -> taken(one.column(), one.header()));
    DatePatterns patterns = DatePatterns.common();
    List<ColumnSummary> columns =
        head.headers().stream().map(header -> new ColumnSummary(header, patterns)).toList();
    sheet.forEach((line, cells) -> {
      for (int i = 0; i < cells.length; i++) {
        columns.get(i).see(cells[i]);
      }
    });
    for (ColumnSummary column : columns) {
      if (!Refusals.isHidden(column.header()) && column.refusal().isEmpty()) {
        looks.putIfAbsent(column.header().strip(), new ColumnLook(column, column.cells()));
      }
    }
    var dates = new LinkedHashMap<String, DatePattern>();
    looks.forEach((header, look) -> {
      DatePattern pattern = proposed.contains(header) ? null : look.dates();
      if (pattern != null) {
        dates.put(header, pattern);
      }
    });
    order = new DateOrder(sheet, dates);
  }

  /// Says that a header holds a column, or that none does.
  void taken(String column, String header) {
    known.put(column, header.strip());
    proposed.add(header.strip());
  }

  /// True if the sheet has days and amounts, known or by their looks: without them it is about no
  /// deals.
  boolean mayBeDeals() {
    boolean dated =
        known.containsKey("created_at")
            || known.containsKey("closed_at")
            || looks.values().stream().anyMatch(ColumnLook::mayBeDates);
    boolean valued =
        known.containsKey("amount") || looks.values().stream().anyMatch(ColumnLook::isAmounts);
    return dated && valued;
  }

  /// True if the sheet itself answers: amounts that name their currencies need no column for it,
  /// and no column is left that could say how a deal ended.
  boolean needless(String column) {
    return switch (column) {
      case "currency" -> {
        ColumnLook amount = looks.get(known.getOrDefault("amount", ""));
        yield amount != null && amount.namesCurrency();
      }
      case "status" ->
          known.containsKey("is_won") || free().noneMatch(entry -> entry.getValue().isLabels());
      default -> false;
    };
  }

  /// The question for a column. Headers proposed for one are not proposed for another.
  Question of(String column) {
    var choices = new ArrayList<>(looks.keySet());
    choices.add(QuestionId.NO_COLUMN);
    String text =
        "%s: which column holds %s?".formatted(head.name(), WORDS.getOrDefault(column, column));
    var evidence = new ArrayList<String>();
    looks.forEach((header, look) ->
        evidence.add(header + ": " + String.join(" | ", look.summary().examples())));
    Optional<String> proposal = proposal(column);
    proposal.ifPresent(header -> taken(column, header));
    return new Question(
        QuestionId.of(head.name(), column, QuestionId.Kind.COLUMN),
        text,
        evidence,
        choices,
        proposal.orElse(null));
  }

  private Stream<Map.Entry<String, ColumnLook>> free() {
    return looks.entrySet().stream().filter(entry -> !proposed.contains(entry.getKey()));
  }

  /// What the cells speak for; nothing where they speak for several columns alike.
  private Optional<String> proposal(String column) {
    Optional<String> proposal =
        switch (column) {
          case "created_at", "order_date", "period_start" -> order.first();
          case "closed_at" -> order.second();
          case "amount", "net_amount" -> only(ColumnLook::isAmounts);
          case "stage", "status" ->
              only(look -> look.isLabels() && look.saysOutcomes(labels))
                  .or(() -> column.equals("stage") ? only(ColumnLook::isLabels) : Optional.empty());
          case "owner_id", "seller_id" ->
              only(ColumnLook::isOwnersByMail).or(() -> only(ColumnLook::isOwners));
          case "id", "order_id" ->
              only(ColumnLook::isKeys).or(() -> only(look -> look.isKeys() && isOneWord(look)));
          case "currency" -> only(ColumnLook::isCodes);
          default -> Optional.empty();
        };
    return proposal.filter(header -> !proposed.contains(header));
  }

  private Optional<String> only(Predicate<ColumnLook> looks) {
    List<String> fitting =
        free().filter(entry -> looks.test(entry.getValue())).map(Map.Entry::getKey).toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  private static boolean isOneWord(ColumnLook look) {
    return look.summary().examples().stream().allMatch(text -> text.indexOf(' ') < 0);
  }
}
