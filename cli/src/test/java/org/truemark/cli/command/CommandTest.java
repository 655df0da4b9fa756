package org.truemark.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truemark.cli.answer.Schema;
import org.truemark.cli.material.Refusal;
import org.truemark.cli.terminal.Exit;
import org.truemark.facts.table.Origin;
import org.truemark.facts.table.Row;
import org.truemark.facts.table.Team;
import org.truemark.intake.batch.Batch;
import org.truemark.intake.batch.Batch.State;
import org.truemark.intake.batch.Understood;
import org.truemark.intake.file.SheetForm;
import org.truemark.intake.question.Assumption;
import org.truemark.intake.question.Question;
import org.truemark.intake.question.QuestionId;
import org.truemark.intake.total.ControlTotal;
import org.truemark.kernel.Problem;
import org.truemark.kernel.Problems;
import org.truemark.kernel.Severity;
import org.truemark.kernel.Source;

class CommandTest {
  private static final Question QUESTION =
      new Question(
          QuestionId.of("deals.csv", "Close Date", QuestionId.Kind.DATE),
          "Close Date can be day/month or month/day. Which is it?",
          List.of("d/M/yyyy  Jan 4  Feb 5", "M/d/yyyy  Apr 4  May 5"),
          List.of("d/M/yyyy", "M/d/yyyy"),
          "d/M/yyyy");

  @TempDir private Path folder;

  @Test
  void openQuestionsEndWithThreeAndAreListedWithTheWayOn() {
    var asking = new OneBatch(batch(State.ASKING), List.of());
    assertThat(asking.run("diagnose deals.csv")).isEqualTo(Exit.ASKING);
    assertThat(asking.out())
        .isEqualTo(
            """
            Close Date can be day/month or month/day. Which is it?
                d/M/yyyy  Jan 4  Feb 5
                M/d/yyyy  Apr 4  May 5
              choices: d/M/yyyy | M/d/yyyy (proposed: d/M/yyyy)
              id: deals.csv:Close Date:date

            To go on, write the open questions to a file, fill it in, and give it back:
              truemark diagnose deals.csv --answers-out answers.yaml
              truemark diagnose deals.csv --answers answers.yaml
            """);
    assertThat(asking.err()).isEmpty();
  }

  @Test
  void whileQuestionsAreOpenTheResultIsEmpty() {
    var asking = new OneBatch(batch(State.ASKING), List.of());
    assertThat(asking.run("diagnose deals.csv --json")).isEqualTo(Exit.ASKING);
    assertThat(asking.out()).contains("\"result\" : { }", "\"default\" : \"d/M/yyyy\"");
    assertThat(Schema.check("diagnose.schema.json", asking.out())).isEmpty();
  }

  @Test
  void theAnswersFileIsWrittenBesideAndOverWrittenOnlyIfAskedFor() {
    Path file = folder.resolve("answers.yaml");
    String line = "import deals.csv --dry-run --answers-out " + file;
    assertThat(new OneBatch(batch(State.ASKING), List.of()).run(line)).isEqualTo(Exit.ASKING);
    assertThat(file).content().contains("\"deals.csv:Close Date:date\": \"d/M/yyyy\"");
    assertThatThrownBy(() -> new OneBatch(batch(State.ASKING), List.of()).run(line))
        .isInstanceOf(Refusal.class);
    assertThat(new OneBatch(batch(State.ASKING), List.of()).run(line + " --force"))
        .isEqualTo(Exit.ASKING);
  }

  @Test
  void refusedInputEndsWithOneAndItsProblems() {
    var refused = new OneBatch(batch(State.REFUSED), List.of());
    assertThat(refused.run("diagnose deals.csv")).isEqualTo(Exit.REFUSED);
    assertThat(refused.out())
        .isEqualTo(
            """
            error      deals.csv: Line 3, Close Date: found "x", expected a date.
            error      deals.csv: Line 4, Close Date: found "x", expected a date.
            error      deals.csv: Line 5, Close Date: found "x", expected a date.
                       and 2 more like these
                       Try: correct the cells.
            """);
  }

  @Test
  void moreRowsThanAreTakenAreAProblem() {
    List<Row> rows = List.of(team("1"), team("2"));
    var tooMany = new OneBatch(batch(State.READY), rows).taking(1);
    assertThat(tooMany.run("diagnose deals.csv --json")).isEqualTo(Exit.REFUSED);
    assertThat(tooMany.out()).contains("\"code\" : \"too-many-rows\"");
    assertThat(Schema.check("diagnose.schema.json", tooMany.out())).isEmpty();
  }

  private static Row team(String id) {
    return new Team(new Origin("crm", "Team", id, 1, 2, Set.of()), "East", null, null);
  }

  @Test
  void refusedInputIsAnEnvelopeToo() {
    var refused = new OneBatch(batch(State.REFUSED), List.of());
    assertThat(refused.run("import deals.csv --dry-run --json")).isEqualTo(Exit.REFUSED);
    assertThat(refused.out()).contains("\"state\" : \"refused\"", "\"count\" : 5");
    assertThat(Schema.check("import.schema.json", refused.out())).isEmpty();
  }

  @Test
  void anImportIsDryInThisRelease() {
    assertThatThrownBy(() -> new OneBatch(batch(State.READY), List.of()).run("import deals.csv"))
        .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.exit()).isEqualTo(Exit.MISUSED))
        .hasMessageContaining("Try: the same with --dry-run");
  }

  @Test
  void anImportShowsWhatItUnderstood() {
    var ready = new OneBatch(batch(State.READY), List.of());
    assertThat(ready.run("import deals.csv --dry-run")).isEqualTo(Exit.DONE);
    assertThat(ready.out())
        .startsWith(
            """
            Ready, nothing was stored: 60 rows read, 58 understood, 1 rejected, 1 repeated,
            0 waiting for a person, 0 passed over.

            deals.csv, read as salesforce-report: UTF-8, cut at commas, header in line 1, 3
            footer rows.
              Close Date                   opportunity.closed_at (date, d/M/yyyy)
              not used: Fiscal Period

            1 column left out because Truemark does not keep such data: Gender.

            Compare with the reports of the source before anything is stored
              opportunity          won                           USD         62314.50  6 rows

            Add, and see
            """);
  }

  @Test
  void theJsonOfAnImportKeepsDecimals() {
    var ready = new OneBatch(batch(State.READY), List.of());
    assertThat(ready.run("import deals.csv --dry-run --json")).isEqualTo(Exit.DONE);
    assertThat(ready.out()).contains("\"amount\" : \"62314.50\"", "\"delimiter\" : \",\"");
    assertThat(Schema.check("import.schema.json", ready.out())).isEmpty();
  }

  @Test
  void theRowsAsUnderstoodAreWrittenWithRejectsAndQuestions() throws IOException {
    Path out = folder.resolve("understood");
    var ready = new OneBatch(batch(State.READY), rows());
    assertThat(ready.run("import deals.csv --dry-run --out " + out)).isEqualTo(Exit.DONE);
    assertThat(names(out)).containsExactly("questions.yaml", "rejects.csv", "team.csv");
    assertThat(out.resolve("rejects.csv"))
        .hasContent("file,line,reason,cells\ndeals.csv,7,'=no date,a,\"b,c\"\n");
  }

  @Test
  void whileQuestionsAreOpenNoTableIsWritten() throws IOException {
    Path out = folder.resolve("understood");
    var asking = new OneBatch(batch(State.ASKING), rows());
    assertThat(asking.run("import deals.csv --dry-run --out " + out)).isEqualTo(Exit.ASKING);
    assertThat(names(out)).containsExactly("questions.yaml", "rejects.csv");
    assertThat(out.resolve("questions.yaml")).content().contains("deals.csv:Close Date:date");
  }

  @Test
  void filesWithoutDealsAreDiagnosedAndNothingCanBeTold() {
    var ready = new OneBatch(batch(State.READY), rows());
    assertThat(ready.run("diagnose people.csv --json")).isEqualTo(Exit.DONE);
    assertThat(Schema.check("diagnose.schema.json", ready.out())).isEmpty();
    assertThat(ready.out()).doesNotContain("\"can\" : true");
  }

  @Test
  void assumptionsAreWarnings() {
    var ready = new OneBatch(batch(State.READY), rows());
    assertThat(ready.run("diagnose people.csv --json")).isEqualTo(Exit.DONE);
    assertThat(ready.out()).contains("\"code\" : \"zone\"");
  }

  @Test
  void theAnswerGoesToTheFileThatWasNamed() {
    Path out = folder.resolve("answer.txt");
    var ready = new OneBatch(batch(State.READY), rows());
    assertThat(ready.run("diagnose people.csv --out " + out)).isEqualTo(Exit.DONE);
    assertThat(ready.out()).isEmpty();
    assertThat(ready.err()).isEqualTo("The answer is in " + out + ".\n");
    assertThat(out).content().startsWith("These files hold no opportunities and no orders");
  }

  private static List<Row> rows() {
    var origin = new Origin("crm", "Team", "1", 1, 2, Set.of());
    return List.of(new Team(origin, "East", null, null));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static Batch batch(State state) {
    var form = new SheetForm("UTF-8", ',', 1, footer(), 60, false);
    var column =
        new Understood.ColumnRead("Close Date", "opportunity.closed_at", "date", "d/M/yyyy");
    var sheet =
        new Understood(
            "deals.csv",
            "salesforce-report",
            form,
            List.of(column),
            List.of("Gender"),
            List.of("Fiscal Period"));
    var total = new ControlTotal("opportunity", "won", null, "USD", new BigDecimal("62314.50"), 6);
    var findings =
        new Batch.Findings(
            state == State.ASKING ? List.of(QUESTION) : List.of(),
            state == State.REFUSED ? problems() : Problems.none(),
            List.of(new Assumption("zone", "Days were counted in UTC.", 1)));
    return new Batch(
        state, List.of(sheet), new Batch.RowCounts(60, 58, 1, 1, 0, 0), List.of(total), findings);
  }

  private static List<SheetForm.FooterRow> footer() {
    return List.of(
        new SheetForm.FooterRow(62, ""),
        new SheetForm.FooterRow(63, "Deals"),
        new SheetForm.FooterRow(64, "Generated By: Sam"));
  }

  private static Problems problems() {
    var all = new ArrayList<Problem>();
    for (int line = 3; line < 8; line++) {
      var wording =
          new Problem.Wording(
              "x",
              "a date",
              "Line " + line + ", Close Date: found \"x\", expected a date.",
              "correct the cells.");
      var source = new Source("deals.csv", line, 8, "Close Date", "closed_at");
      all.add(new Problem("no-date", Severity.ERROR, source, wording));
    }
    return Problems.of(all);
  }
}
