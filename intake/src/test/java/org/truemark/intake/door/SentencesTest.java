package org.truemark.intake.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truemark.facts.table.OpportunityLine;
import org.truemark.facts.table.Person;
import org.truemark.intake.batch.Batch.RowCounts;
import org.truemark.intake.batch.Batch.State;
import org.truemark.intake.mapping.Mapping;
import org.truemark.intake.mapping.MappingReader;
import org.truemark.intake.question.AnswersFile;
import org.truemark.intake.total.TotalsSentence;

/// What answers change, what is counted, and what the totals say.
class SentencesTest {
  private static final String LINES =
      """
      id,deal,quantity,price,total
      1,7,2,50.5,101000
      2,7,3,50.5,151500
      3,7,1,20.0,20000
      """;

  @TempDir Path folder;

  @Test
  void theTotalsOfTheSampleAreThoseOfItsReport() {
    byte[] sample = Samples.shape("04_hubspot_all_deals_en.csv");
    Visit.Outcome outcome = new Visit(folder).with("deals.csv", sample).read();
    assertThat(TotalsSentence.of(outcome.batch().counts().read(), outcome.batch().totals()))
        .isEqualTo(
            "Read 60 rows: 14 won. USD 62,314.51 in 6, EUR 32,713.92 in 2, GBP 17,762.04 in 3,"
                + " JPY 24,682 in 3; 2 won without amount. Compare with your report before saving.");
  }

  @Test
  void amountsAThousandTimesTooLargeAreDividedOnceSomebodySaysSo() {
    assertThat(totals("divide by 1,000")).containsExactly("101", "151.5", "20");
    assertThat(totals("keep as written")).containsExactly("101000", "151500", "20000");
  }

  @Test
  void amountsOfTheRightSizeAreNotDividedByAnAnswerOfLastQuarter() {
    var visit =
        new Visit(folder)
            .with("lines.csv", LINES.replace("000\n", "\n").replace("151500", "151.5"));
    assertThat(totals(visit, "divide by 1,000")).containsExactly("101", "151.5", "20");
  }

  @Test
  void aSheetThatGivesTwoTablesCountsEachRecordOnce() {
    String people =
        """
        email,full_name,role,valid_from
        ana@acme.example,Ana Ruiz,rep,2025-01-01
        ana@acme.example,Ana Ruiz,rep,2025-01-01
        ben@acme.example,Ben Ito,wizard,2025-01-01
        cem@acme.example,Cem Oz,rep,2025-01-01
        """;
    Visit.Outcome outcome = new Visit(folder).with("people.csv", people).read();
    assertThat(outcome.batch().counts()).isEqualTo(new RowCounts(4, 2, 1, 1, 0, 0));
  }

  @Test
  void aRecordOfWhichOneRowIsWrongGivesNone() {
    String people =
        """
        email,full_name,role,fte,valid_from
        ana@acme.example,Ana Ruiz,rep,1,2025-01-01
        ben@acme.example,Ben Ito,wizard,1,2025-01-01
        """;
    Visit.Outcome outcome = new Visit(folder).with("people.csv", people).read();
    assertThat(outcome.rejects()).hasSize(1);
    assertThat(outcome.rows()).noneMatch(row -> row.toString().contains("ben@acme.example"));
    assertThat(outcome.rows()).filteredOn(Person.class::isInstance).hasSize(1);
  }

  @Test
  void amountsAThousandTimesTheListPriceAreAsked() {
    Visit.Outcome outcome = sold("1000000", "2100000", "950000", "1200000");
    assertThat(outcome.batch().findings().questions())
        .singleElement()
        .satisfies(question -> {
          assertThat(question.id()).hasToString("sales_pipeline.csv:close_value:scale");
          assertThat(question.text()).contains("the list price of the product");
        });
    assertThat(sold("1000", "2100", "950", "1200").batch().state()).isEqualTo(State.READY);
  }

  private Visit.Outcome sold(String... amounts) {
    var deals =
        new StringBuilder(
            "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n");
    for (int i = 0; i < amounts.length; i++) {
      deals.append(
          "D%d,Ana Ruiz,MG %s,Acme,Won,2025-01-1%d,2025-03-1%d,%s%n"
              .formatted(i, i == 1 ? "Two" : "One", i, i, amounts[i]));
    }
    String products = "product,series,sales_price\nMG One,MG,1000\nMG Two,MG,2000\n";
    return new Visit(folder)
        .with("products.csv", products)
        .with("sales_pipeline.csv", deals.toString().replace("\r", ""))
        .diagnosing()
        .read();
  }

  private List<String> totals(String answer) {
    return totals(new Visit(folder).with("lines.csv", LINES), answer);
  }

  private static List<String> totals(Visit visit, String answer) {
    var answers = AnswersFile.read("answers.yaml", "\"lines.csv:total:scale\": \"" + answer + "\"");
    Visit.Outcome outcome = visit.mapped(lines()).answered(answers.value()).read();
    assertThat(outcome.batch().state()).isEqualTo(State.READY);
    return outcome.rows().stream()
        .filter(OpportunityLine.class::isInstance)
        .map(row -> Objects.requireNonNull(((OpportunityLine) row).total()).value())
        .map(BigDecimal::toPlainString)
        .toList();
  }

  private static Mapping lines() {
    String yaml =
        """
        truemark-mapping: 1
        id: own
        version: 1
        title: Own
        source_system: acme
        tables:
          - to: opportunity_line
            object: line
            key: {from: [id]}
            columns:
              opportunity_id: {from: [deal]}
              quantity: {from: [quantity], as: decimal}
              unit_price: {from: [price], as: money, currency: {constant: USD}}
              total: {from: [total], as: money, currency: {constant: USD}, sanity: [factor_1000]}
        """;
    return Objects.requireNonNull(MappingReader.read("own.yaml", yaml).value());
  }
}
