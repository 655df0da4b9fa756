package org.truemark.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.truemark.facts.table.Person;
import org.truemark.facts.table.Row;
import org.truemark.facts.table.Table;
import org.truemark.intake.batch.Batch;
import org.truemark.intake.batch.Settings;
import org.truemark.intake.file.InputFile;
import org.truemark.intake.question.Answers;
import org.truemark.intake.question.AnswersFile;
import org.truemark.intake.question.Caller;
import org.truemark.kernel.Problem;
import org.truemark.kernel.Problems;

/// What is asked, what is not, and what becomes of answers that do not fit.
class AskingTest {
  @TempDir private Path folder;

  private record Read(Batch batch, List<Row> rows) {
    List<String> codes() {
      return batch.findings().problems().shown().stream().map(Problem::code).toList();
    }
  }

  @Test
  void aColumnOfHundredsOfTextsIsNoStage() throws IOException {
    var deals = new StringBuilder("Deal ID,Deal Owner,Deal Stage,Created,Closed,Amount\n");
    for (int i = 0; i < 300; i++) {
      deals.append(i).append(",Ann Lee,Customer ").append(i);
      deals.append(",2024-01-31,2024-03-31,").append(i).append(".50\n");
    }
    Read read = read(Caller.DIAGNOSE, deals.toString(), "");
    assertThat(read.batch.state()).isEqualTo(Batch.State.REFUSED);
    assertThat(read.codes()).contains("stage-too-many");
    assertThat(read.rows).isEmpty();
  }

  @Test
  void lettersThatDoNotReadTheDaysAreNoAnswer() throws IOException {
    String deals =
        """
        Deal ID,Deal Owner,Deal Stage,Created,Closed,Amount
        1,Ann Lee,Won,26. studenoga 2024.,27. studenoga 2024.,10
        2,Bo Day,Lost,25. studenoga 2024.,28. studenoga 2024.,20
        """;
    Read wrong =
        read(
            Caller.DIAGNOSE,
            deals,
            "{\"deals.csv:Created:date\": d/M/yyyy, \"deals.csv:Closed:date\": d. MMMM yyyy. hr}");
    assertThat(wrong.batch.state()).isEqualTo(Batch.State.REFUSED);
    assertThat(wrong.codes()).contains("answer-no-choice");
    Read right =
        read(
            Caller.DIAGNOSE,
            deals,
            "{\"deals.csv:Created:date\": d. MMMM yyyy. hr, \"deals.csv:Closed:date\": d. MMMM yyyy. hr}");
    assertThat(right.batch.state()).isEqualTo(Batch.State.READY);
  }

  @ParameterizedTest
  @EnumSource(Caller.class)
  void valuesThatGiveAColumnAwayStandNowhere(Caller caller) throws IOException {
    String deals =
        """
        Ref,Konto A,Wer,Wann,Bis,Wieviel,Lage
        a1,DE89370400440532013000,ann@example.test,2024-01-31,2024-03-31,10.50,Neu
        a2,GB29NWBK60161331926819,bo@example.test,2024-01-30,2024-03-30,20.50,Alt
        a3,FR1420041010050500013M02606,ann@example.test,2024-01-29,2024-03-29,30.50,Neu
        a4,NL91ABNA0417164300,ann@example.test,2024-01-28,2024-03-28,40.50,Neu
        a5,BE68539007547034,bo@example.test,2024-01-27,2024-03-27,50.50,Alt
        a6,AT611904300234573201,bo@example.test,2024-01-26,2024-03-26,60.50,Alt
        """;
    String everything = everything(read(caller, deals, ""));
    assertThat(everything).doesNotContain("DE8937", "GB29NW", "NL91AB");
  }

  @ParameterizedTest
  @EnumSource(Caller.class)
  void refusedValuesInAColumnWithAHarmlessHeaderDoNotBecomeRows(Caller caller) throws IOException {
    String people =
        """
        email,full_name,employee_no,hire_date,job_title
        ann@example.test,Ann Lee,DE89370400440532013000,2020-01-31,Seller
        bo@example.test,Bo Day,GB29NWBK60161331926819,2020-01-30,Seller
        cy@example.test,Cy Poe,FR1420041010050500013M02606,2020-01-29,Seller
        di@example.test,Di Ray,NL91ABNA0417164300,2020-01-28,Seller
        ed@example.test,Ed Sky,BE68539007547034,2020-01-27,Seller
        fi@example.test,Fi Tor,AT611904300234573201,2020-01-26,Seller
        """;
    Read read = read(caller, people, "");
    assertThat(everything(read)).doesNotContain("DE8937", "GB29NW", "NL91AB");
    assertThat(read.rows).filteredOn(Person.class::isInstance).hasSize(6);
  }

  private static String everything(Read read) {
    var all = new StringBuilder(read.batch.findings().toString());
    all.append(read.batch.findings().questions());
    Problems problems = read.batch.findings().problems();
    problems.shown().forEach(problem -> all.append(problem.wording()));
    read.rows.forEach(row -> {
      all.append(row.origin().sourceId());
      all.append(Table.get(row.getClass()).cells(row));
    });
    return all.toString();
  }

  private Read read(Caller caller, String text, String answers) throws IOException {
    Path file = Files.writeString(folder.resolve("deals.csv"), text);
    var settings = new Settings(caller, ZoneOffset.UTC, "EUR", List.of(), null);
    Answers given = AnswersFile.read("answers.yaml", answers).value();
    List<Row> rows = new ArrayList<>();
    Batch batch =
        new Intake()
            .read(
                List.of(new InputFile("deals.csv", file)),
                settings,
                given == null ? Answers.none() : given,
                rows::add);
    return new Read(batch, rows);
  }
}
