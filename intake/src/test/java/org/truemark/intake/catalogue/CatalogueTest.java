package org.truemark.intake.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truemark.intake.batch.Batch;
import org.truemark.intake.batch.Batch.State;
import org.truemark.intake.door.Visit;

/// Every entry of the catalogue, through the door.
class CatalogueTest {
  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("entries")
  void saysWhatIsWrongWhereAndWhatToTry(Entry entry) {
    assertThat(Told.of(entry.input(), folder).lines()).contains(entry.says());
  }

  @ParameterizedTest
  @MethodSource("entries")
  void endsWhereItShould(Entry entry) {
    Visit.Outcome outcome = Told.of(entry.input(), folder).outcome();
    if (outcome == null) {
      assertThat(entry.state()).isNull();
      return;
    }
    Batch batch = outcome.batch();
    assertThat(batch.state()).isEqualTo(entry.state());
    if (batch.state() == State.READY) {
      assertThat(outcome.rejects()).hasSize((int) batch.counts().rejected());
    } else {
      assertThat(batch.counts().saved()).isZero();
      assertThat(batch.totals()).isEmpty();
    }
  }

  static Stream<Entry> entries() {
    return Catalogue.entries().stream();
  }

  @Test
  void whatIsNeverKeptIsNowhere() {
    for (Entry entry : Catalogue.entries()) {
      if (entry.code().equals("refused-column")) {
        Told told = Told.of(entry.input(), folder);
        assertThat(told.toString()).doesNotContain("DE", "married", "single");
      }
    }
  }

  @Test
  void aRejectedRowKeepsItsText() {
    Entry entry = entry("D01");
    Visit.Outcome outcome = Objects.requireNonNull(Told.of(entry.input(), folder).outcome());
    assertThat(outcome.rejects()).hasSize(1);
    assertThat(outcome.rejects().getFirst().cells())
        .isEqualTo(
            List.of(
                "Ana Ruiz",
                "0062r0000000120",
                "Deal",
                "Closed Won",
                "USD",
                "7",
                "2/31/2025",
                "1/15/2025"));
    assertThat(outcome.rows()).noneMatch(row -> row.origin().rowNo() == 21);
  }

  private static Entry entry(String letter) {
    return Catalogue.entries().stream()
        .filter(entry -> entry.name().startsWith(letter))
        .findFirst()
        .orElseThrow();
  }
}
