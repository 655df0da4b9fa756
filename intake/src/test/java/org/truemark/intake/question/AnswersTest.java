package org.truemark.intake.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.truemark.kernel.Parsed;
import org.truemark.kernel.Problem;

class AnswersTest {
  private static final List<String> OUTCOMES = List.of("open", "won", "lost");

  @Test
  void idsWithColonsInHeadersAndValuesAreReadAsTheyWereWritten() {
    var id =
        new QuestionId("deals.csv", "Opportunity: Stage", QuestionId.Kind.STAGE, "Won: by date=x");
    assertThat(QuestionId.parse(id.toString())).contains(id);
    assertThat(QuestionId.parse("deals.csv:a:stage:b:stage=won"))
        .contains(new QuestionId("deals.csv", "a:stage:b", QuestionId.Kind.STAGE, "won"));
    assertThat(QuestionId.parse("deals.csv:Stage:mood")).isEmpty();
  }

  @Test
  void theAnswersOfLastQuarterServeAFileWithAllTheirColumns() {
    Answers answers =
        answers("q1.csv:Phase:stage=Neu: open", "q1.csv:owner_id:column: Wer")
            .reading(Map.of("q2.csv", Set.of("Phase", "Wer", "Betrag")));
    assertThat(answers.to(stage("q2.csv", "Neu"), OUTCOMES)).contains("open");
  }

  @Test
  void theyDoNotServeAFileThatLacksOneOfTheirColumns() {
    Answers answers =
        answers("q1.csv:Phase:stage=Neu: open", "q1.csv:owner_id:column: Wer")
            .reading(Map.of("q2.csv", Set.of("Phase", "Betrag")));
    assertThat(answers.to(stage("q2.csv", "Neu"), OUTCOMES)).isEmpty();
    assertThat(answers.problems()).isEmpty();
  }

  @Test
  void twoFilesThatDisagreeServeNobody() {
    Answers answers =
        answers("q1.csv:Phase:stage=Neu: open", "old.csv:Phase:stage=Neu: lost")
            .reading(Map.of("q2.csv", Set.of("Phase")));
    assertThat(answers.to(stage("q2.csv", "Neu"), OUTCOMES)).isEmpty();
  }

  @Test
  void twoFilesThatAgreeServe() {
    Answers answers =
        answers("q1.csv:Phase:stage=Neu: lost", "old.csv:Phase:stage=Neu: lost")
            .reading(Map.of("q2.csv", Set.of("Phase")));
    assertThat(answers.to(stage("q2.csv", "Neu"), OUTCOMES)).contains("lost");
  }

  @Test
  void theFilesOwnAnswerGoesBeforeThatOfAnother() {
    Answers answers =
        answers("q1.csv:Phase:stage=Neu: lost", "q2.csv:Phase:stage=Neu: open")
            .reading(Map.of("q2.csv", Set.of("Phase")));
    assertThat(answers.to(stage("q2.csv", "Neu"), OUTCOMES)).contains("open");
  }

  @Test
  void anAnswerThatIsNoChoiceIsAProblemWithItsLine() {
    Answers answers =
        answers("q2.csv:Phase:stage=Neu: perhaps").reading(Map.of("q2.csv", Set.of("Phase")));
    assertThat(answers.to(stage("q2.csv", "Neu"), OUTCOMES)).isEmpty();
    assertThat(answers.problems()).extracting(Problem::code).containsExactly("answer-no-choice");
    assertThat(answers.problems().getFirst().source().line()).isEqualTo(1);
  }

  @Test
  void anAnswerAboutAColumnThatTheFileDoesNotHaveIsAProblem() {
    Answers answers =
        answers("q2.csv:Fase:stage=Neu: open").reading(Map.of("q2.csv", Set.of("Phase")));
    assertThat(answers.problems()).extracting(Problem::code).containsExactly("answer-unknown");
  }

  @Test
  void anyCurrencyCodeMayBeAnswered() {
    Answers answers =
        answers("q2.csv:Betrag:currency: CHF").reading(Map.of("q2.csv", Set.of("Betrag")));
    var id = QuestionId.of("q2.csv", "Betrag", QuestionId.Kind.CURRENCY);
    assertThat(answers.to(id, List.of("EUR"))).contains("CHF");
  }

  @Test
  void anAnswerThatIsTakenBackIsAProblem() {
    Answers answers = answers("q2.csv:Datum:date: QQQ").reading(Map.of("q2.csv", Set.of("Datum")));
    answers.refuse(QuestionId.of("q2.csv", "Datum", QuestionId.Kind.DATE), "letters");
    assertThat(answers.problems()).extracting(Problem::code).containsExactly("answer-no-choice");
  }

  @Test
  void aSkeletonReadsBack() {
    var question = new Question(stage("a: b.csv", "Ne\"u\\"), "What?", List.of(), OUTCOMES, "won");
    Parsed<Answers> read =
        AnswersFile.read("a.yaml", AnswersFile.skeleton(Answers.none(), List.of(question)));
    assertThat(read.problems().shown()).isEmpty();
    assertThat(Objects.requireNonNull(read.value()).all())
        .extracting(Answers.Answer::value)
        .containsExactly("won");
    assertThat(Objects.requireNonNull(read.value()).all().getFirst().id()).isEqualTo(question.id());
  }

  private static QuestionId stage(String file, String label) {
    return new QuestionId(file, "Phase", QuestionId.Kind.STAGE, label);
  }

  private static Answers answers(String... lines) {
    var yaml = new StringBuilder();
    for (String line : lines) {
      int at = line.lastIndexOf(": ");
      yaml.append('"').append(line, 0, at).append("\": \"");
      yaml.append(line.substring(at + 2)).append("\"\n");
    }
    return Objects.requireNonNull(AnswersFile.read("answers.yaml", yaml.toString()).value());
  }
}
