package org.truemark.intake.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truemark.facts.table.Account;
import org.truemark.facts.table.Assignment;
import org.truemark.facts.table.Opportunity;
import org.truemark.facts.table.PipelineStage;
import org.truemark.facts.table.Target;
import org.truemark.intake.batch.Batch.State;
import org.truemark.intake.mapping.Mapping;
import org.truemark.intake.mapping.MappingReader;
import org.truemark.intake.question.Answers;
import org.truemark.intake.question.AnswersFile;
import org.truemark.intake.question.Question;
import org.truemark.kernel.Problem;

/// What an export leaves open is asked, told or kept apart: since when rows hold, stages of several
/// pipelines, days that do not exist, years far away, quarters, accounts, names of files.
class GapsTest {
  private static final String USERS =
      """
      Id,Name,Email,ManagerId,UserRoleId,Title,IsActive
      005000000000001AAA,Ana Ruiz,ana@acme.example,,00E000000000001AAA,Rep,true
      005000000000002AAA,Ben Ito,ben@acme.example,005000000000001AAA,00E000000000001AAA,Rep,true
      """;
  private static final String PIPELINES =
      """
      truemark-mapping: 1
      id: own
      version: 1
      title: Own
      source_system: acme
      tables:
        - to: opportunity
          object: deal
          key: {from: [Nr], as: id}
          columns:
            owner_id: {from: [Wer], as: person, by: [name], required: true}
            pipeline: {from: [Pipeline]}
            stage: {from: [Stage], as: stage, required: true}
      stages:
        Resale: {Talk: {order: 1, is: open}, Done: {order: 2, is: lost}}
        Direct: {Talk: {order: 1, is: open}, Done: {order: 2, is: won}, Gone: {order: 3, is: lost}}
      """;

  @TempDir Path folder;

  @Test
  void sinceWhenRowsHoldIsAskedOnce() {
    Visit.Outcome asking = new Visit(folder).with("users.csv", USERS).read();
    assertThat(asking.batch().state()).isEqualTo(State.ASKING);
    assertThat(ids(asking)).containsExactly("users.csv::since");

    Visit.Outcome answered =
        new Visit(folder)
            .with("user 2.csv", USERS)
            .answered(answers("\"users.csv::since\": \"2026-01-01\""))
            .read();
    assertThat(answered.batch().state()).isEqualTo(State.READY);
    assertThat(answered.rows())
        .filteredOn(Assignment.class::isInstance)
        .isNotEmpty()
        .allMatch(row -> LocalDate.of(2026, 1, 1).equals(((Assignment) row).validFrom()));
  }

  @Test
  void aDiagnosisTakesRowsWithoutADayToHoldAlways() {
    Visit.Outcome outcome = new Visit(folder).with("users.csv", USERS).diagnosing().read();
    assertThat(outcome.batch().state()).isNotEqualTo(State.ASKING);
    assertThat(outcome.batch().findings().assumptions())
        .anyMatch(one -> one.code().equals("valid-always"));
    Visit.Outcome wrong =
        new Visit(folder)
            .with("users.csv", USERS)
            .answered(answers("\"users.csv::since\": soon"))
            .read();
    assertThat(codes(wrong)).contains("answer-no-choice");
  }

  @Test
  void oneLabelOfTwoPipelinesMeansTwoThings() {
    String deals =
        """
        Nr,Wer,Pipeline,Stage
        1,Ana Ruiz,Resale,Done
        2,Ana Ruiz,direct,Done
        3,Ana Ruiz,Resale,Gone
        """;
    Visit.Outcome outcome =
        new Visit(folder).mapped(mapping(PIPELINES)).with("d.csv", deals).read();
    assertThat(won(outcome)).containsExactly(false, true, false);
  }

  @Test
  void aLabelOnWhichPipelinesDisagreeIsAskedWithItsPipeline() {
    String deals =
        """
        Nr,Wer,Pipeline,Stage
        1,Ana Ruiz,Resale,Done
        2,Ana Ruiz,Renewal,Done
        3,Ana Ruiz,Renewal,Legal review
        """;
    Visit.Outcome outcome =
        new Visit(folder).mapped(mapping(PIPELINES)).with("d.csv", deals).read();
    assertThat(ids(outcome))
        .containsExactly(
            "d.csv:Stage:stage=Done (Renewal)", "d.csv:Stage:stage=Legal review (Renewal)");
    assertThat(outcome.batch().findings().questions().getFirst().text())
        .isEqualTo(
            "New stage \"Done\" (1 deal, pipeline Renewal). Is it open, won or lost, and after which stage?");
    Visit.Outcome answered =
        new Visit(folder)
            .mapped(mapping(PIPELINES))
            .with("d.csv", deals)
            .answered(
                answers(
                    """
                    "d.csv:Stage:stage=Done (Renewal)": won after Legal review
                    "d.csv:Stage:stage=Legal review (Renewal)": open
                    """))
            .read();
    assertThat(won(answered)).containsExactly(false, true, false);
    assertThat(answered.rows())
        .filteredOn(PipelineStage.class::isInstance)
        .map(row -> (PipelineStage) row)
        .extracting(PipelineStage::pipeline, PipelineStage::stage, PipelineStage::sort)
        .containsExactly(tuple("Renewal", "Legal review", 1L), tuple("Renewal", "Done", 2L));
  }

  @Test
  void aStageAfterOneThatIsNotThereIsNoAnswer() {
    Visit.Outcome outcome =
        new Visit(folder)
            .mapped(mapping(PIPELINES))
            .with("d.csv", "Nr,Wer,Pipeline,Stage\n1,Ana Ruiz,Renewal,Legal review\n")
            .answered(answers("\"d.csv:Stage:stage=Legal review\": open after Nowhere"))
            .read();
    assertThat(outcome.batch().state()).isEqualTo(State.REFUSED);
    assertThat(codes(outcome)).contains("answer-no-choice");
  }

  @Test
  void aColumnOfDaysThatDoNotExistIsAProblem() {
    String deals =
        """
        Deal ID,Deal Owner,Deal Stage,Created,Closed,Amount
        1,Ann Lee,Won,31/02/2026,2026-03-01,10.50
        2,Bo Day,Lost,30/02/2026,2026-03-02,20.50
        """;
    Visit.Outcome outcome = new Visit(folder).with("d.csv", deals).diagnosing().read();
    assertThat(outcome.batch().findings().problems().shown())
        .filteredOn(problem -> problem.code().equals("column-no-days"))
        .singleElement()
        .extracting(problem -> problem.wording().expected())
        .isEqualTo("a day that exists, written d/M/yyyy");
    assertThat(ids(outcome)).noneMatch(id -> id.endsWith(":date"));
  }

  @Test
  void aSlipInTheYearIsToldWithItsLine() {
    String deals =
        """
        Deal ID,Deal Owner,Deal Stage,Created,Closed,Amount
        1,Ann Lee,Won,2025-12-01,2026-03-01,10.50
        2,Bo Day,Lost,2025-12-02,2062-03-02,20.50
        3,Bo Day,Lost,2025-12-03,2026-04-02,20.50
        """;
    Visit.Outcome outcome = new Visit(folder).with("d.csv", deals).diagnosing().read();
    assertThat(outcome.rejects()).isEmpty();
    assertThat(outcome.batch().findings().problems().shown())
        .filteredOn(problem -> problem.code().equals("odd-year"))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.source().line()).isEqualTo(3);
          assertThat(problem.wording().message())
              .isEqualTo(
                  "Closed: 1 day is more than 20 years away from 2026, the middle of the column (first: line 3, \"2062-03-02\").");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-Q%d", "Q%d 2024", "2024Q%d", "q%d/2024"})
  void aQuarterIsAPeriod(String form) {
    String targets = "Sales Rep,Quarter,Quota\n";
    for (int quarter = 1; quarter <= 4; quarter++) {
      targets += "ann@acme.example," + form.formatted(quarter) + "," + quarter + "00.50\n";
    }
    Visit.Outcome outcome = new Visit(folder).with("quota.csv", targets).diagnosing().read();
    assertThat(outcome.batch().state())
        .as(outcome.batch().findings().toString())
        .isEqualTo(State.READY);
    List<Target> rows =
        outcome.rows().stream().filter(Target.class::isInstance).map(Target.class::cast).toList();
    assertThat(rows)
        .extracting(Target::periodStart)
        .startsWith(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 1));
    assertThat(rows)
        .extracting(Target::periodEnd)
        .startsWith(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 7, 1));
    assertThat(outcome.batch().findings().assumptions())
        .anyMatch(one -> one.code().equals("quarter-of-calendar"));
  }

  @Test
  void theTemplateOfTargetsTakesQuarters() {
    String targets =
        """
        owner_email,measure,period_start,period_end,amount,currency
        ann@acme.example,revenue,2024-Q1,2024-Q2,100.50,USD
        """;
    Visit.Outcome outcome = new Visit(folder).with("targets.csv", targets).read();
    assertThat(outcome.rows())
        .filteredOn(Target.class::isInstance)
        .singleElement()
        .satisfies(row -> {
          assertThat(((Target) row).periodStart()).isEqualTo(LocalDate.of(2024, 1, 1));
          assertThat(((Target) row).periodEnd()).isEqualTo(LocalDate.of(2024, 7, 1));
        });
  }

  @Test
  void theAccountsOfAnUnknownSystemGiveSegments() {
    String accounts =
        """
        Account ID,Account Name,Industry,Customer Segment,Employees
        A-1,Acme,Retail,Enterprise,500
        A-2,Beta,Energy,Small,12
        """;
    String deals =
        """
        Deal ID,Deal Owner,Customer,Deal Stage,Created,Closed,Amount
        1,Ann Lee,Acme,Won,2025-12-01,2026-03-01,10.50
        2,Bo Day,beta,Lost,2025-12-02,2026-03-02,20.50
        """;
    Visit.Outcome outcome =
        new Visit(folder).with("kunden.csv", accounts).with("d.csv", deals).diagnosing().read();
    assertThat(outcome.batch().state())
        .as(outcome.batch().findings().toString())
        .isEqualTo(State.READY);
    assertThat(outcome.rows())
        .filteredOn(Account.class::isInstance)
        .map(row -> ((Account) row).segment())
        .containsExactly("Enterprise", "Small");
    assertThat(outcome.rows())
        .filteredOn(Opportunity.class::isInstance)
        .map(row -> Objects.requireNonNull(((Opportunity) row).accountId()).value())
        .containsExactly("A-1", "A-2");
  }

  @Test
  void contactsAndLeadsAreNoAccounts() {
    String leads =
        "First Name,Last Name,Company,Industry,Email\nAnn,Lee,Acme,Retail,ann@acme.example\n";
    Visit.Outcome outcome = new Visit(folder).with("leads.csv", leads).read();
    assertThat(outcome.rows()).noneMatch(Account.class::isInstance);
  }

  @Test
  void answersForAFileWhoseNameIsMistypedAreTold() {
    String deals =
        "Deal ID,Deal Owner,Deal Stage,Created,Closed,Amount\n1,Ann,Neu,2025-12-01,,1.5\n";
    Visit.Outcome outcome =
        new Visit(folder)
            .with("deals.csv", deals)
            .answered(answers("\"dels.csv:Deal Stagee:stage=Neu\": open"))
            .read();
    Problem problem =
        outcome.batch().findings().problems().shown().stream()
            .filter(one -> one.code().equals("answer-other-file"))
            .findFirst()
            .orElseThrow();
    assertThat(problem.wording().message()).isEqualTo("answers for dels.csv: no such file here.");
    assertThat(problem.wording().hint()).isEqualTo("deals.csv.");
    Visit.Outcome lent =
        new Visit(folder)
            .with("deals.csv", deals)
            .answered(answers("\"dels.csv:Deal Stage:stage=Neu\": open"))
            .read();
    assertThat(codes(lent)).doesNotContain("answer-other-file");
  }

  private static List<Boolean> won(Visit.Outcome outcome) {
    assertThat(outcome.batch().state())
        .as(outcome.batch().findings().toString())
        .isIn(State.READY, State.ASKING);
    return outcome.rows().stream()
        .filter(Opportunity.class::isInstance)
        .map(row -> Boolean.TRUE.equals(((Opportunity) row).isWon()))
        .toList();
  }

  private static Mapping mapping(String yaml) {
    return Objects.requireNonNull(MappingReader.read("own.yaml", yaml).value());
  }

  private static Answers answers(String yaml) {
    return AnswersFile.read("answers.yaml", yaml).value();
  }

  private static List<String> ids(Visit.Outcome outcome) {
    return outcome.batch().findings().questions().stream()
        .map(Question::id)
        .map(Object::toString)
        .toList();
  }

  private static List<String> codes(Visit.Outcome outcome) {
    return outcome.batch().findings().problems().shown().stream().map(Problem::code).toList();
  }
}
