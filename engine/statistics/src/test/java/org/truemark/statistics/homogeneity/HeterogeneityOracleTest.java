package org.truemark.statistics.homogeneity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.truemark.statistics.homogeneity.BetweenGroups.Method;
import org.truemark.testkit.oracle.Oracle;

/// R's `chisq.test` and metafor's `rma` and `blup` on the win rates of 24 people.
class HeterogeneityOracleTest {
  private static final double CLOSE = 1e-8;

  @ParameterizedTest
  @CsvSource({
    "heterogeneity, REML, REML",
    "heterogeneity, DL, DERSIMONIAN_LAIRD",
    "heterogeneity, PM, PAULE_MANDEL",
    "heterogeneity-null, REML, REML",
    "heterogeneity-null, DL, DERSIMONIAN_LAIRD",
    "heterogeneity-null, PM, PAULE_MANDEL"
  })
  void spreadAndShrunkEffectsAreThoseOfR(String fixture, String key, Method method) {
    var r = Oracle.read(fixture);
    double[] y = r.numbers("log_odds");
    double[] v = Arrays.stream(r.numbers("log_odds_se")).map(se -> se * se).toArray();
    var fit = BetweenGroups.of(y, v, method);
    assertThat(fit.tauSquared()).isCloseTo(r.expected(key + ".tau2"), within(CLOSE));
    assertThat(fit.mean()).isCloseTo(r.expected(key + ".mu"), within(CLOSE));
    assertThat(fit.standardError()).isCloseTo(r.expected(key + ".mu_se"), within(CLOSE));
    assertThat(fit.homogeneity().statistic()).isCloseTo(r.expected(key + ".q"), within(CLOSE));
    assertThat(fit.homogeneity().p()).isCloseTo(r.expected(key + ".q_p"), within(CLOSE));
    String[] people = r.labels("rep");
    for (int i = 0; i < y.length; i++) {
      var shrunk = fit.shrink(y[i], v[i]);
      double value = r.expected(key + ".blup." + people[i]);
      double error = r.expected(key + ".blup_se." + people[i]);
      assertThat(shrunk.value()).isCloseTo(value, within(CLOSE));
      assertThat(shrunk.standardError()).isCloseTo(error, within(CLOSE));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"heterogeneity", "heterogeneity-null"})
  void testOfEqualRatesIsThatOfR(String fixture) {
    var r = Oracle.read(fixture);
    long[] won = Arrays.stream(r.numbers("won")).mapToLong(x -> (long) x).toArray();
    long[] closed = Arrays.stream(r.numbers("lost")).mapToLong(x -> (long) x).toArray();
    Arrays.setAll(closed, i -> closed[i] + won[i]);
    var test = Homogeneity.ofRates(won, closed);
    assertThat(test.statistic()).isCloseTo(r.expected("chisq.statistic"), within(CLOSE));
    assertThat(test.df()).isEqualTo((int) r.expected("chisq.df"));
    assertThat(test.p()).isCloseTo(r.expected("chisq.p"), within(CLOSE));
  }
}
