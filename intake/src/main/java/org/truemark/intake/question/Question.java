package org.truemark.intake.question;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An uncertainty that the file itself cannot settle.
///
/// @param id `file:column:kind`, with `=value` behind it when one value of the column is meant
/// @param text the question, a whole sentence with its count
/// @param evidence lines to look at: first values, histograms, totals under both readings
/// @param choices what may be answered
/// @param proposal the choice that the evidence favors, or null where it favors none
public record Question(
    QuestionId id,
    String text,
    List<String> evidence,
    List<String> choices,
    @Nullable String proposal) {
  public Question {
    evidence = List.copyOf(evidence);
    choices = List.copyOf(choices);
  }
}
