package org.truemark.intake.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberCellTest {
  private static final NumberMarks ENGLISH = new NumberMarks('.', ',');
  private static final NumberMarks GERMAN = new NumberMarks(',', '.');

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$28,830.00 | 28830.00",
        "28,830.00- | -28830.00",
        "(1,234.50) | -1234.50",
        "$(12) | -12",
        "-$5.20 | -5.20",
        "$-5.20 | -5.20",
        "+7 | 7",
        "US$ 1,000 | 1000",
        "1,000 USD | 1000",
        "R$12 | 12",
        "Rs.500 | 500",
        "500 kr. | 500",
        ".5 | 0.5",
        "12. | 12",
        "1.5E6 | 1500000",
        "2.9999999999999999E-2 | 0.029999999999999999",
        "9.80000019 | 9.80000019",
        "12345678901234567890.12 | 12345678901234567890.12",
        "45 % | 45",
        "%45 | 45",
        "007 | 7",
        "−3 | -3"
      })
  void englishCellsAreReadExactly(String cell, BigDecimal expected) {
    assertThat(NumberCell.parse(cell, ENGLISH)).isEqualByComparingTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "28.830,00 € | 28830.00",
        "1.234 | 1234",
        "100,- | 100",
        "1.234,- | 1234",
        "-0,5 | -0.5",
        "EUR 12 | 12"
      })
  void germanCellsAreReadExactly(String cell, BigDecimal expected) {
    assertThat(NumberCell.parse(cell, GERMAN)).isEqualByComparingTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "()",
        "abc",
        "12,34",
        "1,2345",
        "1,23,456",
        "1.2.3",
        "0,500",
        ",500",
        "1,,000",
        "12 34",
        "(12",
        "12)",
        "--5",
        "-(5)",
        "$5 USD",
        "GTX500",
        "500GTX",
        "5 %%",
        "1E",
        "1E999",
        "1,000E3",
        "2024-01-05",
        "9/25/2024",
        "10:30",
        "1.234.567",
        "$",
        "E5",
        "NaN",
        "0x10",
        "1_000"
      })
  void whatIsNoEnglishNumberIsNotRead(String cell) {
    assertThat(NumberCell.parse(cell, ENGLISH)).isNull();
  }

  @Test
  void allKindsOfBlanksGroupAlike() {
    NumberMarks french = new NumberMarks(',', '\u202F');
    assertThat(french).isEqualTo(new NumberMarks(',', ' '));
    assertThat(NumberCell.parse("1\u202F234\u00A0567,5 €", french))
        .isEqualByComparingTo("1234567.5");
  }

  @Test
  void bothApostrophesGroupAlike() {
    NumberMarks swiss = new NumberMarks('.', '\'');
    assertThat(NumberCell.parse("CHF 1’234'567.05", swiss)).isEqualByComparingTo("1234567.05");
  }

  @Test
  void lakhsAreTheirOwnGroups() {
    NumberMarks indian = new NumberMarks('.', ',', NumberMarks.Groups.LAKHS);
    assertThat(NumberCell.parse("₹12,34,567.50", indian)).isEqualByComparingTo("1234567.50");
    assertThat(NumberCell.parse("1,234,567", indian)).isNull();
  }

  @Test
  void aPercentSignIsToldApart() {
    assertThat(NumberCell.isPercent("12,5 %")).isTrue();
    assertThat(NumberCell.isPercent("12,5")).isFalse();
    assertThat(NumberCell.isPercent("a %")).isFalse();
  }

  @ParameterizedTest
  @FieldSource("org.truemark.intake.number.NumberLawsTest#ALL_MARKS")
  void marksAreShownByANumberTheyRead(NumberMarks marks) {
    assertThat(NumberCell.parse(marks.toString(), marks)).isEqualByComparingTo("1234567.5");
  }

  @Test
  void impossibleMarksAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new NumberMarks('.', '.'));
    assertThatIllegalArgumentException().isThrownBy(() -> new NumberMarks('\'', ','));
    assertThatIllegalArgumentException().isThrownBy(() -> new NumberMarks('.', 'x'));
  }
}
