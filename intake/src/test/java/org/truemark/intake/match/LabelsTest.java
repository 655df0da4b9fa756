package org.truemark.intake.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truemark.intake.mapping.Mapping.Outcome;

class LabelsTest {
  private static final Labels LABELS = Labels.builtIn();

  @ParameterizedTest
  @CsvSource({
    "Deal Owner, owner_id, 1.0",
    " deal owner , owner_id, 1.0",
    "deal_owner, owner_id, 0.9",
    "Deal - Owner, owner_id, 0.9",
    "(Do Not Modify) Owner, owner_id, 0.9",
    "Ecommerce deal owner, owner_id, 0.7",
    "WLASCICIEL, owner_id, 0.9",
    "Betrag, amount, 1.0",
    "DealAmount, amount, 0.9"
  })
  void aHeaderIsRankedByHowNearItIsToALabel(String header, String column, double score) {
    assertThat(LABELS.columnsFor(header))
        .filteredOn(candidate -> candidate.table().name().equals("opportunity"))
        .first()
        .extracting(Labels.Candidate::column, Labels.Candidate::score)
        .containsExactly(column, score);
  }

  @ParameterizedTest
  @CsvSource({"Amount (converted)", "Expected Revenue", "Last Activity Date", "Next Step"})
  void aWordThatTurnsTheMeaningKeepsALabelFromFitting(String header) {
    assertThat(LABELS.columnsFor(header)).noneMatch(one -> one.column().equals("amount"));
    assertThat(LABELS.columnsFor(header)).noneMatch(one -> one.column().equals("created_at"));
  }

  @ParameterizedTest
  @CsvSource({
    "Closed Won, WON", "Gewonnen, WON", "Gagné, WON", "cierre ganado, WON", "Wygrana, WON",
    "5 - Won (100%), WON", "受注, WON", "Verloren, LOST", "Perdu, LOST", "Perso, LOST",
    "Lost to competitor, LOST", "Förlorad, LOST", "Offen, OPEN", "In Progress, OPEN"
  })
  void wordsForTheOutcomeAreKnownInManyLanguages(String text, Outcome outcome) {
    assertThat(LABELS.outcome(text)).contains(outcome);
  }

  @ParameterizedTest
  @CsvSource({"Negotiation", "New Business", "Won or lost", "Wonder", "''"})
  void whatSaysNothingClearIsNoOutcome(String text) {
    assertThat(LABELS.outcome(text)).isEmpty();
  }

  @Test
  void noWordStandsForTwoOutcomes() {
    var seen = new HashMap<String, Outcome>();
    for (Map.Entry<Outcome, Set<String>> entry : LABELS.outcomeWords().entrySet()) {
      entry.getValue().forEach(word -> assertThat(seen.put(word, entry.getKey())).isNull());
    }
  }
}
