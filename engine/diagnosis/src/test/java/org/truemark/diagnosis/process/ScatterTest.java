package org.truemark.diagnosis.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.truemark.statistics.sample.Moments;

class ScatterTest {
  @Test
  void evenPricesScatterLessThanOddOnes() {
    var random = new SplittableRandom(1);
    var scatter = new Scatter(3);
    for (int i = 0; i < 500; i++) {
      scatter.add(0, .2 * random.nextGaussian());
      scatter.add(1, .8 * random.nextGaussian());
    }
    double[][] ratios = scatter.ratios(1, 400);
    double all = (.04 + .64) / 2;
    assertThat(Moments.mean(ratios[0])).isCloseTo(.04 / all, within(.03));
    assertThat(Moments.mean(ratios[1])).isCloseTo(.64 / all, within(.15));
    assertThat(Math.sqrt(Moments.variance(ratios[1]))).isCloseTo(1.88 * .063, within(.03));
    assertThat(Moments.mean(ratios[2])).as("never sold").isCloseTo(1, within(.1));
  }

  @Test
  void oneProductScattersAsAllDo() {
    var scatter = new Scatter(1);
    scatter.add(0, .5);
    assertThat(scatter.ratios(1, 2)[0]).containsExactly(1, 1);
  }
}
