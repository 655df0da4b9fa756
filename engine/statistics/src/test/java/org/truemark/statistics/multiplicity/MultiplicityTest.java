package org.truemark.statistics.multiplicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.truemark.statistics.draw.KeyedDraws;
import org.truemark.statistics.draw.Purpose;

/// Expected values: R 4.2.2 `p.adjust`.
class MultiplicityTest {
  private static final double[] P = {.01, .04, .03, .5, .0005, .04};

  @Test
  void discoveriesAreAdjustedAsInR() {
    assertThat(BenjaminiHochberg.adjust(P))
        .containsExactly(new double[] {.03, .048, .048, .5, .003, .048}, within(1e-15));
  }

  @Test
  void familyIsAdjustedAsInR() {
    assertThat(Holm.adjust(P))
        .containsExactly(new double[] {.05, .12, .12, .5, .003, .12}, within(1e-15));
  }

  @Test
  void noTestsNeedNoAdjustment() {
    assertThat(BenjaminiHochberg.adjust(new double[0])).isEmpty();
    assertThat(Holm.adjust(new double[] {.2})).containsExactly(.2);
  }

  @Test
  void whatIsNoProbabilityIsRefused() {
    assertThatThrownBy(() -> Holm.adjust(new double[] {.2, Double.NaN}))
        .hasMessageContaining("no p value: NaN");
  }

  @Test
  void withNothingToFindAnAlertIsRare() {
    int worlds = 2_000;
    int alerts = 0;
    for (int world = 0; world < worlds; world++) {
      var draws = KeyedDraws.of(3, world, 0);
      double[] p = new double[480];
      Arrays.setAll(p, i -> draws.uniform(i, Purpose.PERMUTATION, 0));
      double least = Arrays.stream(BenjaminiHochberg.adjust(p)).min().orElseThrow();
      alerts += least <= .1 ? 1 : 0;
    }
    double se = Math.sqrt(.1 * .9 / worlds);
    assertThat((double) alerts / worlds).isCloseTo(.1, within(4 * se));
  }
}
