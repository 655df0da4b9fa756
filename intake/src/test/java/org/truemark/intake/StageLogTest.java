package org.truemark.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truemark.facts.table.Opportunity;
import org.truemark.facts.table.OpportunityEvent;
import org.truemark.facts.table.Row;
import org.truemark.facts.table.Rows;
import org.truemark.intake.batch.Batch;
import org.truemark.intake.batch.Settings;
import org.truemark.intake.file.InputFile;
import org.truemark.intake.question.Answers;
import org.truemark.intake.question.Caller;

/// Logs of opportunities: what changed, and when a deal was closed.
class StageLogTest {
  private static final String DEALS =
      """
      Id,Name,OwnerId,StageName,IsClosed,IsWon,Amount,CurrencyIsoCode,CreatedDate,CloseDate
      006q000000Hddoh,First,0051G00000600Ml,Signed,true,true,10,EUR,2024-01-01T08:00:00Z,2024-03-31
      0061G00000600Ml,Second,0051G00000600Ml,Gone,true,false,20,EUR,2024-01-02T08:00:00Z,2024-03-30
      0061G00000600Mm,Third,0051G00000600Ml,Talking,false,false,30,EUR,2024-01-03T08:00:00Z,2024-06-30
      0061G00000600Mn,Fourth,0051G00000600Ml,Signed,true,true,40,EUR,2024-01-04T08:00:00Z,2024-03-29
      """;
  private static final String HISTORY =
      """
      Id,OpportunityId,StageName,Amount,CloseDate,Probability,ForecastCategory,CreatedDate,CreatedById
      h3,006q000000Hddoh,Signed,12,2024-03-31,100,Closed,2024-02-20T16:45:10Z,0051G00000600Ml
      h1,006q000000Hddoh,Talking,10,2024-03-31,20,Pipeline,2024-01-01T08:00:00Z,0051G00000600Ml
      h2,006q000000HddohAAB,Talking,12,2024-03-31,20,Pipeline,2024-02-01T09:00:00Z,0051G00000600Ml
      h4,0061G00000600Mm,Gone,30,2024-06-30,0,Omitted,2024-02-10T10:00:00Z,0051G00000600Ml
      h5,0061G00000600Mm,Talking,30,2024-06-30,20,Pipeline,2024-02-12T10:00:00Z,0051G00000600Ml
      """;
  private static final String FIELDS =
      """
      Id,OpportunityId,Field,OldValue,NewValue,CreatedDate,CreatedById
      f1,0061G00000600Ml,StageName,Talking,Gone,2024-02-25T11:00:00Z,0051G00000600Ml
      f2,0061G00000600Ml,Amount,15,20,2024-02-26T11:00:00Z,0051G00000600Ml
      f3,0061G00000600Ml,Description,a,b,2024-02-27T11:00:00Z,0051G00000600Ml
      """;

  @TempDir private Path folder;

  @Test
  void theFirstChangeIntoAClosedStageIsTheClosing() throws IOException {
    Rows rows = read();
    assertThat(closing(rows, "First")).isEqualTo(Instant.parse("2024-02-20T16:45:10Z"));
    assertThat(closing(rows, "Second")).isEqualTo(Instant.parse("2024-02-25T11:00:00Z"));
    assertThat(deal(rows, "First").origin().coarse()).doesNotContain("closed_at");
  }

  @Test
  void whereTheLogSaysNothingTheDayOfTheDealHolds() throws IOException {
    Rows rows = read();
    assertThat(closing(rows, "Fourth")).isEqualTo(Instant.parse("2024-03-29T12:00:00Z"));
    assertThat(deal(rows, "Fourth").origin().coarse()).contains("closed_at");
  }

  @Test
  void aDealThatWasOpenedAgainIsNotClosed() throws IOException {
    assertThat(deal(read(), "Third").closedAt()).isNull();
  }

  @Test
  void fullValuesAreComparedWithTheStateBefore() throws IOException {
    assertThat(changes(read(), "006q000000HddohAAB"))
        .containsExactly(
            "amount null -> 10",
            "expected_close null -> 2024-03-31",
            "forecast_category null -> Pipeline",
            "probability null -> 20",
            "stage null -> Talking",
            "amount 10 -> 12",
            "forecast_category Pipeline -> Closed",
            "probability 20 -> 100",
            "stage Talking -> Signed");
  }

  @Test
  void oldAndNewValuesAreEventsAtOnceAndOtherFieldsAreLeftOut() throws IOException {
    assertThat(changes(read(), "0061G00000600MlAAI"))
        .containsExactly("stage Talking -> Gone", "amount 15 -> 20");
  }

  private static List<String> changes(Rows rows, String opportunity) {
    return rows.of(OpportunityEvent.class).stream()
        .filter(event -> event.opportunityId().value().startsWith(opportunity.substring(0, 15)))
        .sorted(
            java.util.Comparator.comparing(OpportunityEvent::changedFrom)
                .thenComparing(OpportunityEvent::field))
        .map(event -> event.field() + " " + event.oldValue() + " -> " + event.newValue())
        .toList();
  }

  private static Instant closing(Rows rows, String name) {
    return Objects.requireNonNull(deal(rows, name).closedAt());
  }

  private static Opportunity deal(Rows rows, String name) {
    return rows.of(Opportunity.class).stream()
        .filter(deal -> name.equals(deal.name()))
        .findFirst()
        .orElseThrow();
  }

  private Rows read() throws IOException {
    List<InputFile> files =
        List.of(
            file("opportunities.csv", DEALS),
            file("opportunity_history.csv", HISTORY),
            file("opportunity_field_history.csv", FIELDS));
    var settings = new Settings(Caller.IMPORT, ZoneOffset.UTC, null, List.of(), null);
    List<Row> rows = new ArrayList<>();
    Batch batch = new Intake().read(files, settings, Answers.none(), rows::add);
    assertThat(batch.findings().questions()).isEmpty();
    assertThat(batch.state()).isEqualTo(Batch.State.READY);
    return Rows.of(rows);
  }

  private InputFile file(String name, String text) throws IOException {
    return new InputFile(name, Files.writeString(folder.resolve(name), text));
  }
}
