package org.truemark.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.truemark.diagnosis.answer.BindingConstraint.Verdict;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.diagnosis.answer.Diagnosis.Label;
import org.truemark.diagnosis.answer.Diagnosis.PersonRow;
import org.truemark.diagnosis.answer.Estimable;
import org.truemark.diagnosis.request.Context;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.request.Deal.Matter;
import org.truemark.diagnosis.request.Deal.Outcome;
import org.truemark.diagnosis.request.DiagnosisRequest;
import org.truemark.diagnosis.request.Order;
import org.truemark.diagnosis.request.Quota;
import org.truemark.diagnosis.request.Seller;
import org.truemark.diagnosis.request.Settings;
import org.truemark.diagnosis.request.Value;
import org.truemark.kernel.Estimate;
import org.truemark.kernel.Id;
import org.truemark.kernel.Period;

/// Answers that can be worked out on paper.
class HandMadeTest {

  @Test
  void nothingIsClaimedFromNothing() {
    var sellers = List.of(Seller.of(new Id.Person("A")), Seller.of(new Id.Person("B")));
    Diagnosis diagnosis =
        new Diagnosing()
            .diagnose(
                new DiagnosisRequest(
                    List.of(),
                    List.of(),
                    List.of(),
                    sellers,
                    Context.unknown(),
                    Settings.standard()));
    assertThat(cans(diagnosis.estimable())).hasSize(10).noneMatch(Estimable.Can::can);
    assertThat(diagnosis.findings()).isEmpty();
    assertThat(diagnosis.flags()).isEmpty();
    assertThat(diagnosis.period()).isNull();
    assertThat(diagnosis.bindingConstraint().verdict()).isEqualTo(Verdict.CANNOT_TELL);
    assertThat(diagnosis.bindingConstraint().measureNext()).contains("deals with owner");
  }

  private static List<Estimable.Can> cans(Estimable e) {
    return Stream.of(
            e.volume(), e.winRate(), e.cycle(), e.value(), e.focus(), e.effort(), e.skill())
        .collect(
            () -> new ArrayList<>(List.of(e.ramp(), e.capacity(), e.territory())),
            List::add,
            List::addAll);
  }

  @Test
  void labelNeedsTwentyClosedDeals() {
    var request =
        new Requests()
            .closed("few", 9, 0)
            .closed("nineteen", 19, 0)
            .closed("strong", 90, 10)
            .closed("weak", 10, 90)
            .request();
    Map<String, PersonRow> rows = rows(new Diagnosing().diagnose(request));
    assertThat(rows.get("few").label()).isEqualTo(Label.TOO_FEW);
    assertThat(rows.get("few").winRate()).isNull();
    assertThat(rows.get("nineteen").label()).isEqualTo(Label.NOT_DISTINGUISHABLE);
    assertThat(rows.get("nineteen").winRate().shrunk().value()).isLessThan(.94);
    assertThat(rows.get("strong").label()).isEqualTo(Label.ABOVE);
    assertThat(rows.get("weak").label()).isEqualTo(Label.BELOW);
  }

  @Test
  void withoutModelsShrinkageIsTheConjugateOne() {
    // without dates no model is fitted; team 100 of 400: mean .25, sd .05, weight 74; A 30 of 60
    var dated = new Requests().closed("A", 30, 30).closed("B", 70, 270).request();
    List<Deal> undated =
        dated.deals().stream()
            .map(deal ->
                new Deal(deal.id(), deal.owners(), deal.outcome(), null, null, deal.matter()))
            .toList();
    var request = Requests.of(undated, Context.unknown());
    Estimate shrunk = rows(new Diagnosing().diagnose(request)).get("A").winRate().shrunk();
    assertThat(shrunk.value()).isCloseTo((18.5 + 30) / 134, within(1e-9));
    assertThat(shrunk.low()).isCloseTo(.295, within(5e-4));
    assertThat(shrunk.high()).isCloseTo(.431, within(5e-4));
  }

  @Test
  void differenceThatStaleDealsTakeBackGivesNoLabel() {
    // A never closes what is lost: 60 of 80 closed, but 40 more rot; B 60 of 120
    var requests = new Requests().closed("A", 60, 20).closed("B", 60, 60);
    assertThat(rows(new Diagnosing().diagnose(requests.request())).get("A").label())
        .isEqualTo(Label.ABOVE);
    for (int i = 0; i < 40; i++) {
      requests.add("A", Outcome.OPEN, Requests.START.minusDays(900), null, Matter.unknown());
    }
    Diagnosis diagnosis = new Diagnosing().diagnose(requests.request());
    assertThat(diagnosis.team().heterogeneity().get("people").p()).isLessThan(.05);
    assertThat(diagnosis.team().heterogeneity().get("peopleWithStale").p()).isEqualTo(1);
    assertThat(rows(diagnosis).get("A").label()).isEqualTo(Label.NOT_DISTINGUISHABLE);
  }

  @Test
  void sharesOfTheSpreadSumToOne() {
    Diagnosis diagnosis = new Diagnosing().diagnose(fiveSellers());
    assertThat(diagnosis.spread()).containsOnlyKeys("volume", "winRate", "value");
    double sum = diagnosis.spread().values().stream().mapToDouble(Estimate::value).sum();
    assertThat(sum).isCloseTo(1, within(1e-12));
    assertThat(diagnosis.spread().get("volume").value()).isCloseTo(1, within(1e-12));
    assertThat(diagnosis.bindingConstraint().verdict()).isEqualTo(Verdict.VOLUME);
    assertThat(diagnosis.bindingConstraint().pBest().get("volume")).isGreaterThan(.9);
    double modelled = diagnosis.modelSpread().values().stream().mapToDouble(Estimate::value).sum();
    assertThat(modelled).isCloseTo(1, within(1e-9));
  }

  private static DiagnosisRequest fiveSellers() {
    return new Requests()
        .closedOver("A", 20)
        .closedOver("B", 40)
        .closedOver("C", 80)
        .closedOver("D", 160)
        .closedOver("E", 320)
        .request();
  }

  @Test
  void sameSeedGivesTheSameAnswerWhateverTheOrder() {
    DiagnosisRequest request = fiveSellers();
    Diagnosis once = new Diagnosing().diagnose(request);
    for (long seed = 0; seed < 5; seed++) {
      assertThat(new Diagnosing().diagnose(Requests.shuffled(request, seed))).isEqualTo(once);
    }
  }

  @Test
  void anotherSeedMovesIntervalsAndNoFigure() {
    DiagnosisRequest request = fiveSellers();
    var other =
        new DiagnosisRequest(
            request.deals(),
            List.of(),
            List.of(),
            List.of(),
            request.context(),
            Settings.standard().withSeed(2));
    Diagnosis one = new Diagnosing().diagnose(request);
    Diagnosis two = new Diagnosing().diagnose(other);
    assertThat(two.outliers().byChance()).isNotEqualTo(one.outliers().byChance());
    assertThat(two.spread().get("volume").value()).isEqualTo(one.spread().get("volume").value());
    for (PersonRow row : one.decomposition()) {
      PersonRow again = rows(two).get(row.person().value());
      assertThat(again.label()).isEqualTo(row.label());
      assertThat(again.winRate().raw()).isEqualTo(row.winRate().raw());
    }
  }

  @Test
  void bestOfEqualsLooksGoodByChance() {
    // 30 people, 15 of 60 each: the best of equals shows about .37, the worst about .14
    var requests = new Requests();
    for (int i = 0; i < 30; i++) {
      requests.closed("P" + i, 15, 45);
    }
    List<Deal> sameMonth =
        requests.request().deals().stream()
            .map(deal ->
                new Deal(
                    deal.id(),
                    deal.owners(),
                    deal.outcome(),
                    null,
                    LocalDate.of(2024, 5, 1),
                    deal.matter()))
            .toList();
    var chance =
        new Diagnosing().diagnose(Requests.of(sameMonth, Context.unknown())).outliers().byChance();
    assertThat(chance.best().median()).isCloseTo(.37, within(.02));
    assertThat(chance.worst().median()).isCloseTo(.14, within(.02));
    assertThat(chance.seenBest()).isEqualTo(.25);
  }

  @Test
  void quotasMissedInCommonAreAboutTargets() {
    Diagnosis diagnosis = new Diagnosing().diagnose(force(.8, .02));
    assertThat(diagnosis.bindingConstraint().verdict()).isEqualTo(Verdict.TARGET_SETTING);
    assertThat(diagnosis.attainment().complete().reached()).isZero();
  }

  @Test
  void quotasMissedByAFewAreNot() {
    Diagnosis diagnosis = new Diagnosing().diagnose(force(1, .3));
    assertThat(diagnosis.bindingConstraint().verdict()).isNotEqualTo(Verdict.TARGET_SETTING);
  }

  @Test
  void incompletePeriodIsMarkedAndLeftOut() {
    DiagnosisRequest request = force(.8, .02);
    Diagnosis diagnosis = new Diagnosing().diagnose(request);
    assertThat(diagnosis.attainment().all().quartiles().n()).isEqualTo(30);
    assertThat(diagnosis.attainment().complete().quartiles().n()).isEqualTo(24);
    assertThat(diagnosis.attainment().periods().getLast().complete()).isFalse();
    assertThat(diagnosis.flags()).extracting(Diagnosis.Flag::code).contains("incomplete-period");
  }

  /// Six sellers, quotas of 100 in five quarters, one order a quarter; the data end early in the
  /// fifth.
  private static DiagnosisRequest force(double level, double step) {
    List<Order> orders = new ArrayList<>();
    List<Quota> quotas = new ArrayList<>();
    for (int person = 0; person < 6; person++) {
      var seller = new Id.Person("S" + person);
      for (int quarter = 0; quarter < 5; quarter++) {
        LocalDate from = LocalDate.of(2024, 1, 1).plusMonths(3L * quarter);
        var period = new Period(from, from.plusMonths(3).minusDays(1));
        quotas.add(new Quota(seller, period, new Value(100, "USD")));
        LocalDate date = quarter < 4 ? period.to() : from.plusDays(20);
        var value = new Value(100 * (level + step * (person - 2.5)), "USD");
        orders.add(new Order(seller.value() + quarter, seller, date, value, null, Set.of()));
      }
    }
    return new DiagnosisRequest(
        List.of(), orders, quotas, List.of(), Context.unknown(), Settings.standard());
  }

  @Test
  void peopleWhoCarryNoQuotaAreLeftOut() {
    DiagnosisRequest request = force(.8, .02);
    var manager = new Seller(new Id.Person("S0"), null, null, null, false, List.of());
    var other =
        new DiagnosisRequest(
            List.of(),
            request.orders(),
            request.quotas(),
            List.of(manager),
            request.context(),
            request.settings());
    assertThat(new Diagnosing().diagnose(other).attainment().all().quartiles().n()).isEqualTo(25);
  }

  @Test
  void rampNeedsHiresOfKnownTenure() {
    assertThat(ramp(7).can()).isFalse();
    assertThat(ramp(7).why()).contains("7 usable hires");
    assertThat(ramp(8).can()).isTrue();
  }

  private static Estimable.Can ramp(int hires) {
    var requests = new Requests().closed("old", 200, 200);
    List<Seller> sellers = new ArrayList<>();
    for (int i = 0; i < hires; i++) {
      String name = "new" + i;
      LocalDate hired = Requests.START.plusDays(100 + i);
      requests.add(name, Outcome.WON, hired.plusDays(5), hired.plusDays(30), Matter.unknown());
      sellers.add(new Seller(new Id.Person(name), null, hired, null, true, List.of()));
    }
    var request =
        new DiagnosisRequest(
            requests.request().deals(),
            List.of(),
            List.of(),
            sellers,
            Context.unknown(),
            Settings.standard());
    return new Diagnosing().diagnose(request).estimable().ramp();
  }

  @Test
  void dealThatComesTwiceIsRefused() {
    DiagnosisRequest request = new Requests().closed("A", 1, 0).request();
    var twice = new ArrayList<>(request.deals());
    twice.addAll(request.deals());
    assertThatThrownBy(() -> Requests.of(twice, Context.unknown()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("D000000");
  }

  private static Map<String, PersonRow> rows(Diagnosis diagnosis) {
    return diagnosis.decomposition().stream()
        .collect(Collectors.toMap(row -> row.person().value(), row -> row));
  }
}
