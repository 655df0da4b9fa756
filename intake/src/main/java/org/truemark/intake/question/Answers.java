package org.truemark.intake.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.truemark.kernel.Problem;
import org.truemark.kernel.Severity;
import org.truemark.kernel.Source;

/// What somebody answered. An answer belongs to the file it names; one that names a file which is
/// not read now serves any other file that asks the same of the same column, so that the answers of
/// last quarter serve the next export.
public final class Answers {
  private final String file;
  private final List<Answer> all;
  private final Map<QuestionId, String> exact = new HashMap<>();
  private final Map<QuestionId, String> elsewhere = new HashMap<>();
  private final Set<QuestionId> ambiguous = new HashSet<>();
  private final Set<QuestionId> used = new HashSet<>();

  /// One line of the answers file.
  ///
  /// @param line 1-based line
  /// @param id the question
  /// @param value what was chosen
  public record Answer(long line, QuestionId id, String value) {}

  private Answers(String file, List<Answer> all) {
    this.file = file;
    this.all = List.copyOf(all);
    for (Answer answer : all) {
      exact.put(answer.id(), answer.value());
      QuestionId anywhere = answer.id().inFile("");
      String other = elsewhere.putIfAbsent(anywhere, answer.value());
      if (other != null && !other.equals(answer.value())) {
        ambiguous.add(anywhere);
      }
    }
  }

  /// Nobody answered anything.
  public static Answers none() {
    return new Answers("", List.of());
  }

  /// The given answers of one file.
  public static Answers of(String file, List<Answer> answers) {
    return new Answers(file, answers);
  }

  /// The answer to a question, if somebody gave one: that of the same file first, else the one that
  /// other files agree on.
  public Optional<String> to(QuestionId question) {
    used.add(question);
    String own = exact.get(question);
    if (own != null) {
      return Optional.of(own);
    }
    QuestionId anywhere = question.inFile("");
    return ambiguous.contains(anywhere)
        ? Optional.empty()
        : Optional.ofNullable(elsewhere.get(anywhere));
  }

  /// The answers that name a file being read now and fit no question of it.
  ///
  /// @param headers the columns of each file that is read now, canonical ones included
  public List<Problem> unknown(Map<String, Set<String>> headers) {
    var problems = new ArrayList<Problem>();
    for (Answer answer : all) {
      Set<String> columns = headers.get(answer.id().file());
      boolean fits =
          columns == null || used.contains(answer.id()) || columns.contains(answer.id().column());
      if (!fits) {
        problems.add(unknown(answer));
      }
    }
    return problems;
  }

  private Problem unknown(Answer answer) {
    return AnswersFile.problem(
        "answer-unknown",
        new Source(file, answer.line(), 1, null, null),
        new Problem.Wording(
            answer.id().toString(),
            "the id of a question about this file",
            "\"%s\" is no question about %s.".formatted(answer.id(), answer.id().file()),
            "run with --answers-out to see the questions and their ids."),
        Severity.ERROR);
  }
}
