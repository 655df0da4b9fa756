package org.truemark.loop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.truemark.testkit.world.World;
import org.truemark.testkit.worlds.Worlds;

/// Are 90 % intervals right nine times in ten, and are labels right and rare where nothing differs?
/// Worlds are drawn from wide priors; the answer never sees their truth.
class CalibrationTest {
  private static final long SEED = 9_000;
  private static final int FEW = 6;
  private static final int MANY = Integer.getInteger("truemark.worlds", 2_000);
  private static final int SKIPPED = Integer.getInteger("truemark.worlds.from", 0);
  private static final int BLOCK = 100;

  @Test
  void intervalsHoldTheTruthInWorldsDrawnFromThePrior() {
    Calibration found = over(0, FEW, Worlds::designFromThePrior);
    assertThat(found.coverage.shares().get("rate")).isGreaterThan(.75);
    assertThat(found.labels.share()).isGreaterThan(.9);
  }

  @Test
  @Tag("nightly")
  void intervalsHoldTheTruthNineTimesInTen() {
    Calibration found = over(SKIPPED, MANY, Worlds::designFromThePrior);
    Map<String, Double> shares = found.coverage.shares();
    for (String what : List.of("rate", "skill", "effort", "capacity", "share", "time")) {
      assertThat(shares.get(what)).as(what).isBetween(.87, .93);
    }
    for (String what : List.of("focus", "ramp", "ramp: fill", "ramp: learning")) {
      assertThat(shares.get(what)).as(what).isBetween(.86, .96);
    }
    assertThat(found.labels.share()).isGreaterThan(.93);
    assertThat(found.named.share()).isGreaterThan(.9);
    assertThat(found.widths.ratios().values()).allMatch(ratio -> ratio < 1.5);
  }

  @Test
  @Tag("nightly")
  void nothingIsNamedAndHardlyAnybodyLabeledWhereNothingDiffers() {
    Calibration found = over(SKIPPED, MANY, Worlds::designOfEquals);
    assertThat(found.named.all).isLessThanOrEqualTo(MANY / 10);
    assertThat(found.labels.all).isLessThanOrEqualTo(found.people / 20);
  }

  /// Block by block; what was found so far is printed after each, as long runs may be cut short.
  private static Calibration over(int from, int worlds, LongFunction<World> design) {
    var all = new Calibration();
    for (int first = 0; first < worlds; first += BLOCK) {
      Calibration block =
          LongStream.range(first, Math.min(worlds, first + BLOCK))
              .parallel()
              .mapToObj(world -> Calibration.of(design.apply(SEED + from + world)))
              .reduce(new Calibration(), Calibration::plus);
      all = all.plus(block);
      System.out.printf("seed %d and on: %s%n", SEED + from, all);
    }
    return all;
  }
}
