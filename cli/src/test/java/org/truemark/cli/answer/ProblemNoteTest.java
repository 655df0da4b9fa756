package org.truemark.cli.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truemark.kernel.Problem;
import org.truemark.kernel.Problems;
import org.truemark.kernel.Severity;
import org.truemark.kernel.Source;

class ProblemNoteTest {
  @Test
  void ofEqualProblemsThreeAreListedAndTheFirstSaysHowMany() {
    var all = new ArrayList<Problem>();
    for (int line = 2; line < 7; line++) {
      all.add(problem("no-date", line, "Close"));
    }
    all.add(problem("no-date", 9, "Created"));
    assertThat(lines(all))
        .containsExactly("2 Close 5", "3 Close null", "4 Close null", "9 Created null");
  }

  @Test
  void problemsThatWereOnlyCountedAreSaidToBe() {
    var all = new ArrayList<Problem>();
    for (int line = 2; line < 1_504; line++) {
      all.add(problem("no-date", line, "Close"));
    }
    List<ProblemNote> notes = ProblemNote.list(Problems.of(all));
    assertThat(notes).hasSize(4);
    assertThat(notes.getFirst().count()).isEqualTo(1_000);
    assertThat(notes.getLast().count()).isEqualTo(502);
    assertThat(notes.getLast().message()).isEqualTo("502 more problems \"no-date\" were counted.");
  }

  @Test
  void aProblemOfAWholeFileHasNoLine() {
    var wording = new Problem.Wording(null, null, "deals.csv is empty (0 bytes).", "export again.");
    var empty = new Problem("empty-file", Severity.ERROR, Source.of("deals.csv"), wording);
    assertThat(Json.of(ProblemNote.list(Problems.of(List.of(empty)))))
        .isEqualToIgnoringWhitespace(
            """
            [{"code": "empty-file", "severity": "error", "file": "deals.csv",
              "try": "export again.", "message": "deals.csv is empty (0 bytes)."}]
            """);
  }

  private static List<String> lines(List<Problem> problems) {
    return ProblemNote.list(Problems.of(problems)).stream()
        .map(note -> note.line() + " " + note.column() + " " + note.count())
        .toList();
  }

  private static Problem problem(String code, long line, String header) {
    var source = new Source("deals.csv", line, 5, header, "closed_at");
    return new Problem(
        code, Severity.ERROR, source, new Problem.Wording("x", "a date", "no date", "look"));
  }
}
