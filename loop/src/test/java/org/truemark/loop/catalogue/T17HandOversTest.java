package org.truemark.loop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.diagnosis.answer.Diagnosis.PersonRow;
import org.truemark.facts.table.Opportunity;
import org.truemark.kernel.Id;
import org.truemark.testkit.world.Organization;
import org.truemark.testkit.world.Seller;
import org.truemark.testkit.world.Truth.Mark;
import org.truemark.testkit.worlds.Traps;
import org.truemark.testkit.worlds.Worlds;

/// People who change: T17 deals go to a closer in their last week, T18 managers and territories
/// change together.
class T17HandOversTest {
  private static final Organization HANDED = Traps.handedToACloser(1);
  private static final Organization FAIR = Worlds.equals(1);
  private static final Seller CLOSER = HANDED.truth().sellers().get(5);

  /// Naive: the closer has made half of all deals.
  @Test
  void t17TheOwnerAtTheEndWouldTakeAll() {
    List<Opportunity> closed = Raw.closed(HANDED);
    assertThat(Raw.of(CLOSER, closed).size()).isGreaterThan(closed.size() * 2 / 5);
  }

  @Test
  void t17OutcomesCountForWhoHeldTheDeals() {
    Diagnosis diagnosis = Diagnosed.briefly(HANDED);
    assertThat(Diagnosed.flag(diagnosis, "reassigned").n())
        .isEqualTo(HANDED.truth().marked(Mark.HANDED_OVER).size());
    assertThat(closed(diagnosis)).isEqualTo(closed(Diagnosed.briefly(FAIR)));
  }

  private static Map<Id.Person, Long> closed(Diagnosis diagnosis) {
    return diagnosis.decomposition().stream()
        .collect(Collectors.toMap(PersonRow::person, PersonRow::n));
  }

  @Test
  void t17VolumeCountsForWhoMadeThem() {
    PersonRow handed = Diagnosed.row(Diagnosed.briefly(HANDED), CLOSER);
    Diagnosis fair = Diagnosed.briefly(FAIR);
    double average =
        Objects.requireNonNull(fair.team().value()).total() / fair.decomposition().size();
    assertThat(effort(handed))
        .isCloseTo(effort(Diagnosed.row(fair, CLOSER)), within(.02 * average));
  }

  private static double effort(PersonRow row) {
    return Objects.requireNonNull(row.factors().get("effort")).value();
  }

  /// Naive: people begin more under one manager than under the other.
  @Test
  void t18WhatManagersAddIsNotIdentified() {
    Diagnosis diagnosis = Diagnosed.briefly(Traps.managersMoveWithTerritories(1));
    assertThat(diagnosis.findings())
        .filteredOn(finding -> finding.code().equals("manager-not-identified"))
        .singleElement()
        .satisfies(finding ->
            assertThat(finding.sentence())
                .contains("not identified")
                .contains("every change of manager was a change of territory too"));
  }

  @Test
  void t18RawNumbersWouldDifferByManager() {
    Organization organization = Traps.managersMoveWithTerritories(1);
    Map<Integer, List<Seller>> teams =
        organization.truth().sellers().stream()
            .collect(Collectors.groupingBy(seller -> seller.employment().on(Traps.START).team()));
    double[] begun =
        teams.values().stream()
            .mapToDouble(team ->
                team.stream().mapToInt(one -> Raw.of(one, Raw.all(organization)).size()).sum())
            .sorted()
            .toArray();
    assertThat(begun[begun.length - 1]).isGreaterThan(1.3 * begun[0]);
  }
}
