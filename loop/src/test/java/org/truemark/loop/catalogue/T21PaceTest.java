package org.truemark.loop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.truemark.diagnosis.answer.BindingConstraint.Verdict;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.diagnosis.answer.Diagnosis.Finding;
import org.truemark.facts.table.Opportunity;
import org.truemark.kernel.Estimate;
import org.truemark.statistics.homogeneity.Homogeneity;
import org.truemark.statistics.sample.Moments;
import org.truemark.testkit.law.Seeded;
import org.truemark.testkit.world.Organization;
import org.truemark.testkit.world.Seller;
import org.truemark.testkit.world.Trait;
import org.truemark.testkit.worlds.Traps;
import org.truemark.testkit.worlds.Worlds;

/// People who win equally often and are unequally quick, seen for 43 weeks.
class T21PaceTest {
  private static final int WORLDS = 10;

  @Test
  void quickPeopleGetALabelInAtMostATenthOfTheWorlds() {
    long labelled =
        Seeded.seeds(WORLDS)
            .map(Traps::unequalPace)
            .map(Diagnosed::briefly)
            .filter(diagnosis ->
                !Diagnosed.labelled(diagnosis).isEmpty()
                    || diagnosis.bindingConstraint().verdict() == Verdict.SKILL)
            .count();
    assertThat(labelled).isLessThanOrEqualTo(WORLDS / 10);
  }

  /// Naive: wins for each week that a deal was open, by person.
  @Test
  void winsAWeekWouldTakePaceForSkill() {
    long differing =
        Seeded.seeds(WORLDS)
            .map(Traps::unequalPace)
            .filter(organization -> winsAWeek(organization).rejects(.05))
            .count();
    assertThat(differing).isGreaterThanOrEqualTo(WORLDS * 8 / 10);
  }

  private static Homogeneity winsAWeek(Organization organization) {
    List<Seller> sellers = organization.truth().sellers();
    long[] won = new long[sellers.size()];
    double[] weeks = new double[won.length];
    for (int i = 0; i < won.length; i++) {
      for (Opportunity one : Raw.of(sellers.get(i), Raw.all(organization))) {
        won[i] += Raw.isWon(one) ? 1 : 0;
        weeks[i] += weeks(one, organization.truth().exportDate());
      }
    }
    return Homogeneity.ofCounts(won, weeks);
  }

  private static double weeks(Opportunity one, LocalDate exportDate) {
    LocalDate created = Raw.created(one);
    LocalDate from = created.isBefore(Traps.START) ? Traps.START : created;
    LocalDate to = one.closedAt() == null ? exportDate : Raw.closedOn(one);
    return Math.max(0, ChronoUnit.DAYS.between(from, to)) / 7.0;
  }

  @Test
  void paceIsSeenWhereItBelongs() {
    Organization organization = Traps.unequalPace(1);
    Diagnosis diagnosis = Diagnosed.briefly(organization);
    List<Seller> sellers = organization.truth().sellers();
    double[] truth = sellers.stream().mapToDouble(one -> one.effect(Trait.PACE)).toArray();
    double[] found =
        sellers.stream().mapToDouble(one -> Math.log(pace(diagnosis, one).value())).toArray();
    assertThat(Moments.correlation(truth, found)).isGreaterThan(.8);
    long covered =
        sellers.stream()
            .filter(one -> covers(pace(diagnosis, one), Math.exp(one.effect(Trait.PACE))))
            .count();
    assertThat(covered).isGreaterThanOrEqualTo(19);
  }

  private static Estimate pace(Diagnosis diagnosis, Seller seller) {
    return Objects.requireNonNull(Diagnosed.row(diagnosis, seller).pace());
  }

  private static boolean covers(Estimate estimate, double truth) {
    return estimate.low() <= truth && truth <= estimate.high();
  }

  @Test
  void aSentenceTellsOfPaceWherePeopleDifferInIt() {
    assertThat(sentences(Traps.unequalPace(1)))
        .singleElement()
        .asString()
        .startsWith("People differ in pace, which is no skill: in a week deals of nine in ten")
        .contains("times as often as the team's (");
    assertThat(sentences(Worlds.equals(1))).isEmpty();
    assertThat(sentences(Worlds.skillOnly(1))).isEmpty();
  }

  private static List<String> sentences(Organization organization) {
    return Diagnosed.briefly(organization).findings().stream()
        .filter(finding -> finding.code().equals("pace"))
        .map(Finding::sentence)
        .toList();
  }
}
