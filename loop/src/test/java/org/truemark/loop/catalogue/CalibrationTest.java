package org.truemark.loop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.truemark.diagnosis.answer.BindingConstraint.Verdict;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.diagnosis.answer.Diagnosis.Label;
import org.truemark.diagnosis.answer.Diagnosis.PersonRow;
import org.truemark.kernel.Estimate;
import org.truemark.testkit.world.Organization;
import org.truemark.testkit.world.Seller;
import org.truemark.testkit.worlds.Worlds;

/// Are 90 % intervals right nine times in ten, and are labels right and rare where nothing differs?
/// Worlds are drawn from wide priors; the answer never sees their truth.
class CalibrationTest {
  private static final long SEED = 9_000;
  private static final int FEW = 6;
  private static final int MANY = Integer.getInteger("truemark.worlds", 2_000);

  @Test
  void intervalsHoldTheTruthInWorldsDrawnFromThePrior() {
    Tally tally = tally(FEW);
    assertThat(tally.coverage.shares().values()).allMatch(share -> share >= .75);
    assertThat(tally.right).isGreaterThan((int) (.9 * tally.labelled));
  }

  @Test
  @Tag("nightly")
  void intervalsHoldTheTruthNineTimesInTen() {
    Tally tally = tally(MANY);
    Map<String, Double> shares = tally.coverage.shares();
    for (String what : List.of("rate", "skill", "effort", "focus", "capacity")) {
      assertThat(shares.get(what)).as(what).isBetween(.85, .95);
    }
    assertThat(tally.right).isGreaterThan((int) (.93 * tally.labelled));
  }

  @Test
  @Tag("nightly")
  void noLeverIsNamedWhereNothingDiffers() {
    long named =
        LongStream.range(0, MANY)
            .parallel()
            .mapToObj(world -> Diagnosed.briefly(Worlds.equals(SEED + world)))
            .filter(diagnosis -> diagnosis.bindingConstraint().verdict() != Verdict.CANNOT_TELL)
            .count();
    System.out.printf("seed %d, %d worlds of equals: lever named in %d%n", SEED, MANY, named);
    assertThat(named).isLessThanOrEqualTo(MANY / 10);
  }

  private static Tally tally(int worlds) {
    Tally tally =
        LongStream.range(0, worlds)
            .parallel()
            .mapToObj(world -> Tally.of(Worlds.drawnFromThePrior(SEED + world)))
            .reduce(new Tally(), Tally::plus);
    System.out.printf(
        "seed %d, %d worlds from the prior%n%s%d of %d labels point right, %d people%n",
        SEED, worlds, tally.coverage, tally.right, tally.labelled, tally.people);
    return tally;
  }

  /// What was counted over worlds.
  private static final class Tally {
    private final Coverage coverage = new Coverage();
    private int labelled;
    private int right;
    private int people;

    static Tally of(Organization organization) {
      Diagnosis diagnosis = Diagnosed.briefly(organization);
      List<Seller> known = new ArrayList<>(organization.truth().sellers());
      known.removeIf(seller -> Diagnosed.find(diagnosis, seller).isEmpty());
      var truth = new TrueParts(organization, known);
      var tally = new Tally();
      known.forEach(
          seller -> tally.add(organization, truth, seller, Diagnosed.row(diagnosis, seller)));
      return tally;
    }

    private void add(Organization organization, TrueParts truth, Seller seller, PersonRow row) {
      people++;
      double tolerance = 1e-3 * truth.reference();
      truth
          .of(seller)
          .forEach((part, money) -> {
            Estimate found = row.factors().get(part);
            if (found != null) {
              coverage.add(part, found, money, tolerance);
            }
          });
      double rate = organization.truth().winRates().getOrDefault(seller.id(), 0.0);
      if (row.winRate() != null) {
        coverage.add("rate", row.winRate().shrunk(), rate, 0);
      }
      if (row.label() == Label.ABOVE || row.label() == Label.BELOW) {
        double mean =
            truth.sellers().stream()
                .mapToDouble(one -> organization.truth().winRates().getOrDefault(one.id(), 0.0))
                .average()
                .orElse(0);
        labelled++;
        right += rate > mean == (row.label() == Label.ABOVE) ? 1 : 0;
      }
    }

    Tally plus(Tally other) {
      var sum = new Tally();
      sum.coverage.plus(coverage).plus(other.coverage);
      sum.labelled = labelled + other.labelled;
      sum.right = right + other.right;
      sum.people = people + other.people;
      return sum;
    }
  }
}
