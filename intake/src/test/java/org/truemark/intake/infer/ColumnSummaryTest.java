package org.truemark.intake.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truemark.intake.date.DateFinding;
import org.truemark.intake.date.DatePatterns;
import org.truemark.intake.number.NumberFinding;
import org.truemark.intake.number.NumberMarks;

class ColumnSummaryTest {
  private static final DatePatterns PATTERNS = DatePatterns.common();

  @Test
  void aColumnIsDescribed() {
    ColumnSummary summary = summary(List.of("b ", "", "a", "b", "c", "d", "", " "));
    assertThat(summary.cells()).isEqualTo(8);
    assertThat(summary.filled()).isEqualTo(5);
    assertThat(summary.padded()).isEqualTo(1);
    assertThat(summary.emptyAtEnd()).isEqualTo(2);
    assertThat(summary.examples()).containsExactly("b", "a", "c");
    assertThat(summary.least()).isEqualTo("a");
    assertThat(summary.greatest()).isEqualTo("d");
    assertThat(summary.distinct())
        .isEqualTo(new DistinctTexts.Few(Map.of("a", 1L, "b", 2L, "c", 1L, "d", 1L)));
    assertThat(summary.constant()).isFalse();
    assertThat(summary.numbers()).isEqualTo(new NumberFinding.NotNumbers("a"));
  }

  @Test
  void aColumnOfOneTextIsConstant() {
    assertThat(summary(List.of("USD", "USD ")).constant()).isTrue();
    assertThat(summary(List.of("USD", "")).constant()).isFalse();
    assertThat(summary(List.of("USD")).constant()).isFalse();
  }

  @Test
  void moreThanAThousandTextsAreMany() {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i <= 1_000; i++) {
      cells.add(i + ".5");
    }
    assertThat(summary(cells.subList(0, 1_000)).distinct()).isInstanceOf(DistinctTexts.Few.class);
    ColumnSummary summary = summary(cells);
    assertThat(summary.distinct()).isEqualTo(new DistinctTexts.Many());
    assertThat(summary.numbers())
        .isEqualTo(new NumberFinding.Settled(new NumberMarks('.', NumberMarks.NONE)));
  }

  @Test
  void aVeryLongTextIsNotKept() {
    ColumnSummary summary = summary(List.of("x".repeat(5_000), "x".repeat(5_000)));
    assertThat(summary.distinct()).isEqualTo(new DistinctTexts.Many());
    assertThat(summary.examples()).containsExactly("x".repeat(200));
    assertThat(summary.least()).hasSize(200);
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 900, 5_000, 20_000})
  void theOrderOfRowsAndTheNumberOfTextsChangeNoFinding(int texts) {
    Random random = new Random(texts);
    List<String> amounts = new ArrayList<>();
    List<String> dates = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      int text = random.nextInt(texts);
      amounts.add(1 + text % 997 + "." + (100 + text % 900));
      dates.add(1 + text % 12 + "/" + (1 + text / 12 % 12) + "/" + (1960 + text / 144 % 60));
    }
    ColumnSummary amount = summary(amounts);
    ColumnSummary date = summary(dates);
    NumberFinding numbersBefore = amount.numbers();
    String datesBefore = date.dates().toString();
    Collections.shuffle(amounts, random);
    Collections.shuffle(dates, random);
    assertThat(summary(amounts).numbers()).isEqualTo(numbersBefore);
    assertThat(summary(dates).dates()).hasToString(datesBefore);
    assertThat(numbersBefore).isInstanceOf(NumberFinding.TwoReadings.class);
    assertThat(date.dates()).isInstanceOf(DateFinding.TwoReadings.class);
    assertThat(amount.numbers()).as("asking twice").isEqualTo(numbersBefore);
  }

  @Test
  void aFindingMayBeAskedInTheMiddle() {
    ColumnSummary summary = summary(List.of());
    assertThat(summary.numbers()).isEqualTo(new NumberFinding.Empty());
    for (int i = 0; i < 3_000; i++) {
      summary.see(i + ",5");
      if (i % 700 == 0) {
        assertThat(summary.numbers()).isInstanceOf(NumberFinding.Settled.class);
      }
    }
    assertThat(summary.numbers())
        .isEqualTo(new NumberFinding.Settled(new NumberMarks(',', NumberMarks.NONE)));
  }

  @Test
  void booleansAreReadInTheShippedLanguages() {
    BooleanCell cell = BooleanCell.common();
    assertThat(List.of("TRUE", " yes ", "1", "Ja", "sí", "SI", "oui", "verdadero", "on", "wahr"))
        .allSatisfy(text -> assertThat(cell.parse(text)).isTrue());
    assertThat(List.of("False", "no", "0", "nein", "non", "FALSO", "não", "off", "falsch", "nej"))
        .allSatisfy(text -> assertThat(cell.parse(text)).isFalse());
    assertThat(List.of("", "maybe", "2", "truee"))
        .allSatisfy(text -> assertThat(cell.parse(text)).isNull());
  }

  @Test
  void aTextCannotMeanBoth() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BooleanCell.of(List.of("x"), List.of("X ")))
        .withMessageContaining("X");
  }

  private static ColumnSummary summary(List<String> cells) {
    ColumnSummary summary = new ColumnSummary("Header", PATTERNS);
    cells.forEach(summary::see);
    return summary;
  }
}
