package org.truemark.statistics.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyedDrawsTest {

  @ParameterizedTest
  @CsvSource({
    "1, 0, 0, 0, 0, 0, d7b97f9fb31a0c54",
    "1, 0, 0, 0, 1, 0, c79de735d15748e5",
    "1, 0, 0, 1, 0, 0, cfb7caab2933eede",
    "1, 0, 1, 0, 0, 0, c0747e1a49b0b325",
    "1, 1, 0, 0, 0, 0, 5cf50867ae559f85",
    "42, 999, 123456789, 103, 7, 3, 328ff898fa6187af",
    "-1, 0, -1, 5199, 255, 4095, d14783b9748f04d1"
  })
  void bitsAreThePublishedOnes(
      long seed, long scenario, long slot, long when, int purpose, int ordinal, String bits) {
    long drawn = KeyedDraws.of(seed, scenario, slot).bits(when, purpose, ordinal);
    assertThat(Long.toHexString(drawn)).isEqualTo(bits);
  }

  @Test
  void uniformIsThePublishedOne() {
    assertThat(KeyedDraws.of(1, 0, 0).uniform(0, Purpose.EXIT, 0)).isEqualTo(.8426742329494135);
  }

  @Test
  void uniformsNeverTouchTheirEnds() {
    assertThat(KeyedDraws.uniform(0L)).isPositive();
    assertThat(KeyedDraws.uniform(-1L)).isLessThan(1);
  }

  @Test
  void numbersOfPurposesAreTheirPlaces() {
    assertThat(Arrays.stream(Purpose.values()).map(Purpose::number))
        .containsExactlyElementsOf(Arrays.stream(Purpose.values()).map(Enum::ordinal).toList());
  }

  @Test
  void uniformsAlongTheIndexAreUniform() {
    var draws = KeyedDraws.of(7, 3, KeyedDraws.slot("somebody"));
    double[] u = new double[100_000];
    Arrays.setAll(u, i -> draws.uniform(i, Purpose.RESAMPLE, 0));
    double mean = Arrays.stream(u).average().orElseThrow();
    assertThat(mean).isCloseTo(.5, within(4 / Math.sqrt(12.0 * u.length)));
    double pairs = 0;
    for (int i = 1; i < u.length; i++) {
      pairs += (u[i] - .5) * (u[i - 1] - .5);
    }
    assertThat(12 * pairs / u.length).isCloseTo(0, within(4 / Math.sqrt(u.length)));
  }

  @Test
  void drawOutsideTheKeyIsRefused() {
    var draws = KeyedDraws.of(1, 0, 0);
    assertThatThrownBy(() -> draws.bits(1L << 31, Purpose.EXIT, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> draws.bits(0, Purpose.EXIT, 4_096))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
