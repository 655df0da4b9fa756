package org.truemark.intake.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that comes up while a batch is read: a question is settled by an answer, or by an
/// open assumption where the caller may make it, or else it stays open.
public final class Inquiry {
  private final Caller caller;
  private final Answers answers;
  private final Map<QuestionId, Question> open = new LinkedHashMap<>();
  private final Map<String, Assumption> assumptions = new LinkedHashMap<>();

  /// @param answers what was answered beforehand
  public Inquiry(Caller caller, Answers answers) {
    this.caller = caller;
    this.answers = answers;
  }

  /// The answer, or nothing while the question is open.
  public Optional<String> ask(Question question) {
    Optional<String> answer = answers.to(question.id(), question.choices());
    if (answer.isEmpty()) {
      open.put(question.id(), question);
    }
    return answer;
  }

  /// The answer; without one `diagnose` takes the assumed value and says so, `import` asks.
  public Optional<String> askOrAssume(Question question, String assumed, Assumption assumption) {
    if (caller == Caller.IMPORT) {
      return ask(question);
    }
    Optional<String> answer = answers.to(question.id(), question.choices());
    if (answer.isPresent()) {
      return answer;
    }
    assume(assumption);
    return Optional.of(assumed);
  }

  /// Says openly what is taken for granted.
  public void assume(Assumption assumption) {
    assumptions.merge(
        assumption.code() + " " + assumption.message(),
        assumption,
        (had, more) -> new Assumption(had.code(), had.message(), had.n() + more.n()));
  }

  /// Who reads.
  public Caller caller() {
    return caller;
  }

  /// What was answered beforehand.
  public Answers answers() {
    return answers;
  }

  /// The questions without an answer, in the order in which they came up.
  public List<Question> open() {
    return new ArrayList<>(open.values());
  }

  /// What was taken for granted, in the order in which it came up.
  public List<Assumption> assumptions() {
    return new ArrayList<>(assumptions.values());
  }
}
