package org.truemark.loop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.truemark.diagnosis.answer.BindingConstraint.Verdict;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.facts.table.Opportunity;
import org.truemark.statistics.homogeneity.Homogeneity;
import org.truemark.testkit.law.Seeded;
import org.truemark.testkit.world.Organization;
import org.truemark.testkit.worlds.Traps;

/// Sixty people between whom there is no difference of any kind.
class T13ManyComparisonsTest {
  private static final List<Organization> WORLDS =
      Seeded.seeds(10).map(Traps::sixtyEquals).toList();

  @Test
  void nobodyAndNothingIsNamedInMoreThanATenthOfTheWorlds() {
    long named =
        WORLDS.stream().map(Diagnosed::briefly).filter(T13ManyComparisonsTest::names).count();
    assertThat(named).isLessThanOrEqualTo(WORLDS.size() / 10);
  }

  private static boolean names(Diagnosis diagnosis) {
    return !Diagnosed.labelled(diagnosis).isEmpty()
        || diagnosis.bindingConstraint().verdict() != Verdict.CANNOT_TELL;
  }

  /// Naive: each win rate against that of all others, at 5 %.
  @Test
  void aTestForEachWouldNameSomebodyInMostWorlds() {
    long naming = WORLDS.stream().filter(organization -> outstanding(organization) > 0).count();
    assertThat(naming).isGreaterThan(WORLDS.size() / 2);
  }

  private static long outstanding(Organization organization) {
    List<Opportunity> closed = Raw.closed(organization);
    long won = closed.stream().filter(Raw::isWon).count();
    return Raw.byOwner(organization).values().stream()
        .filter(own -> {
          List<Opportunity> mine =
              own.stream().filter(one -> Boolean.TRUE.equals(one.isClosed())).toList();
          long wins = mine.stream().filter(Raw::isWon).count();
          long[] wonBy = {wins, won - wins};
          long[] closedBy = {mine.size(), closed.size() - mine.size()};
          return Homogeneity.ofRates(wonBy, closedBy).rejects(.05);
        })
        .count();
  }
}
