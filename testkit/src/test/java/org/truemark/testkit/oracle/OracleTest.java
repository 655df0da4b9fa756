package org.truemark.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OracleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"glmer-logit", "glmer-cloglog", "glmer-null", "size", "size-border", "creation"})
  void everyFixtureHasRowsAndNumbers(String name) {
    Oracle oracle = Oracle.read(name);
    for (String column : oracle.columns()) {
      assertThat(oracle.labels(column)).hasSize(oracle.rows()).doesNotContain("");
    }
    assertThat(oracle.rows()).isPositive();
  }

  @Test
  void everyRepOfTheDataHasItsMode() {
    Oracle oracle = Oracle.read("glmer-logit");
    assertThat(oracle.under("glmer.mode.rep").keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.asList(oracle.labels("rep")).stream().distinct().toList());
  }

  @Test
  void theTwoProgramsAgreeOnTheLogLikelihood() {
    Oracle oracle = Oracle.read("glmer-logit");
    assertThat(oracle.expected("glmer.logLik"))
        .isCloseTo(oracle.expected("glmmTMB.logLik"), within(1e-5));
  }

  @Test
  void aKeyThatIsNotThereIsRefusedByName() {
    Oracle oracle = Oracle.read("size");
    assertThatThrownBy(() -> oracle.expected("fixef.luck"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no expected number fixef.luck in size");
    assertThatThrownBy(() -> oracle.under("luck")).hasMessageContaining("luck. in size");
    assertThatThrownBy(() -> oracle.numbers("luck")).hasMessageContaining("no column luck in size");
  }

  @Test
  void aFixtureThatIsNotThereIsRefusedByName() {
    assertThatThrownBy(() -> Oracle.read("no-such"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no fixture file no-such.data.csv");
  }
}
