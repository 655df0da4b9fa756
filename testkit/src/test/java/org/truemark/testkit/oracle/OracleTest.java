package org.truemark.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OracleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "any-end",
        "counts",
        "cox",
        "creation",
        "glmer-cloglog",
        "glmer-logit",
        "glmer-null",
        "heterogeneity",
        "heterogeneity-null",
        "incidence",
        "multiplicity",
        "ramp",
        "ramp-constant",
        "size",
        "size-border",
        "won-given-ended"
      })
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
            Arrays.stream(oracle.labels("rep")).distinct().toList());
  }

  @Test
  void theTwoProgramsAgreeOnTheLogLikelihood() {
    Oracle oracle = Oracle.read("glmer-logit");
    assertThat(oracle.expected("glmer.logLik"))
        .isCloseTo(oracle.expected("glmmTMB.logLik"), within(1e-5));
  }

  @Test
  void theHazardOfAnyEndMeetsTheEndsSeen() {
    Oracle oracle = Oracle.read("any-end");
    List<String> columns = List.of("age_1", "age_2", "age_3", "segment_smb", "source_inbound");
    double slope = 0;
    for (int row = 0; row < oracle.rows(); row++) {
      double eta = oracle.expected("fixef.intercept");
      for (String column : columns) {
        eta += oracle.expected("fixef." + column) * oracle.numbers(column)[row];
      }
      double hazard = -Math.expm1(-Math.exp(eta));
      double ended = oracle.numbers("ended")[row];
      double stayed = oracle.numbers("stayed")[row];
      slope += Math.exp(eta) * (ended * (1 - hazard) / hazard - stayed);
    }
    assertThat(slope).isCloseTo(0, within(1e-8));
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
