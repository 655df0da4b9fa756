package org.truemark.intake.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truemark.facts.table.OpportunityLine;
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
