package org.truemark.loop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
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
  private static final int TOLD = 100;

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
    System.out.printf("seed %d and on, drawn from the prior: %s%n", SEED + SKIPPED, found);
    Map<String, Double> shares = found.coverage.shares();
    assertThat(shares.get("rate")).isBetween(.87, .93);
    assertThat(found.labels.share()).isGreaterThan(.93);
    assertThat(found.widths.ratios().get("rate")).isLessThan(1.5);
  }

  private static Calibration over(int from, int worlds, LongFunction<World> design) {
    var done = new AtomicInteger();
    return LongStream.range(from, from + worlds)
        .parallel()
        .mapToObj(world -> {
          Calibration one = Calibration.of(design.apply(SEED + world));
          if (done.incrementAndGet() % TOLD == 0) {
            System.out.printf("%d of %d worlds%n", done.get(), worlds);
          }
          return one;
        })
        .reduce(new Calibration(), Calibration::plus);
  }
}
