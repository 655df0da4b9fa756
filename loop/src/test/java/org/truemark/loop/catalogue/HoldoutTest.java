package org.truemark.loop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.diagnosis.answer.Holdout;
import org.truemark.testkit.worlds.Worlds;

class HoldoutTest {
  /// By CRPS and, as one figure, by absolute error too.
  @Test
  void modelsForetellTheLastQuarterBetterThanRulesDo() {
    List<Diagnosis> worlds =
        Stream.of(Worlds.skillOnly(2), Worlds.learningToBegin(1), Worlds.drawnFromThePrior(2))
            .map(Diagnosed::foretelling)
            .toList();
    List<Holdout> found =
        worlds.stream().map(Diagnosis::holdout).map(Objects::requireNonNull).toList();
    for (Holdout one : found) {
      assertThat(one.crps()).containsOnlyKeys("model", "lastQuarter", "teamMean", "quota");
      assertThat(one.crps().values().stream().min(Double::compare))
          .hasValue(one.crps().get("model"));
      assertThat(one.absoluteError()).isLessThan(one.crps().get("lastQuarter"));
    }
    double people = found.stream().mapToDouble(Holdout::people).sum();
    double held = found.stream().mapToDouble(one -> one.people() * one.coverage()).sum();
    assertThat(held / people).isBetween(.8, .97);
    assertThat(worlds.getFirst().findings().getLast().sentence())
        .startsWith("The model's forecast of the last 90 days is off by ")
        .contains("the model is the best of them", "24 people, 2025-09-30 to 2025-12-28");
  }
}
