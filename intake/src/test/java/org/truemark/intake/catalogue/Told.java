package org.truemark.intake.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.batch.Batch.State;
import org.truemark.intake.door.Visit;
import org.truemark.intake.mapping.MappingReader;
import org.truemark.intake.question.AnswersFile;
import org.truemark.intake.question.Question;
import org.truemark.intake.total.TotalsSentence;
import org.truemark.kernel.Problem;
import org.truemark.kernel.Problems;

/// What is said about an input, one line each: of a problem `code | severity | place | header >
/// field | found | expected | sentence | try`, of a question `question | id | sentence | choices |
/// proposal`, of a batch that is ready `totals | sentence`. A hyphen stands for what is not there.
///
/// @param outcome of the batch, or null where none was begun
record Told(Visit.@Nullable Outcome outcome, List<String> lines) {

  static Told of(Entry.Input input, Path folder) {
    return switch (input) {
      case Entry.Input.Files given -> {
        var visit = new Visit(folder);
        given.files().accept(visit);
        yield of(visit.read());
      }
      case Entry.Input.MappingFile(String yaml) ->
          new Told(null, lines(MappingReader.read("own.yaml", yaml).problems()));
      case Entry.Input.AnswersText(String yaml) ->
          new Told(null, lines(AnswersFile.read("answers.yaml", yaml).problems()));
    };
  }

  private static Told of(Visit.Outcome outcome) {
    var lines = new ArrayList<>(lines(outcome.batch().findings().problems()));
    outcome.batch().findings().questions().forEach(question -> lines.add(line(question)));
    if (outcome.batch().state() == State.READY) {
      long read = outcome.batch().counts().read();
      lines.add("totals | " + TotalsSentence.of(read, outcome.batch().totals()));
    }
    return new Told(outcome, lines);
  }

  private static List<String> lines(Problems problems) {
    return problems.shown().stream().map(Told::line).toList();
  }

  private static String line(Problem problem) {
    String header = shown(problem.source().header());
    String field = problem.source().field();
    return String.join(
        " | ",
        problem.code(),
        problem.severity().name().toLowerCase(Locale.ROOT),
        problem.source().place(),
        field == null ? header : header + " > " + field,
        shown(problem.wording().found()),
        shown(problem.wording().expected()),
        problem.wording().message(),
        shown(problem.wording().hint()));
  }

  private static String line(Question question) {
    return String.join(
        " | ",
        "question",
        question.id().toString(),
        question.text(),
        String.join(", ", question.choices()),
        shown(question.proposal()));
  }

  private static String shown(@Nullable String text) {
    return text == null || text.isEmpty() ? "-" : text;
  }
}
