package org.truemark.cli.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.truemark.diagnosis.answer.BindingConstraint;
import org.truemark.intake.batch.Batch;
import org.truemark.kernel.Id;

class JsonTest {
  public record Parts(@Nullable String text, @Nullable Object more, double number) {}

  public record Hint(String try_) {}

  @Test
  void aRecordIsAnObjectWithoutWhatIsNotSaid() {
    assertThat(Json.of(new Parts("a", null, .5)))
        .isEqualTo("{\n  \"text\" : \"a\",\n  \"number\" : 0.5\n}\n");
  }

  @Test
  void aNumberThatIsNotFiniteIsNotSaid() {
    assertThat(flat(new Parts("a", null, Double.POSITIVE_INFINITY))).isEqualTo("{\"text\":\"a\"}");
  }

  @Test
  void moneyIsAStringWithAllItsDecimals() {
    assertThat(flat(List.of(new BigDecimal("1240.50"), new BigDecimal("1E+3"))))
        .isEqualTo("[\"1240.50\",\"1000\"]");
  }

  @Test
  void estimatesHaveTwelveSignificantDigits() {
    assertThat(flat(List.of(1.0 / 3, 2e-17 / 3, 1234567.0)))
        .isEqualTo("[0.333333333333,6.66666666667E-18,1234567.0]");
  }

  @Test
  void keysOfMapsAreSorted() {
    var map = new LinkedHashMap<String, Integer>();
    map.put("b", 2);
    map.put("a", 1);
    assertThat(flat(map)).isEqualTo("{\"a\":1,\"b\":2}");
  }

  @Test
  void idsDatesAndWordsAreTexts() {
    assertThat(
            flat(
                List.of(
                    new Id.Person("ann"),
                    LocalDate.of(2026, 3, 31),
                    YearMonth.of(2026, 3),
                    Batch.State.READY,
                    BindingConstraint.Verdict.TARGET_SETTING)))
        .isEqualTo("[\"ann\",\"2026-03-31\",\"2026-03\",\"ready\",\"target-setting\"]");
  }

  @Test
  void aNameThatJavaKeepsForItselfLosesItsUnderscore() {
    assertThat(flat(new Hint("again"))).isEqualTo("{\"try\":\"again\"}");
  }

  @Test
  void textIsEscaped() {
    assertThat(flat(List.of("a\"\n\\ é"))).isEqualTo("[\"a\\\"\\n\\\\ é\"]");
  }

  @Test
  void aTypeWithoutFormIsRefused() {
    assertThatThrownBy(() -> Json.of(new Object()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.lang.Object");
  }

  private static String flat(Object value) {
    return Json.of(value).replaceAll("\n *", "").replace(" : ", ":").replace(" ]", "]");
  }
}
