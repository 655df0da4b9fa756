package org.truemark.intake.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.truemark.facts.table.Column;
import org.truemark.intake.problem.ImportProblem;
import org.truemark.intake.question.Assumption;
import org.truemark.intake.question.Inquiry;
import org.truemark.intake.question.Question;
import org.truemark.intake.question.QuestionId;
import org.truemark.intake.row.Aliases;
import org.truemark.intake.row.Surroundings;

/// Says which spellings were read as another name.
final class AliasReport {
  /// The answer that a spelling is a name of its own.
  static final String APART = "keep apart";

  private final Inquiry inquiry;

  AliasReport(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  void report(Surroundings surroundings) {
    surroundings.aliases().forEach((kind, aliases) -> report(kind, aliases.used()));
  }

  private void report(Column.Kind kind, Map<String, Aliases.Use> used) {
    String noun = kind.name().toLowerCase(Locale.ROOT);
    used.forEach((spelling, use) -> {
      String text =
          "%s \"%s\" (%s) differs from \"%s\" only in blanks or case. Is it the same?"
              .formatted(noun, spelling, ImportProblem.count(use.rows(), "row"), use.name());
      var question =
          new Question(id(noun, spelling), text, List.of(), List.of(use.name(), APART), use.name());
      var assumption =
          new Assumption(
              "alias",
              "%s \"%s\" was read as \"%s\": they differ only in blanks or case."
                  .formatted(noun, spelling, use.name()),
              use.rows());
      inquiry.askOrAssume(question, use.name(), assumption);
    });
  }

  /// Aliases belong to the batch, whatever file they stand in.
  static QuestionId id(String noun, String spelling) {
    return new QuestionId("", noun, QuestionId.Kind.ALIAS, spelling);
  }
}
