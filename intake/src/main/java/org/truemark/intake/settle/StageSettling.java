package org.truemark.intake.settle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.truemark.facts.table.PipelineStage;
import org.truemark.intake.mapping.BoundColumn;
import org.truemark.intake.mapping.Mapping;
import org.truemark.intake.mapping.Mapping.Outcome;
import org.truemark.intake.mapping.Mapping.StageMeaning;
import org.truemark.intake.match.Labels;
import org.truemark.intake.problem.ImportProblem;
import org.truemark.intake.question.Assumption;
import org.truemark.intake.question.Caller;
import org.truemark.intake.question.Inquiry;
import org.truemark.intake.question.Question;
import org.truemark.intake.question.QuestionId;
import org.truemark.intake.row.StageBook;
import org.truemark.intake.survey.Survey;
import org.truemark.intake.survey.Survey.LabelCount;

/// Settles what the stage labels of a sheet say: by the mapping, by the batch's own stages, by
/// well-known words, by the absence of closing dates, or by an answer.
public final class StageSettling {
  private static final List<String> CHOICES = List.of("open", "won", "lost");

  private final Survey survey;
  private final Inquiry inquiry;
  private final Labels labels;
  private final Map<String, StageMeaning> stated;
  private final Map<String, PipelineStage> known;
  private final Map<String, StageBook.Entry> book = new HashMap<>();

  private StageSettling(Survey survey, Inquiry inquiry, Labels labels, List<PipelineStage> stages) {
    this.survey = survey;
    this.labels = labels;
    this.inquiry = inquiry;
    this.stated = stated(survey.plan().mapping());
    this.known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (PipelineStage stage : stages) {
      known.putIfAbsent(stage.origin().sourceId(), stage);
      known.putIfAbsent(stage.stage(), stage);
    }
  }

  /// The stage book of a sheet.
  ///
  /// @param stages the rows of the batch's own stage table, if it has one
  /// @param labels well-known words
  public static StageBook of(
      Survey survey, Inquiry inquiry, Labels labels, List<PipelineStage> stages) {
    var settling = new StageSettling(survey, inquiry, labels, stages);
    BoundColumn stage = column(survey, "stage");
    BoundColumn status = stage == null ? null : stage.status();
    settling.stated.forEach(settling::put);
    settling.known.forEach(settling::put);
    boolean outcomeElsewhere =
        status != null || column(survey, "is_won") != null && column(survey, "is_closed") != null;
    survey
        .stages()
        .forEach((label, count) -> settling.label(label, count, stage, outcomeElsewhere));
    survey.statuses().forEach((label, count) -> settling.label(label, count, status, false));
    return new StageBook(settling.book, survey.flagged());
  }

  private static @Nullable BoundColumn column(Survey survey, String name) {
    return survey.plan().tables().stream()
        .map(table -> table.columns().get(name))
        .filter(column -> column != null)
        .findFirst()
        .orElse(null);
  }

  /// All stage tables of the mapping in one: a sheet speaks of one pipeline's labels, or of labels
  /// that mean the same in all.
  private static Map<String, StageMeaning> stated(Mapping mapping) {
    var stated = new TreeMap<String, StageMeaning>(String.CASE_INSENSITIVE_ORDER);
    mapping.vocabulary().stages().values().forEach(stated::putAll);
    return stated;
  }

  private void label(
      String label, LabelCount count, @Nullable BoundColumn column, boolean outcomeElsewhere) {
    StageMeaning meaning = stated.get(label);
    PipelineStage own = known.get(label);
    if (meaning != null) {
      put(label, meaning);
    } else if (own != null && own.outcome() != null) {
      put(label, own);
    } else if (!outcomeElsewhere) {
      outcomeWord(label)
          .ifPresentOrElse(
              word -> book.put(label, new StageBook.Entry(label, outcome(word))),
              () -> settle(label, count, column));
    }
  }

  private void put(String label, StageMeaning meaning) {
    String as = meaning.as();
    book.put(label, new StageBook.Entry(as == null ? label : as, meaning.outcome()));
  }

  private void put(String label, PipelineStage own) {
    if (own.outcome() != null && !stated.containsKey(label)) {
      book.put(label, new StageBook.Entry(own.stage(), outcome(own.outcome())));
    }
  }

  /// A canonical outcome word needs no question.
  private static Optional<String> outcomeWord(String label) {
    return CHOICES.stream().filter(label::equalsIgnoreCase).findFirst();
  }

  private void settle(String label, LabelCount count, @Nullable BoundColumn column) {
    Optional<Outcome> word = labels.outcome(label);
    String header = column == null || column.header() == null ? "stage" : column.header();
    Question question = question(label, count, header, word.map(StageSettling::word));
    Optional<String> answer;
    if (word.isPresent()) {
      String outcome = word(word.get());
      answer = inquiry.askOrAssume(question, outcome, assumed(label, outcome, count));
    } else if (count.dated() == 0 && inquiry.caller() == Caller.DIAGNOSE) {
      answer = inquiry.askOrAssume(question, "open", undated(label, count));
    } else {
      answer = inquiry.ask(question);
    }
    answer.ifPresent(chosen -> book.put(label, new StageBook.Entry(label, outcome(chosen))));
  }

  private Question question(
      String label, LabelCount count, String header, Optional<String> proposal) {
    String file = survey.plan().sheet().name();
    String text =
        "New stage \"%s\" (%s). Is it open, won or lost?"
            .formatted(label, ImportProblem.count(count.rows(), "deal"));
    var evidence = new ArrayList<String>();
    evidence.add("%,d of its %,d rows have a closing date".formatted(count.dated(), count.rows()));
    evidence.add("all labels of " + header + ": " + String.join(", ", survey.stages().keySet()));
    var id = new QuestionId(file, header, QuestionId.Kind.STAGE, label);
    return new Question(id, text, evidence, CHOICES, proposal.orElse(null));
  }

  private static Assumption assumed(String label, String outcome, LabelCount count) {
    return new Assumption(
        "stage-by-word",
        "\"%s\" was taken for %s by its word.".formatted(label, outcome),
        count.rows());
  }

  private static Assumption undated(String label, LabelCount count) {
    return new Assumption(
        "stage-without-closing-date",
        "\"%s\" was taken for open: none of its deals has a closing date.".formatted(label),
        count.rows());
  }

  private static String word(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }

  private static Outcome outcome(String word) {
    return Outcome.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static Outcome outcome(PipelineStage.Outcome outcome) {
    return switch (outcome) {
      case OPEN -> Outcome.OPEN;
      case WON -> Outcome.WON;
      case LOST -> Outcome.LOST;
    };
  }
}
