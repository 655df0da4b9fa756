package org.truemark.cli.answer;

import java.util.ArrayList;
import java.util.List;
import org.truemark.intake.batch.Batch;
import org.truemark.kernel.Problems;

/// What is said beside a result.
public record Notes(
    List<ProblemNote> problems, List<QuestionNote> questions, List<Envelope.Warning> warnings) {
  public Notes {
    problems = List.copyOf(problems);
    questions = List.copyOf(questions);
    warnings = List.copyOf(warnings);
  }

  /// Nothing.
  public static Notes none() {
    return new Notes(List.of(), List.of(), List.of());
  }

  /// Problems alone.
  public static Notes of(Problems problems) {
    return new Notes(ProblemNote.list(problems), List.of(), List.of());
  }

  /// What a batch says: its problems and questions, its assumptions as warnings.
  public static Notes of(Batch.Findings findings) {
    return new Notes(
        ProblemNote.list(findings.problems()),
        findings.questions().stream().map(QuestionNote::of).toList(),
        findings.assumptions().stream()
            .map(one -> new Envelope.Warning(one.code(), one.message(), one.n()))
            .toList());
  }

  /// The same with more warnings behind its own.
  public Notes warning(List<Envelope.Warning> more) {
    var all = new ArrayList<>(warnings);
    all.addAll(more);
    return new Notes(problems, questions, all);
  }
}
