package org.truemark.statistics.homogeneity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.truemark.statistics.homogeneity.BetweenGroups.Method;

/// Expected values: R 4.2.2, metafor 3.8-1, `rma` with `threshold = 1e-14` and `blup`, or
/// arithmetic shown.
class BetweenGroupsTest {
  private static final double[] Y = {.10, .30, .35, .65, .45, .15, -.2, .9};
  private static final double[] V = {.03, .02, .05, .01, .05, .02, .04, .09};

  @ParameterizedTest
  @CsvSource({
    "DERSIMONIAN_LAIRD, .0685157806127289, .320518293424358, .113314209774379",
    "PAULE_MANDEL, .0681026645710832, .320499925078986, .113077221390507",
    "REML, .0627293662600843, .320281395190361, .109941676130479"
  })
  void variancesAreThoseOfR(Method method, double tauSquared, double mean, double error) {
    var fit = BetweenGroups.of(Y, V, method);
    assertThat(fit.tauSquared()).isCloseTo(tauSquared, within(1e-10));
    assertThat(fit.mean()).isCloseTo(mean, within(1e-10));
    assertThat(fit.standardError()).isCloseTo(error, within(1e-10));
    assertThat(fit.homogeneity().statistic()).isCloseTo(24.2917265110712, within(1e-10));
    assertThat(fit.homogeneity().p()).isCloseTo(.00101231442459754, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "0, .171265901215972, .146831397977368",
    "3, .604664996855528, .0940933022174528",
    "7, .558384790623574, .202884845819133"
  })
  void groupsArePulledToTheMeanAsInR(int i, double value, double error) {
    var shrunk = BetweenGroups.of(Y, V, Method.REML).shrink(Y[i], V[i]);
    assertThat(shrunk.value()).isCloseTo(value, within(1e-10));
    assertThat(shrunk.standardError()).isCloseTo(error, within(1e-10));
  }

  @ParameterizedTest
  @EnumSource
  void groupsCloserThanChanceHaveNoVariance(Method method) {
    var fit = BetweenGroups.of(new double[] {1, 1.1, .9}, new double[] {1, 1, 1}, method);
    assertThat(fit.tauSquared()).isZero();
    assertThat(fit.standardError()).isCloseTo(Math.sqrt(1 / 3.0), within(1e-12));
    assertThat(fit.shrink(9, 1).value()).isCloseTo(1, within(1e-12));
  }

  @ParameterizedTest
  @EnumSource
  void withEqualVariancesItIsTheSampleVarianceLessTheChance(Method method) {
    // sample variance of 0, 2, 4, 6 is 20 / 3
    double[] v = {.5, .5, .5, .5};
    var fit = BetweenGroups.of(new double[] {0, 2, 4, 6}, v, method);
    assertThat(fit.tauSquared()).isCloseTo(20 / 3.0 - .5, within(1e-10));
    assertThat(fit.shrink(6, .5).ownWeight()).isCloseTo(1 - .5 / (20 / 3.0), within(1e-10));
  }

  @Test
  void groupsWithoutVariancesAreRefused() {
    assertThatThrownBy(() -> BetweenGroups.of(Y, new double[8], Method.REML))
        .hasMessageContaining("no groups with variances");
    assertThatThrownBy(() -> BetweenGroups.of(new double[1], new double[] {1}, Method.REML))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
