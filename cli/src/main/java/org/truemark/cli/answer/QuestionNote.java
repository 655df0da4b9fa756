package org.truemark.cli.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.question.Question;

/// A question as an answer shows it.
///
/// @param id `file:column:kind`, with `=value` behind it where one value is meant
/// @param text the question
/// @param evidence lines to look at
/// @param choices what may be answered
/// @param default_ the choice that the evidence favors, or null
public record QuestionNote(
    String id,
    String text,
    List<String> evidence,
    List<String> choices,
    @Nullable String default_) {
  public QuestionNote {
    evidence = List.copyOf(evidence);
    choices = List.copyOf(choices);
  }

  /// A question of a batch.
  public static QuestionNote of(Question question) {
    return new QuestionNote(
        question.id().toString(),
        question.text(),
        question.evidence(),
        question.choices(),
        question.proposal());
  }
}
