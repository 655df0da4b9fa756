package org.truemark.loop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.truemark.diagnosis.answer.BindingConstraint.Verdict;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.diagnosis.process.LinkedModels;
import org.truemark.diagnosis.rate.EqualRates;
import org.truemark.testkit.world.Organization;
import org.truemark.testkit.world.Seller;
import org.truemark.testkit.worlds.Traps;

/// Referrals are won more often, and go to the first team.
class T05LeadSourcesTest {
  private static final Predicate<Seller> FIRST =
      seller -> seller.employment().posts().getFirst().team() == 0;

  /// Naive: the first team sells better.
  @Test
  void afterTheSourceTheTeamsDoNotDiffer() {
    Organization organization = Traps.bestLeadsToOneTeam(1);
    assertThat(rate(organization, FIRST)).isGreaterThan(rate(organization, FIRST.negate()) + .1);
    assertThat(Fitted.covers(advantage(organization), 0)).isTrue();
  }

  private static double rate(Organization organization, Predicate<Seller> who) {
    List<Seller> sellers = organization.truth().sellers().stream().filter(who).toList();
    return Raw.rate(
        sellers.stream()
            .flatMap(seller -> Raw.of(seller, Raw.closed(organization)).stream())
            .toList());
  }

  /// Mean effect on winning of the people of the first team less that of the others, by draw.
  private static double[] advantage(Organization organization) {
    LinkedModels models = Fitted.of(organization);
    List<Seller> sellers = organization.truth().sellers();
    double first = sellers.stream().filter(FIRST).count();
    double[] advantage = new double[models.creation().level().length];
    for (Seller seller : sellers) {
      double weight = FIRST.test(seller) ? 1 / first : -1 / (sellers.size() - first);
      double[] effect = models.wins().person(models.force().numberOf(seller.fullName()));
      for (int d = 0; d < advantage.length; d++) {
        advantage[d] += weight * effect[d];
      }
    }
    return advantage;
  }

  @Test
  void afterTheSourceNobodyGetsALabel() {
    Diagnosis diagnosis = Diagnosed.briefly(Traps.bestLeadsToOneTeam(1));
    assertThat(p(diagnosis, EqualRates.PEOPLE)).isLessThan(.001);
    assertThat(p(diagnosis, EqualRates.PEOPLE_AT_OWN_MIX)).isGreaterThan(.05);
    assertThat(Diagnosed.labelled(diagnosis)).isEmpty();
    assertThat(diagnosis.bindingConstraint().verdict()).isEqualTo(Verdict.FOCUS);
  }

  private static double p(Diagnosis diagnosis, String grouping) {
    return Objects.requireNonNull(diagnosis.team().heterogeneity().get(grouping)).p();
  }

  @Test
  void withoutOverlapNothingIsNamed() {
    Diagnosis diagnosis = Diagnosed.briefly(Traps.bestLeadsWithoutOverlap(1));
    assertThat(diagnosis.findings())
        .extracting(Diagnosis.Finding::code)
        .contains("source-or-talent");
    assertThat(diagnosis.estimable().skill().why()).contains("not identified");
    assertThat(Diagnosed.labelled(diagnosis)).isEmpty();
    assertThat(diagnosis.bindingConstraint().verdict()).isEqualTo(Verdict.CANNOT_TELL);
    assertThat(diagnosis.bindingConstraint().measureNext()).contains("lead source");
  }
}
