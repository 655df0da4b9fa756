package org.truemark.intake.stranger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.truemark.intake.question.Answers;
import org.truemark.intake.question.Question;
import org.truemark.intake.question.QuestionId;

/// Answers what is asked about a dialect's export, truthfully and with what the question offers.
final class Truth {
  private static final List<String> OUTCOMES = List.of("open", "won", "lost");

  private final Dialect dialect;
  private final List<Answers.Answer> given = new ArrayList<>();

  Truth(Dialect dialect) {
    this.dialect = dialect;
  }

  void answer(List<Question> questions) {
    for (Question question : questions) {
      given.add(new Answers.Answer(given.size() + 1L, question.id(), to(question)));
    }
  }

  Answers answers() {
    return Answers.of("answers.yaml", given);
  }

  int size() {
    return given.size();
  }

  private String to(Question question) {
    QuestionId id = question.id();
    String value = String.valueOf(id.value());
    return switch (id.kind()) {
      case TABLE -> "opportunity";
      case COLUMN -> dialect.headers().getOrDefault(id.column(), QuestionId.NO_COLUMN);
      case STAGE -> OUTCOMES.get(outcome(id.column(), value));
      case DATE -> date(question);
      case NUMBER -> decimalIsComma() ? "decimal comma" : "decimal point";
      case CURRENCY -> code(value);
      case ZONE -> "UTC";
      case MAPPING, SINCE, SCALE, PERSON, ALIAS, DUPLICATE ->
          throw new IllegalStateException("nobody can know: " + question);
    };
  }

  private int outcome(String header, String word) {
    if (header.equals(dialect.headers().get("status"))) {
      return dialect.words("outcomes").indexOf(word);
    }
    int stage = dialect.words("stages").indexOf(word);
    return Math.max(0, stage - 3);
  }

  private String date(Question question) {
    boolean created = question.id().column().equals(dialect.headers().get("created_at"));
    String letters = dialect.setting(created ? "created" : "closing");
    if (question.choices().equals(List.of(QuestionId.NO_COLUMN))) {
      return (letters + " " + dialect.setting("locale")).strip();
    }
    boolean dayFirst = letters.indexOf('d') < letters.indexOf('M');
    return question.choices().stream()
        .filter(choice -> choice.indexOf('d') < choice.indexOf('M') == dayFirst)
        .findFirst()
        .orElseThrow();
  }

  private boolean decimalIsComma() {
    String sample = dialect.setting("number");
    return sample.charAt(sample.length() - 3) == ',';
  }

  private String code(String word) {
    return List.of("USD", "EUR", "GBP", "JPY").stream()
        .filter(code -> Objects.equals(dialect.currencyWord(code), word))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no currency: " + word + Map.of()));
  }
}
