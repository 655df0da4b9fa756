package org.truemark.intake.settle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.currency.CurrencyFinding;
import org.truemark.intake.currency.CurrencyText;
import org.truemark.intake.infer.ColumnSummary;
import org.truemark.intake.infer.DistinctTexts;
import org.truemark.intake.mapping.BoundColumn;
import org.truemark.intake.mapping.BoundTable;
import org.truemark.intake.mapping.ColumnMapping.As;
import org.truemark.intake.mapping.ColumnMapping.Source;
import org.truemark.intake.problem.ImportProblem;
import org.truemark.intake.question.Assumption;
import org.truemark.intake.question.Inquiry;
import org.truemark.intake.question.Question;
import org.truemark.intake.question.QuestionId;
import org.truemark.intake.question.QuestionId.Kind;
import org.truemark.intake.survey.Survey;

/// Settles which currency stands behind each text, and behind amounts that name none.
public final class CurrencySettling {
  private static final String UNNAMED = "one unnamed currency";
  private static final String KEEP = "keep as written";

  private final Survey survey;
  private final Inquiry inquiry;
  private final Map<String, String> codes = new HashMap<>();
  private final Set<String> seen = new HashSet<>();

  private CurrencySettling(Survey survey, Inquiry inquiry) {
    this.survey = survey;
    this.inquiry = inquiry;
  }

  /// What was settled.
  ///
  /// @param codes text to ISO code; empty where it stays unnamed
  /// @param unnamed the currency of amounts without any text, or null
  public record Currencies(Map<String, String> codes, @Nullable String unnamed) {
    public Currencies {
      codes = Map.copyOf(codes);
    }
  }

  /// The currencies of a sheet.
  ///
  /// @param stated the currency that the user named for unnamed amounts, or null
  public static Currencies of(Survey survey, Inquiry inquiry, @Nullable String stated) {
    var settling = new CurrencySettling(survey, inquiry);
    String unnamed = stated;
    for (BoundTable table : survey.plan().tables()) {
      for (BoundColumn column : table.columns().values()) {
        if (column.mapping().as() == As.MONEY) {
          String found = settling.amount(column, stated);
          unnamed = unnamed == null ? found : unnamed;
        }
      }
    }
    return new Currencies(settling.codes, unnamed == null || unnamed.isEmpty() ? null : unnamed);
  }

  /// The currency of the amounts of a column that name none; empty if it stays unnamed.
  private @Nullable String amount(BoundColumn amount, @Nullable String stated) {
    BoundColumn column = amount.currency();
    if (column != null && column.mapping().source() instanceof Source.Constant(String text)) {
      text(text, column, 0);
      return codes.get(text);
    }
    long named = column == null ? 0 : named(column);
    if (named > 0 || amount.header() == null || !seen.add(amount.header())) {
      return null;
    }
    Map<String, Long> marks = marks(amount);
    if (marks.size() > 1 || marks.keySet().stream().anyMatch(CurrencySettling::isSure)) {
      marks.forEach((mark, count) -> text(mark, amount, count));
      return null;
    }
    return unnamed(amount, marks, stated);
  }

  private static boolean isSure(String mark) {
    return CurrencyText.of(mark) instanceof CurrencyFinding.Known;
  }

  /// Settles every text of a currency column and counts its cells.
  private long named(BoundColumn column) {
    if (column.cells().isEmpty()) {
      return 0;
    }
    ColumnSummary summary = survey.at(column.cells().getFirst());
    if (summary == null) {
      return 0;
    }
    switch (summary.distinct()) {
      case DistinctTexts.Few(Map<String, Long> counts) ->
          counts.forEach((text, count) -> text(text, column, count));
      case DistinctTexts.Many _ -> {}
    }
    return summary.filled();
  }

  private Map<String, Long> marks(BoundColumn amount) {
    var marks = new LinkedHashMap<String, Long>();
    if (amount.cells().isEmpty()) {
      return marks;
    }
    ColumnSummary summary = survey.at(amount.cells().getFirst());
    if (summary != null) {
      List<String> cells =
          switch (summary.distinct()) {
            case DistinctTexts.Few(Map<String, Long> counts) -> List.copyOf(counts.keySet());
            case DistinctTexts.Many _ -> summary.examples();
          };
      for (String cell : cells) {
        CurrencyText.markIn(cell).ifPresent(mark -> marks.merge(mark, 1L, Long::sum));
      }
    }
    return marks;
  }

  private void text(String text, BoundColumn column, long count) {
    if (codes.containsKey(text)) {
      return;
    }
    switch (CurrencyText.of(text)) {
      case CurrencyFinding.Known(String code) -> codes.put(text, code);
      case CurrencyFinding.Retired(String code, String successor) ->
          review(text, column, count, List.of(successor), code);
      case CurrencyFinding.Unknown(String _, String suggestion) ->
          review(text, column, count, suggestion == null ? List.of() : List.of(suggestion), text);
      case CurrencyFinding.Ambiguous(String _, List<String> candidates) ->
          review(text, column, count, candidates, "");
    }
  }

  /// A text that is no currency of today: import asks; diagnose keeps it apart as it is written,
  /// since counts do not depend on it and no sum mixes it with another.
  private void review(
      String text, BoundColumn column, long count, List<String> candidates, String written) {
    boolean kept = written.matches("[A-Z]{3}");
    var choices = new ArrayList<>(candidates);
    choices.add(kept ? KEEP : UNNAMED);
    String meant = candidates.isEmpty() ? "" : " Did you mean " + candidates.getFirst() + "?";
    String sentence =
        "Currency \"%s\" (%s) is not in ISO 4217.%s"
            .formatted(text, ImportProblem.count(count, "row"), meant);
    var question =
        new Question(
            id(column, text), sentence, List.of(), choices, kept ? null : first(candidates));
    var assumption =
        new Assumption(
            "currency-unknown",
            "Currency \"%s\" is not in ISO 4217; its amounts were kept apart.".formatted(text),
            count);
    Optional<String> answer = inquiry.askOrAssume(question, kept ? KEEP : UNNAMED, assumption);
    answer.ifPresent(
        chosen -> codes.put(text, chosen.equals(KEEP) ? written : unnamedAsEmpty(chosen)));
  }

  private @Nullable String unnamed(
      BoundColumn amount, Map<String, Long> marks, @Nullable String stated) {
    if (stated != null || isOurs()) {
      return stated;
    }
    List<String> candidates =
        marks.isEmpty()
            ? List.of("USD", "EUR", "GBP")
            : candidates(marks.keySet().iterator().next());
    String mark = marks.isEmpty() ? "no currency" : "only " + marks.keySet().iterator().next();
    var choices = new ArrayList<>(candidates);
    choices.add(UNNAMED);
    String sentence =
        "%s: the amounts name %s. Which currency are they in?".formatted(amount.header(), mark);
    var question = new Question(id(amount, null), sentence, List.of(), choices, null);
    var assumption =
        new Assumption(
            "currency-unnamed",
            "%s: the amounts name %s; they were taken to be in one unnamed currency (say --currency CODE)."
                .formatted(amount.header(), mark),
            1);
    return inquiry
        .askOrAssume(question, UNNAMED, assumption)
        .map(CurrencySettling::unnamedAsEmpty)
        .orElse(null);
  }

  /// An export of ours was settled when it was read first: an amount without a currency has none.
  private boolean isOurs() {
    return survey.plan().tables().getFirst().identity().system() != null;
  }

  private static List<String> candidates(String mark) {
    return switch (CurrencyText.of(mark)) {
      case CurrencyFinding.Ambiguous(String _, List<String> codes) -> codes;
      case CurrencyFinding.Known(String code) -> List.of(code);
      case CurrencyFinding.Retired(String _, String successor) -> List.of(successor);
      case CurrencyFinding.Unknown _ -> List.of();
    };
  }

  private static String unnamedAsEmpty(String chosen) {
    return chosen.equals(UNNAMED) ? "" : chosen;
  }

  private static @Nullable String first(List<String> candidates) {
    return candidates.isEmpty() ? null : candidates.getFirst();
  }

  private QuestionId id(BoundColumn column, @Nullable String value) {
    String header = column.header() == null ? "currency" : column.header();
    return new QuestionId(survey.plan().sheet().name(), header, Kind.CURRENCY, value);
  }
}
