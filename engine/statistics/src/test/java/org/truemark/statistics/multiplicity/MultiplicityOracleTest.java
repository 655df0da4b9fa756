package org.truemark.statistics.multiplicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.truemark.testkit.oracle.Oracle;

/// R's `p.adjust` on 30 tests with ties.
class MultiplicityOracleTest {
  @Test
  void discoveriesAreAdjustedAsInR() {
    same("BH", BenjaminiHochberg::adjust);
  }

  @Test
  void familyIsAdjustedAsInR() {
    same("holm", Holm::adjust);
  }

  private static void same(String method, UnaryOperator<double[]> adjust) {
    var r = Oracle.read("multiplicity");
    double[] ours = adjust.apply(r.numbers("p"));
    double[] theirs = r.under(method).values().stream().mapToDouble(Double::doubleValue).toArray();
    assertThat(ours).containsExactly(theirs, within(1e-12));
  }
}
