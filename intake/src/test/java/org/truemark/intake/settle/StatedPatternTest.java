package org.truemark.intake.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.truemark.intake.date.DatePattern;

class StatedPatternTest {
  private static final LocalDate DAY = LocalDate.of(2024, 11, 26);

  @Test
  void lettersAloneReadTheShippedLanguages() {
    assertThat(day("d MMMM yyyy", "26 Νοεμβρίου 2024")).isEqualTo(DAY);
  }

  @Test
  void aLanguageBehindTheLettersReadsItsMonths() {
    assertThat(day("d. MMMM yyyy. hr", "26. studenoga 2024.")).isEqualTo(DAY);
  }

  @Test
  void aMonthOfTheStatedLanguageGoesBeforeTheSameWordOfAnother() {
    assertThat(day("d. MMMM yyyy. hr", "26. listopada 2024."))
        .isEqualTo(LocalDate.of(2024, 10, 26));
  }

  @Test
  void lettersThatDoNotReadTheExamplesAreRefused() {
    assertThat(StatedPattern.reading("d/M/yyyy", List.of("26.11.2024"))).isEmpty();
    assertThat(StatedPattern.reading("any day", List.of("26.11.2024"))).isEmpty();
    assertThat(StatedPattern.reading("hr", List.of("26.11.2024"))).isEmpty();
  }

  private static LocalDate day(String stated, String cell) {
    DatePattern pattern = StatedPattern.reading(stated, List.of(cell)).orElseThrow();
    return Objects.requireNonNull(pattern.parse(cell)).date();
  }
}
