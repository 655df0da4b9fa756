package org.truemark.statistics.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truemark.statistics.mixed.Rows.Model;
import org.truemark.testkit.oracle.Oracle;

/// Maximum likelihood, priors off, against glmer, glmmTMB and lmer on the same rows.
class FittedByRTest {
  private static final double NONE = Double.POSITIVE_INFINITY;
  private static final Offset<Double> FIXED = within(1e-3);
  private static final Offset<Double> SD = within(1e-2);
  private static final Offset<Double> LOG_LIKELIHOOD = within(1e-2);

  @ParameterizedTest
  @ValueSource(strings = {"glmer-logit", "glmer-null"})
  void logitWithCrossedEffectsAgreesWithGlmer(String name) {
    Oracle oracle = Oracle.read(name);
    Maximum fit = logit(oracle).maximumLikelihood();
    agrees(fit, oracle, "glmer", "segment_smb", "source_inbound");
    agrees(fit, oracle, "glmmTMB", "segment_smb", "source_inbound");
    oracle
        .under("glmmTMB.fixef_se")
        .forEach((term, error) -> assertThat(error(fit, term)).isCloseTo(error, within(1e-3)));
  }

  @Test
  void cloglogWithCrossedEffectsAgreesWithGlmerAndGlmmTmb() {
    Oracle oracle = Oracle.read("glmer-cloglog");
    Maximum fit = cloglog(oracle).maximumLikelihood();
    effectsAgree(fit, oracle, "glmer", "segment_smb", "age_1", "age_2");
    agrees(fit, oracle, "glmmTMB", "segment_smb", "age_1", "age_2");
  }

  @Test
  void theModesOfPeopleAgreeWithGlmer() {
    Oracle oracle = Oracle.read("glmer-logit");
    Maximum fit = logit(oracle).maximumLikelihood();
    List<String> people = sorted(oracle.labels("rep"));
    oracle
        .under("glmer.mode.rep")
        .forEach((rep, mode) ->
            assertThat(fit.effect("rep", people.indexOf(rep))).as(rep).isCloseTo(mode, FIXED));
  }

  private static void agrees(Maximum fit, Oracle oracle, String by, String... terms) {
    effectsAgree(fit, oracle, by, terms);
    assertThat(fit.logLikelihood())
        .as(by)
        .isCloseTo(oracle.expected(by + ".logLik"), LOG_LIKELIHOOD);
  }

  /// Without the log likelihood: for the complementary log-log link glmer takes expected second
  /// derivatives where glmmTMB and we take those of the data, and the two lie .0103 apart.
  private static void effectsAgree(Maximum fit, Oracle oracle, String by, String... terms) {
    assertThat(fit.intercept()).as(by).isCloseTo(oracle.expected(by + ".fixef.intercept"), FIXED);
    for (String term : terms) {
      assertThat(fit.effect(term, 0))
          .as(by + " " + term)
          .isCloseTo(oracle.expected(by + ".fixef." + term), FIXED);
    }
    assertThat(fit.spread("rep")).as(by).isCloseTo(oracle.expected(by + ".sd.rep"), SD);
    assertThat(fit.spread("manager")).as(by).isCloseTo(oracle.expected(by + ".sd.manager"), SD);
  }

  private static double error(Maximum fit, String term) {
    return term.equals("intercept") ? fit.interceptError() : fit.error(term, 0);
  }

  @Test
  void countsWithOverdispersionAgreeWithGlmmTmb() {
    Oracle oracle = Oracle.read("creation");
    double[] exposure = oracle.numbers("exposure");
    var model =
        Model.of(
            number(oracle, "season_q2"),
            number(oracle, "season_q3"),
            number(oracle, "season_q4"),
            number(oracle, "quarter_end"),
            group(oracle, "rep"),
            group(oracle, "territory"));
    Rows rows = Rows.counts(oracle.numbers("created"), exposure, model);
    Maximum fit = new MixedModel(rows, new Family.NegativeBinomial(.3, .5)).maximumLikelihood();
    assertThat(fit.intercept()).isCloseTo(oracle.expected("nbinom2.fixef.intercept"), within(1e-3));
    for (String term : List.of("season_q2", "season_q3", "season_q4", "quarter_end")) {
      assertThat(fit.effect(term, 0))
          .as(term)
          .isCloseTo(oracle.expected("nbinom2.fixef." + term), within(1e-3));
    }
    assertThat(fit.spread("rep")).isCloseTo(oracle.expected("nbinom2.sd.rep"), within(1e-3));
    assertThat(fit.spread("territory"))
        .isCloseTo(oracle.expected("nbinom2.sd.territory"), within(1e-3));
    assertThat(fit.logLikelihood()).isCloseTo(oracle.expected("nbinom2.logLik"), within(1e-3));
    double phi = fit.familySpread();
    assertThat(1 / (phi * phi)).isCloseTo(oracle.expected("nbinom2.theta"), within(1e-2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"size", "size-border"})
  void measurementsAgreeWithLmer(String name) {
    Oracle oracle = Oracle.read(name);
    Maximum fit = size(oracle).restrictedLikelihood();
    for (String term : List.of("segment_smb", "discount")) {
      assertThat(fit.effect(term, 0))
          .as(term)
          .isCloseTo(oracle.expected("fixef." + term), within(1e-6));
    }
    assertThat(-2 * fit.logLikelihood()).isCloseTo(oracle.expected("criterion"), within(1e-5));
    for (String group : List.of("rep", "manager", "product")) {
      assertThat(fit.spread(group))
          .as(group)
          .isCloseTo(oracle.expected("sd." + group), within(2e-4));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void theRestrictedLikelihoodAtGivenSpreadsAgreesWithLmer(int point) {
    Oracle oracle = Oracle.read("size");
    String profile = "profile." + point;
    double found =
        size(oracle)
            .logRestrictedLikelihood(
                oracle.expected(profile + ".sd_rep"),
                oracle.expected(profile + ".sd_product"),
                oracle.expected(profile + ".sd_manager"),
                oracle.expected(profile + ".sd_residual"));
    assertThat(-2 * found).isCloseTo(oracle.expected(profile + ".criterion"), within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void theLaplaceLikelihoodAtGivenSpreadsAgreesWithGlmer(int point) {
    Oracle oracle = Oracle.read("glmer-logit");
    String profile = "profile." + point;
    double found =
        logit(oracle)
            .logLikelihood(
                oracle.expected(profile + ".sd_rep"), oracle.expected(profile + ".sd_manager"));
    assertThat(-2 * found).isCloseTo(oracle.expected(profile + ".minus2logLik"), within(1e-5));
  }

  private static MixedModel size(Oracle oracle) {
    double[] y = oracle.numbers("log_amount");
    double[] ones = new double[y.length];
    Arrays.fill(ones, 1);
    double squares = Arrays.stream(y).map(one -> one * one).sum();
    var model =
        Model.of(
            number(oracle, "segment_smb"),
            number(oracle, "discount"),
            group(oracle, "rep"),
            group(oracle, "manager"),
            group(oracle, "product"));
    return new MixedModel(Rows.measurements(y, ones, squares, model), new Family.Gaussian(1));
  }

  static MixedModel logit(Oracle oracle) {
    double[] won = oracle.numbers("won");
    double[] lost = oracle.numbers("lost");
    var model =
        Model.of(
            number(oracle, "segment_smb"),
            number(oracle, "source_inbound"),
            group(oracle, "rep"),
            group(oracle, "manager"));
    return new MixedModel(Rows.binomial(won, sum(won, lost), model), new Family.Logit());
  }

  private static MixedModel cloglog(Oracle oracle) {
    double[] ended = oracle.numbers("ended");
    double[] stayed = oracle.numbers("stayed");
    var model =
        Model.of(
            number(oracle, "segment_smb"),
            number(oracle, "age_1"),
            number(oracle, "age_2"),
            group(oracle, "rep"),
            group(oracle, "manager"));
    return new MixedModel(Rows.binomial(ended, sum(ended, stayed), model), new Family.Cloglog());
  }

  private static double[] sum(double[] x, double[] y) {
    return IntStream.range(0, x.length).mapToDouble(i -> x[i] + y[i]).toArray();
  }

  private static Term number(Oracle oracle, String column) {
    double[] values = oracle.numbers(column);
    double[][] basis =
        Arrays.stream(values).mapToObj(one -> new double[] {one}).toArray(double[][]::new);
    return Term.curve(column, IntStream.range(0, values.length).toArray(), basis, NONE);
  }

  private static Term group(Oracle oracle, String column) {
    String[] labels = oracle.labels(column);
    List<String> sorted = sorted(labels);
    int[] level = Arrays.stream(labels).mapToInt(sorted::indexOf).toArray();
    return Term.group(column, level, sorted.size(), .5);
  }

  private static List<String> sorted(String[] labels) {
    return Arrays.stream(labels).distinct().sorted().toList();
  }
}
