package org.truemark.intake.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumberInferenceTest {
  private static final NumberMarks PLAIN = new NumberMarks('.', NumberMarks.NONE);
  private static final NumberMarks ENGLISH = new NumberMarks('.', ',');
  private static final NumberMarks GERMAN = new NumberMarks(',', '.');

  @Test
  void theColumnsOfKnownExportsSettle() {
    assertThat(finding("28830.0", "", "1500.5")).isEqualTo(settled(PLAIN));
    assertThat(finding("28,830.00", "", "512.10")).isEqualTo(settled(ENGLISH));
    assertThat(finding("28.830,00", "", "512,10")).isEqualTo(settled(GERMAN));
    assertThat(finding("$28,830.00", "", "14,100.00")).isEqualTo(settled(ENGLISH));
  }

  @Test
  void oneMarkBeforeThreeDigitsIsTwofold() {
    assertThat(finding("1.234", "2.500"))
        .isEqualTo(
            new NumberFinding.TwoReadings(
                PLAIN, GERMAN, "1.234", new BigDecimal("3.734"), new BigDecimal("3734")));
  }

  @Test
  void oneDecisiveCellSettlesTheColumn() {
    assertThat(finding("1.234", "2.500", "1.234,50")).isEqualTo(settled(GERMAN));
    assertThat(finding("1.234", "12.5")).isEqualTo(settled(PLAIN));
    assertThat(finding("1.234", "1.234.567")).isEqualTo(settled(GERMAN));
    assertThat(finding("1.234", "0.500")).isEqualTo(settled(PLAIN));
    assertThat(finding("1.234", "1234.5")).isEqualTo(settled(PLAIN));
  }

  @Test
  void wholeNumbersWithoutMarksAreSettled() {
    assertThat(finding("10", "2000", "-3")).isEqualTo(settled(PLAIN));
  }

  @Test
  void lakhsSettleOnTheirOwnGroups() {
    assertThat(finding("12,345", "1,00,000"))
        .isEqualTo(settled(new NumberMarks('.', ',', NumberMarks.Groups.LAKHS)));
  }

  @Test
  void nineteenOfTwentyAreMostly() {
    NumberInference inference = new NumberInference();
    inference.see("12.50", 19);
    inference.see("pending");
    assertThat(inference.finding()).isEqualTo(new NumberFinding.Mostly(PLAIN, 1));
  }

  @Test
  void lessThanNineteenOfTwentyAreNoNumbers() {
    NumberInference inference = new NumberInference();
    inference.see("12.50", 18);
    inference.see("pending");
    assertThat(inference.finding()).isEqualTo(new NumberFinding.NotNumbers("pending"));
  }

  @Test
  void twoReadingsRemainTwoBesideABadCell() {
    NumberInference inference = new NumberInference();
    inference.see("1.234", 99);
    inference.see("pending");
    assertThat(inference.finding()).isInstanceOf(NumberFinding.TwoReadings.class);
  }

  @Test
  void contradictingCellsAreNoNumbers() {
    assertThat(finding("1.234,50", "1,234.50")).isEqualTo(new NumberFinding.NotNumbers("1.234,50"));
  }

  @Test
  void aColumnWithoutCellsIsEmpty() {
    assertThat(finding("", " ", "\u00A0")).isEqualTo(new NumberFinding.Empty());
  }

  @Test
  void percentSignsAreCounted() {
    NumberInference inference = new NumberInference();
    List.of("12 %", "5%", "0.4").forEach(inference::see);
    assertThat(inference.percents()).isEqualTo(2);
  }

  private static NumberFinding settled(NumberMarks marks) {
    return new NumberFinding.Settled(marks);
  }

  private static NumberFinding finding(String... cells) {
    NumberInference inference = new NumberInference();
    List.of(cells).forEach(inference::see);
    return inference.finding();
  }
}
