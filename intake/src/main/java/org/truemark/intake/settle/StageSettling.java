package org.truemark.intake.settle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truemark.facts.table.PipelineStage;
import org.truemark.intake.mapping.BoundColumn;
import org.truemark.intake.mapping.Mapping.Outcome;
import org.truemark.intake.match.Labels;
import org.truemark.intake.problem.ImportProblem;
import org.truemark.intake.question.Assumption;
import org.truemark.intake.question.Caller;
import org.truemark.intake.question.Inquiry;
import org.truemark.intake.question.Question;
import org.truemark.intake.question.QuestionId;
import org.truemark.intake.stage.StageBook;
import org.truemark.intake.stage.StageName;
import org.truemark.intake.survey.Survey;
import org.truemark.intake.survey.Survey.LabelCount;

/// Settles what the stage labels of a sheet say: by the mapping, by the batch's own stages, by
/// well-known words, by the absence of closing dates, or by an answer.
public final class StageSettling {
  private static final List<String> CHOICES = List.of("open", "won", "lost");
  private static final String AFTER = " after ";

  private final Survey survey;
  private final Inquiry inquiry;
  private final Labels labels;
  private final Map<StageName, StageBook.Entry> book = new TreeMap<>();
  private final Map<StageName, String> after = new TreeMap<>();

  private StageSettling(Survey survey, Inquiry inquiry, Labels labels) {
    this.survey = survey;
    this.labels = labels;
    this.inquiry = inquiry;
  }

  /// The stage book of a sheet.
  ///
  /// @param stages the rows of the batch's own stage table, if it has one
  /// @param labels well-known words
  public static StageBook of(
      Survey survey, Inquiry inquiry, Labels labels, List<PipelineStage> stages) {
    var settling = new StageSettling(survey, inquiry, labels);
    BoundColumn stage = column(survey, "stage");
    BoundColumn status = stage == null ? null : stage.status();
    settling.book.putAll(KnownStages.of(survey.plan().mapping(), stage, stages));
    boolean outcomeElsewhere =
        status != null || column(survey, "is_won") != null && column(survey, "is_closed") != null;
    if (!outcomeElsewhere) {
      survey.stages().forEach((name, count) -> settling.label(name, count, stage));
    }
    survey.statuses().forEach((label, count) -> settling.label(StageName.of(label), count, status));
    return new StageBook(settling.book, survey.flagged(), settling.after);
  }

  private static @Nullable BoundColumn column(Survey survey, String name) {
    return survey.plan().tables().stream()
        .map(table -> table.columns().get(name))
        .filter(column -> column != null)
        .findFirst()
        .orElse(null);
  }

  private void label(StageName name, LabelCount count, @Nullable BoundColumn column) {
    if (book.containsKey(name) || book.containsKey(name.anywhere())) {
      return;
    }
    outcomeWord(name.label())
        .ifPresentOrElse(
            word -> book.put(name, new StageBook.Entry(name.label(), outcome(word))),
            () -> settle(name, count, column));
  }

  /// A canonical outcome word needs no question.
  private static Optional<String> outcomeWord(String label) {
    return CHOICES.stream().filter(label::equalsIgnoreCase).findFirst();
  }

  private void settle(StageName name, LabelCount count, @Nullable BoundColumn column) {
    String label = name.label();
    Optional<Outcome> word = labels.outcome(label);
    String header = column == null || column.header() == null ? "stage" : column.header();
    QuestionId id = id(name, header);
    Question question = question(id, name, count, word.map(StageSettling::word));
    Optional<String> answer;
    if (word.isPresent()) {
      String outcome = word(word.get());
      answer = inquiry.askOrAssume(question, outcome, assumed(label, outcome, count));
    } else if (count.dated() == 0 && inquiry.caller() == Caller.DIAGNOSE) {
      answer = inquiry.askOrAssume(question, "open", undated(label, count));
    } else {
      answer = inquiry.ask(question);
    }
    answer.ifPresent(chosen -> take(id, name, chosen));
  }

  /// Takes `open`, or `open after Proposal`.
  private void take(QuestionId id, StageName name, String answer) {
    String[] said = answer.split(AFTER, 2);
    book.put(name, new StageBook.Entry(name.label(), outcome(said[0])));
    if (said.length == 2) {
      Optional<String> before =
          others(name).filter(label -> label.equalsIgnoreCase(said[1].strip())).findFirst();
      before.ifPresent(label -> after.put(name, label));
      if (before.isEmpty()) {
        String known = String.join(", ", others(name).toList());
        inquiry.answers().refuse(id, said[0] + AFTER + "one of " + known);
      }
    }
  }

  /// The other labels of the same pipeline: those of the sheet, and those that are known.
  private Stream<String> others(StageName name) {
    return Stream.concat(survey.stages().keySet().stream(), book.keySet().stream())
        .filter(other -> other.pipeline().isEmpty() || samePipeline(other, name))
        .filter(other -> !other.label().equalsIgnoreCase(name.label()))
        .map(StageName::label)
        .distinct();
  }

  private static boolean samePipeline(StageName one, StageName other) {
    return one.pipeline().equalsIgnoreCase(other.pipeline());
  }

  /// The question about a label of a pipeline; an answer that names no pipeline serves all.
  private QuestionId id(StageName name, String header) {
    String file = survey.plan().sheet().name();
    var anywhere = new QuestionId(file, header, QuestionId.Kind.STAGE, name.label());
    if (name.pipeline().isEmpty() || inquiry.answers().to(anywhere, CHOICES).isPresent()) {
      return anywhere;
    }
    String value = "%s (%s)".formatted(name.label(), name.pipeline());
    return new QuestionId(file, header, QuestionId.Kind.STAGE, value);
  }

  private Question question(
      QuestionId id, StageName name, LabelCount count, Optional<String> proposal) {
    String deals = ImportProblem.count(count.rows(), "deal");
    String where = name.pipeline().isEmpty() ? deals : deals + ", pipeline " + name.pipeline();
    String text =
        "New stage \"%s\" (%s). Is it open, won or lost, and after which stage?"
            .formatted(name.label(), where);
    var evidence = new ArrayList<String>();
    evidence.add("%,d of its %,d rows have a closing date".formatted(count.dated(), count.rows()));
    String all =
        survey.stages().keySet().stream()
            .filter(other -> samePipeline(other, name))
            .map(StageName::label)
            .collect(Collectors.joining(", "));
    evidence.add("all labels of " + id.column() + ": " + all);
    evidence.add("its place may be left out; with it: open after Proposal");
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
}
