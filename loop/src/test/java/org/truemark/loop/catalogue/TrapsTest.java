package org.truemark.loop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.diagnosis.answer.Diagnosis.Flag;
import org.truemark.diagnosis.answer.Diagnosis.Label;
import org.truemark.diagnosis.answer.Diagnosis.PersonRow;
import org.truemark.facts.table.Opportunity;
import org.truemark.kernel.Id;
import org.truemark.testkit.law.Seeded;
import org.truemark.testkit.world.Organization;
import org.truemark.testkit.world.Truth.Mark;
import org.truemark.testkit.worlds.Counted;
import org.truemark.testkit.worlds.Traps;
import org.truemark.testkit.worlds.Worlds;

class TrapsTest {
  /// Naive: the first wins .35 and the second .75, so the second is better.
  @Test
  void t06SimpsonIsFlaggedAndTheBetterOneIsNotCalledWorse() {
    Organization organization = Counted.simpson();
    Diagnosis diagnosis = Diagnosed.of(organization);
    assertThat(Diagnosed.flag(diagnosis, "simpson").n()).isEqualTo(1);
    PersonRow better = Diagnosed.row(diagnosis, organization.truth().sellers().getFirst());
    assertThat(better.n()).isEqualTo(220);
    assertThat(better.label()).isNotEqualTo(Label.BELOW);
  }

  /// Naive: the one sells twice as many deals of half the size.
  @Test
  void t10SplitDealsAreFlaggedAndTheirSumStands() {
    Organization organization = Traps.splitDeals(1);
    Diagnosis diagnosis = Diagnosed.of(organization);
    long halves = organization.truth().marked(Mark.HALF).size();
    assertThat(Diagnosed.flag(diagnosis, "split-deals").n()).isBetween(halves / 2, halves / 2 + 10);
    assertThat(total(diagnosis)).isCloseTo(total(Diagnosed.of(Worlds.equals(1))), within(200.0));
  }

  private static double total(Diagnosis diagnosis) {
    return Objects.requireNonNull(diagnosis.team().value()).total();
  }

  /// Naive: who made it is the best by far.
  @Test
  void t11AWhaleIsFlaggedWithTheFigureWithoutIt() {
    Flag flag = Diagnosed.flag(Diagnosed.of(Traps.whale(1)), "whale");
    assertThat(flag.n()).isEqualTo(1);
    assertThat(flag.message()).contains("40 %").contains("without it");
  }

  /// Naive: at 5 % a comparison, three of 60 equal people stand out by their win rates.
  @Test
  void t13SixtyEqualPeopleGetALabelInAtMostATenthOfTheWorlds() {
    assertThat(worldsWithALabel(Traps::sixtyEquals)).isLessThanOrEqualTo(2);
  }

  /// Naive: the one sells deals three times as large.
  @Test
  void t16AmountsInTwoCurrenciesAreNotAddedUp() {
    Organization organization = Traps.threeYearTotalsInFrancs(1);
    Diagnosis diagnosis = Diagnosed.of(organization);
    int francs = organization.truth().marked(Mark.LONG_TERM).size();
    Flag flag = Diagnosed.flag(diagnosis, "currencies");
    assertThat(flag.message()).contains("CHF %,d ".formatted(francs));
    assertThat(diagnosis.team().value()).isNull();
    assertThat(Objects.requireNonNull(diagnosis.team().winRate()).raw().value())
        .isCloseTo(organization.truth().winRate(), within(.04));
  }

  /// Naive: the closer has made half of all deals.
  @Test
  void t17ReassignedDealsCountForWhoHeldThem() {
    Organization organization = Traps.handedToACloser(1);
    Diagnosis diagnosis = Diagnosed.of(organization);
    assertThat(Diagnosed.flag(diagnosis, "reassigned").n())
        .isEqualTo(organization.truth().marked(Mark.HANDED_OVER).size());
    assertThat(closed(diagnosis)).isEqualTo(closed(Diagnosed.of(Worlds.equals(1))));
  }

  private static Map<Id.Person, Long> closed(Diagnosis diagnosis) {
    return diagnosis.decomposition().stream()
        .collect(Collectors.toMap(PersonRow::person, PersonRow::n));
  }

  /// Naive: the win rate has fallen.
  @Test
  void t19ACleanUpIsFlaggedAndTheRateIsShownWithoutIt() {
    Organization organization = Traps.cleanUp(1);
    Flag flag = Diagnosed.flag(Diagnosed.of(organization), "bulk-close");
    assertThat(flag.n()).isEqualTo(300);
    List<Opportunity> decided =
        organization.facts().of(Opportunity.class).stream()
            .filter(one -> Boolean.TRUE.equals(one.isClosed()))
            .filter(one -> !organization.truth().marked(Mark.SWEPT).contains(one.id()))
            .toList();
    double rate =
        (double) decided.stream().filter(one -> Boolean.TRUE.equals(one.isWon())).count()
            / decided.size();
    assertThat(flag.message()).contains("%.1f %% without".formatted(100 * rate));
  }

  /// Naive: everybody needed months to come up to speed.
  @Test
  void t20WithoutKnownTenureNoRampIsEstimated() {
    assertThat(Diagnosed.of(Traps.closedSinceMidLife(1)).estimable().ramp().can()).isFalse();
    assertThat(Diagnosed.of(Traps.createdSinceMidLife(1)).estimable().ramp().can()).isFalse();
  }

  /// Naive: whoever is quick has closed more by the export, and looks able.
  @Test
  void t21PaceGivesALabelInAtMostATenthOfTheWorlds() {
    assertThat(worldsWithALabel(Traps::unequalPace)).isLessThanOrEqualTo(2);
  }

  /// Of 20.
  private static long worldsWithALabel(LongFunction<Organization> world) {
    return Seeded.seeds(20)
        .filter(seed -> !Diagnosed.labelled(Diagnosed.briefly(world.apply(seed))).isEmpty())
        .count();
  }
}
