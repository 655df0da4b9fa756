package org.truemark.intake.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.truemark.kernel.Parsed;

class AnswersFileTest {
  @Test
  void labelsWithLineEndsOfAnyKindComeBackAsTheyWere() {
    String label = "A\rB\u0085C\u2028D\"E\\F\tG";
    var id = new QuestionId("deals.csv", "Stage", QuestionId.Kind.STAGE, label);
    var question =
        new Question(id, "Is " + label + " open?", List.of(label), List.of("open"), "open");
    Parsed<Answers> read =
        AnswersFile.read("a.yaml", AnswersFile.skeleton(Answers.none(), List.of(question)));
    assertThat(read.problems().shown()).isEmpty();
    assertThat(read.value().to(id, List.of("open"))).contains("open");
  }

  @Test
  void nestingWithoutEndIsAProblemAndNoCrash() {
    Parsed<Answers> read = AnswersFile.read("a.yaml", "[".repeat(100_000));
    assertThat(read.problems().shown()).hasSize(1);
    assertThat(read.problems().shown().getFirst().code()).isEqualTo("answers-not-readable");
  }

  @Test
  void aQuestionAnsweredTwiceIsAProblemWithItsLine() {
    Parsed<Answers> read =
        AnswersFile.read("a.yaml", "\"d.csv:S:date\": \"d/M\"\n\"d.csv:S:date\": \"M/d\"\n");
    assertThat(read.problems().shown().getFirst().source().line()).isEqualTo(2);
  }
}
