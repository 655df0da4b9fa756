package org.truemark.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.truemark.facts.table.Opportunity;
import org.truemark.facts.table.OpportunityLine;
import org.truemark.facts.table.OrderFact;
import org.truemark.facts.table.Person;
import org.truemark.facts.table.Row;
import org.truemark.facts.table.Rows;
import org.truemark.facts.table.Table;
import org.truemark.facts.table.Target;
import org.truemark.intake.batch.Batch;
import org.truemark.intake.batch.Reject;
import org.truemark.intake.batch.Settings;
import org.truemark.intake.batch.Sink;
import org.truemark.intake.file.InputFile;
import org.truemark.intake.question.Answers;
import org.truemark.intake.question.Caller;
import org.truemark.intake.total.ControlTotal;
import org.truemark.testkit.data.ExternalData;

/// Data sets as they lie in the world: they are read without a question, their totals are those of
/// their sources, and nothing of a refused column is left anywhere.
class OpenDataTest {
  private static final Path ROOT = Path.of(System.getProperty("truemark.root", ".."));

  private record Read(Batch batch, List<Row> all, List<String> rejects) {
    Rows rows() {
      return Rows.of(all);
    }

    int count(Class<? extends Row> type) {
      return rows().of(type).size();
    }

    BigDecimal total(String measure) {
      return batch.totals().stream()
          .filter(total -> total.measure().equals(measure) && total.period() == null)
          .map(ControlTotal::amount)
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void theExampleAsksNothingAndHasItsProducts() {
    Read read =
        read(
            Caller.DIAGNOSE,
            List.of(ROOT.resolve("examples/deals.csv"), ROOT.resolve("examples/people.csv")));
    assertThat(read.batch.findings().questions()).isEmpty();
    assertThat(read.batch.state()).isEqualTo(Batch.State.READY);
    assertThat(read.count(Opportunity.class)).isEqualTo(3_189);
    assertThat(read.count(OpportunityLine.class)).isEqualTo(3_189);
    assertThat(read.count(Person.class)).isEqualTo(28);
  }

  @Tag(ExternalData.TAG)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "crm-maven",
        "northwind",
        "adventureworks/csv",
        "ibm-hr-attrition",
        "vendor-fixtures/salesforce",
        "vendor-fixtures/hubspot",
        "vendor-fixtures/sap-opportunities"
      })
  void diagnoseAsksNothing(String set) throws IOException {
    Read read = read(Caller.DIAGNOSE, tables(ExternalData.require(set)));
    assertThat(read.batch.findings().questions()).isEmpty();
    assertThat(read.batch.state()).isEqualTo(Batch.State.READY);
    assertThat(read.rejects).isEmpty();
  }

  @Tag(ExternalData.TAG)
  @Test
  void crmMavenHasItsDealsAndItsWonValue() throws IOException {
    Read read = read(Caller.DIAGNOSE, tables(ExternalData.require("crm-maven")));
    assertThat(read.count(Opportunity.class)).isEqualTo(8_800);
    assertThat(read.rows().of(Opportunity.class).stream().filter(OpenDataTest::won)).hasSize(4_238);
    assertThat(read.total("won-amount")).isEqualByComparingTo("10005534");
  }

  private static boolean won(Opportunity deal) {
    return Boolean.TRUE.equals(deal.isWon());
  }

  @Tag(ExternalData.TAG)
  @Test
  void northwindIsSummedToTheLastDigit() throws IOException {
    Read read = read(Caller.DIAGNOSE, tables(ExternalData.require("northwind")));
    assertThat(read.total("net-amount")).isEqualByComparingTo("1265793.038650198869821808");
    assertThat(read.count(Person.class)).isEqualTo(9);
  }

  @Tag(ExternalData.TAG)
  @Test
  void adventureWorksHasItsOrdersAndQuotas() throws IOException {
    Read read = read(Caller.DIAGNOSE, tables(ExternalData.require("adventureworks/csv")));
    assertThat(read.total("net-amount")).isEqualByComparingTo("77548570.20");
    assertThat(read.count(OrderFact.class)).isEqualTo(3_616);
    assertThat(read.count(Target.class)).isEqualTo(163);
    assertThat(read.count(Person.class)).isEqualTo(18);
  }

  @Tag(ExternalData.TAG)
  @ParameterizedTest
  @EnumSource(Caller.class)
  void aCandidacyIsNoDealUnlessSomebodySaysSo(Caller caller) {
    Path lever = ExternalData.require("vendor-fixtures/lever");
    Read read = read(caller, List.of(lever.resolve("opportunity.csv")));
    assertThat(read.all).isEmpty();
    assertThat(read.batch.findings().questions()).hasSize(1);
    assertThat(read.batch.findings().questions().getFirst().proposal())
        .isEqualTo("leave this file out");
  }

  @Tag(ExternalData.TAG)
  @ParameterizedTest
  @CsvSource({
    "ibm-hr-attrition, Divorced|Married|Female|Non-Travel_|Over18",
    "northwind, 1948-12-08|507 - 20th Ave|(206) 555-9857|1952-02-19"
  })
  void nothingOfARefusedColumnIsLeft(String set, String values) throws IOException {
    List<Path> files = tables(ExternalData.require(set));
    Set<String> refused = new TreeSet<>(List.of(values.split("\\|", -1)));
    for (Caller caller : Caller.values()) {
      Read read = read(caller, files);
      String everything = everything(read);
      assertThat(refused).noneMatch(value -> everything.contains(value + "\n"));
    }
  }

  /// All texts that a batch gives out, one a line.
  private static String everything(Read read) {
    var texts = new ArrayList<String>(read.rejects);
    for (Row row : read.all) {
      Table.get(row.getClass()).cells(row).forEach(cell -> texts.add(String.valueOf(cell)));
    }
    read.batch
        .findings()
        .questions()
        .forEach(question -> {
          question.evidence().forEach(line -> texts.addAll(List.of(line.split(": | \\| ", -1))));
          texts.addAll(question.choices());
          texts.add(question.text());
        });
    read.batch
        .findings()
        .problems()
        .shown()
        .forEach(problem -> texts.add(String.valueOf(problem.wording().found())));
    return texts.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  private static List<Path> tables(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".csv") || file.toString().endsWith(".xlsx"))
          .sorted()
          .toList();
    }
  }

  private static Read read(Caller caller, List<Path> files) {
    List<InputFile> inputs =
        files.stream().map(file -> new InputFile(file.getFileName().toString(), file)).toList();
    var settings = new Settings(caller, null, null, List.of(), null);
    List<Row> rows = new ArrayList<>();
    List<String> rejects = new ArrayList<>();
    Batch batch =
        new Intake()
            .read(
                inputs,
                settings,
                Answers.none(),
                new Sink() {
                  @Override
                  public void row(Row row) {
                    rows.add(row);
                  }

                  @Override
                  public void reject(Reject reject) {
                    rejects.addAll(reject.cells());
                  }
                });
    return new Read(batch, rows, rejects);
  }
}
