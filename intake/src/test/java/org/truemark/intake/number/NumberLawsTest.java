package org.truemark.intake.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Laws over generated numbers.
class NumberLawsTest {
  static final List<NumberMarks> ALL_MARKS = NumberMarks.READINGS;

  @ParameterizedTest
  @FieldSource("ALL_MARKS")
  void whatIsWrittenWithMarksIsReadBackExactly(NumberMarks marks) {
    Random random = new Random(11);
    for (int i = 0; i < 5_000; i++) {
      BigDecimal value = number(random, random.nextInt(7), 40);
      String text = write(value, marks);
      assertThat(NumberCell.parse(text, marks)).as(text).isEqualByComparingTo(value);
      assertThat(NumberCell.parse(decorated(text, random), marks)).isEqualByComparingTo(value);
    }
  }

  @ParameterizedTest
  @FieldSource("ALL_MARKS")
  void aColumnWithCentsAndThousandsSettlesOnItsMarks(NumberMarks marks) {
    Random random = new Random(12);
    NumberInference inference = new NumberInference();
    for (int i = 0; i < 500; i++) {
      inference.see(write(number(random, 2, 20), marks));
    }
    inference.see(write(new BigDecimal("1234567.50"), marks));
    assertThat(inference.finding()).isEqualTo(new NumberFinding.Settled(marks));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theOrderOfRowsChangesNothing(long seed) {
    Random random = new Random(seed);
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      NumberMarks marks = ALL_MARKS.get(random.nextInt(seed % 2 == 0 ? 2 : ALL_MARKS.size()));
      cells.add(write(number(random, random.nextInt(4), 30), marks));
    }
    cells.add(seed % 3 == 0 ? "pending" : "");
    NumberFinding before = finding(cells);
    Collections.shuffle(cells, random);
    assertThat(finding(cells)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void bothTotalsOfTwoReadingsAreExact(long seed) {
    Random random = new Random(seed);
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      cells.add(1 + random.nextInt(999) + "." + (100 + random.nextInt(900)));
    }
    BigDecimal point = cells.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal comma = point.multiply(BigDecimal.valueOf(1_000));
    assertThat(finding(cells))
        .isInstanceOfSatisfying(
            NumberFinding.TwoReadings.class,
            two -> {
              assertThat(two.totalFirst()).isEqualByComparingTo(sum(two.first(), point, comma));
              assertThat(two.totalSecond()).isEqualByComparingTo(sum(two.second(), point, comma));
              assertThat(two.first()).isNotEqualTo(two.second());
            });
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aCellSeenManyTimesCountsLikeManyCells(long seed) {
    Random random = new Random(seed);
    NumberInference apart = new NumberInference();
    NumberInference together = new NumberInference();
    for (int i = 0; i < 100; i++) {
      String text = write(number(random, 3, 36), new NumberMarks('.', NumberMarks.NONE));
      int times = 1 + random.nextInt(5);
      together.see(text, times);
      for (int j = 0; j < times; j++) {
        apart.see(text);
      }
    }
    assertThat(together.finding()).isEqualTo(apart.finding());
    assertThat(together.cells()).isEqualTo(apart.cells());
  }

  private static BigDecimal sum(NumberMarks marks, BigDecimal point, BigDecimal comma) {
    return marks.decimal() == '.' ? point : comma;
  }

  private static NumberFinding finding(List<String> cells) {
    NumberInference inference = new NumberInference();
    cells.forEach(inference::see);
    return inference.finding();
  }

  private static BigDecimal number(Random random, int scale, int bits) {
    BigDecimal value = new BigDecimal(new BigInteger(1 + random.nextInt(bits), random));
    value = value.movePointLeft(scale).setScale(scale, RoundingMode.UNNECESSARY);
    return random.nextInt(4) == 0 ? value.negate() : value;
  }

  private static String decorated(String text, Random random) {
    if (text.startsWith("-")) {
      String body = text.substring(1);
      return switch (random.nextInt(5)) {
        case 0 -> "(" + body + ")";
        case 1 -> body + "-";
        case 2 -> "\u2212 " + body;
        case 3 -> "-€" + body;
        default -> "($" + body + ")";
      };
    }
    return switch (random.nextInt(5)) {
      case 0 -> "€ " + text;
      case 1 -> text + "\u00A0EUR";
      case 2 -> "USD " + text;
      case 3 -> text + " kr.";
      default -> "  " + text + " ";
    };
  }

  /// An independent way to write a number with marks.
  static String write(BigDecimal value, NumberMarks marks) {
    String plain = value.abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < whole.length(); i++) {
      int left = whole.length() - i;
      boolean lakhs = marks.groups() == NumberMarks.Groups.LAKHS;
      boolean border = lakhs ? left == 3 || (left > 3 && left % 2 == 1) : left % 3 == 0;
      if (i > 0 && border && marks.grouping() != NumberMarks.NONE) {
        text.append(marks.grouping());
      }
      text.append(whole.charAt(i));
    }
    if (point >= 0) {
      text.append(marks.decimal()).append(plain, point + 1, plain.length());
    }
    return (value.signum() < 0 ? "-" : "") + text;
  }
}
