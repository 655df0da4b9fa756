package org.truemark.loop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.truemark.diagnosis.answer.BindingConstraint.Verdict;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.diagnosis.process.LinkedModels;
import org.truemark.statistics.sample.Moments;
import org.truemark.testkit.world.Organization;
import org.truemark.testkit.worlds.Traps;

/// Equal people in unequal territories, .4 apart on the log of what begins in them.
class T04PatchesTest {
  /// Naive: the one begins twice as much as the other and is the better seller.
  @Test
  void withAPatchForEachTalentAndPatchAreNotIdentified() {
    Diagnosis diagnosis = Diagnosed.briefly(Traps.patchTakenForTalent(1));
    assertThat(diagnosis.estimable().skill().can()).isFalse();
    assertThat(diagnosis.estimable().skill().why()).contains("not identified, talent or patch");
    assertThat(Diagnosed.labelled(diagnosis)).isEmpty();
    assertThat(diagnosis.bindingConstraint().verdict()).isEqualTo(Verdict.VOLUME);
    assertThat(diagnosis.modelSpread()).doesNotContainKeys("effort", "capacity");
  }

  @Test
  void movesTellPatchesFromPeople() {
    LinkedModels models = Fitted.of(Traps.patchesWithMoves(1));
    assertThat(spread(models, models.creation()::person)).isLessThan(.15);
    assertThat(spread(models, models.creation()::patch)).isCloseTo(.4, within(.12));
  }

  @Test
  void movesNameThePatchesAndNotTheEffort() {
    Diagnosis diagnosis = Diagnosed.briefly(Traps.patchesWithMoves(1));
    assertThat(diagnosis.bindingConstraint().verdict()).isEqualTo(Verdict.CAPACITY);
  }

  @Test
  void aModelThatKnowsNoPatchesWouldTakeThemForTalent() {
    LinkedModels models = Fitted.of(Traps.patchesWithMoves(1), false);
    assertThat(spread(models, models.creation()::person)).isGreaterThan(.27);
  }

  /// Standard deviation between people of the log of their mean effect.
  private static double spread(LinkedModels models, IntFunction<double[]> effect) {
    double[] logs =
        IntStream.range(0, models.force().size())
            .mapToDouble(person -> Math.log(Moments.mean(effect.apply(person))))
            .toArray();
    return Math.sqrt(Moments.variance(logs));
  }

  @Test
  void rawNumbersWouldDiffer() {
    Organization organization = Traps.patchesWithMoves(1);
    double[] begun =
        organization.truth().sellers().stream()
            .mapToDouble(seller -> Raw.of(seller, Raw.all(organization)).size())
            .toArray();
    assertThat(Arrays.stream(begun).max().orElseThrow())
        .isGreaterThan(2 * Arrays.stream(begun).min().orElseThrow());
  }
}
