package org.truemark.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.diagnosis.answer.Diagnosis.Flag;
import org.truemark.diagnosis.request.Context;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.request.Deal.Matter;
import org.truemark.diagnosis.request.Deal.Outcome;
import org.truemark.diagnosis.request.Deal.Owners;
import org.truemark.diagnosis.request.DiagnosisRequest;
import org.truemark.diagnosis.request.Value;
import org.truemark.kernel.Id;

/// Data that mislead, each made by hand.
class FlagsTest {
  private static final LocalDate DAY = Requests.START;

  @Test
  void plainDataHaveNoFlag() {
    var request = withAmountsOfLost(new Requests().closed("A", 30, 30).closed("B", 30, 30));
    assertThat(flags(request)).isEmpty();
  }

  /// Without the guard the longest cycle is 45,000 days and no open deal is ever stale.
  @Test
  void aDealOfAnotherCenturyTellsNothingOfAges() {
    var requests = new Requests().closed("A", 30, 30).closed("B", 30, 30);
    requests.add("A", Outcome.OPEN, DAY, null, Matter.unknown());
    Diagnosis plain = new Diagnosing().diagnose(requests.request());
    requests.add("A", Outcome.WON, LocalDate.of(1900, 1, 1), DAY.plusDays(60), Matter.unknown());
    requests.add("B", Outcome.LOST, LocalDate.of(1900, 1, 1), DAY.plusDays(70), Matter.unknown());
    requests.add("B", Outcome.OPEN, LocalDate.of(1970, 1, 1), null, Matter.unknown());
    Diagnosis diagnosis = new Diagnosing().diagnose(requests.request());
    assertThat(diagnosis.team().cycle()).isEqualTo(plain.team().cycle());
    assertThat(diagnosis.team().cycle().longestDays()).isEqualTo(30);
    assertThat(diagnosis.period()).isEqualTo(plain.period());
    assertThat(diagnosis.population().won()).isEqualTo(61);
    assertThat(flags(requests.request()))
        .containsEntry("dates-before", 3L)
        .containsEntry("stale", 1L);
    assertThat(message(diagnosis, "dates-before"))
        .startsWith("3 deals begin years before all others");
  }

  @Test
  void ratesThatTurnRoundInEverySegmentAreFlagged() {
    var requests =
        new Requests()
            .closed("A", "easy", 18, 2)
            .closed("A", "hard", 60, 140)
            .closed("B", "easy", 160, 40)
            .closed("B", "hard", 4, 16);
    Diagnosis diagnosis = new Diagnosing().diagnose(requests.request());
    assertThat(diagnosis.decomposition().getFirst().winRate().raw().value()).isLessThan(.36);
    assertThat(flags(requests.request())).containsEntry("simpson", 1L);
  }

  @Test
  void ratesThatTurnRoundInOneSegmentOnlyAreNot() {
    var requests =
        new Requests()
            .closed("A", "easy", 14, 6)
            .closed("A", "hard", 60, 140)
            .closed("B", "easy", 160, 40)
            .closed("B", "hard", 4, 16);
    assertThat(flags(requests.request())).doesNotContainKey("simpson");
  }

  @Test
  void dealThatOutweighsTheOthersIsFlagged() {
    // 60 wins of 100, and one of 4,000: 40 % of the revenue
    var requests = new Requests().closed("A", 60, 40).closed("B", 0, 10);
    won(requests, "B", 4_000, "USD");
    Diagnosis diagnosis = new Diagnosing().diagnose(requests.request());
    assertThat(message(diagnosis, "whale")).contains("40 %", "163.93", "100.00 without");
  }

  @Test
  void largestOfFewDealsIsNoWhale() {
    var requests = new Requests().closed("A", 18, 10);
    won(requests, "A", 4_000, "USD");
    assertThat(flags(requests.request())).doesNotContainKey("whale");
  }

  @Test
  void amountsOfSeveralCurrenciesAreNeverSummed() {
    var requests = new Requests().closed("A", 30, 30).closed("B", 30, 30);
    won(requests, "B", 300, "JPY");
    Diagnosis diagnosis = new Diagnosing().diagnose(requests.request());
    assertThat(flags(requests.request())).containsEntry("currencies", 61L);
    assertThat(diagnosis.estimable().value().can()).isFalse();
    assertThat(diagnosis.estimable().value().why()).contains("JPY, USD");
    assertThat(diagnosis.team().value()).isNull();
    assertThat(diagnosis.spread()).isEmpty();
    assertThat(diagnosis.team().winRate().raw().n()).isEqualTo(121);
  }

  @Test
  void cleanUpIsFlaggedWithBothRates() {
    var requests = new Requests().closed("A", 300, 300);
    for (int i = 0; i < 300; i++) {
      requests.add("A", Outcome.LOST, DAY.plusDays(i), DAY.plusDays(700), Matter.unknown());
    }
    Diagnosis diagnosis = new Diagnosing().diagnose(requests.request());
    assertThat(flags(requests.request())).containsEntry("bulk-close", 300L);
    assertThat(message(diagnosis, "bulk-close")).contains("33.3 % with them", "50.0 % without");
  }

  @Test
  void twentyLossesOnOneDayAreNoCleanUp() {
    var requests = new Requests().closed("A", 30, 30);
    for (int i = 0; i < 20; i++) {
      requests.add("A", Outcome.LOST, DAY, DAY.plusDays(200), Matter.unknown());
    }
    assertThat(flags(requests.request())).doesNotContainKey("bulk-close");
  }

  @Test
  void lossesThatAreASmallPartOfTheBookAreNoCleanUp() {
    var requests = new Requests();
    for (int i = 0; i < 1_000; i++) {
      LocalDate closed = i < 30 ? DAY.plusDays(50) : DAY.plusDays(100 + i);
      requests.add("A", Outcome.LOST, DAY, closed, Matter.unknown());
    }
    assertThat(flags(requests.request())).doesNotContainKey("bulk-close");
  }

  @Test
  void dealInTwoPartsIsFlagged() {
    var requests = new Requests();
    for (int i = 0; i < 100; i++) {
      var matter = new Matter(null, null, null, new Id.Account("C" + i), new Value(50, "USD"));
      requests.add("A", Outcome.WON, DAY.plusDays(i), DAY.plusDays(i + 20), matter);
      requests.add("A", Outcome.WON, DAY.plusDays(i), DAY.plusDays(i + 20), matter);
    }
    assertThat(flags(requests.request())).containsEntry("split-deals", 100L);
  }

  @Test
  void sameAccountByChanceIsNoSplit() {
    var requests = new Requests();
    for (int i = 0; i < 200; i++) {
      var matter = new Matter(null, null, null, new Id.Account("C" + i * i % 7), null);
      requests.add("A", Outcome.OPEN, DAY.plusDays(i / 2), null, matter);
    }
    assertThat(flags(requests.request())).doesNotContainKey("split-deals");
  }

  @Test
  void dealThatOutlivedEveryDecisionIsStale() {
    var requests = new Requests().closed("A", 20, 20);
    requests.add("A", Outcome.OPEN, DAY.minusDays(400), null, Matter.unknown());
    requests.add("A", Outcome.OPEN, DAY.plusDays(39), null, Matter.unknown());
    requests.add("A", Outcome.OPEN, null, null, Matter.unknown());
    assertThat(flags(requests.request())).containsEntry("stale", 1L);
  }

  @Test
  void handedOverDealsAreCreditedToTheLongestHolder() {
    var requests = new Requests().closed("A", 30, 30);
    var holder = new Id.Person("H");
    for (int i = 0; i < 12; i++) {
      var owners = new Owners(new Id.Person("A"), null, new Id.Person("M"), holder);
      requests.add(
          new Deal(
              new Id.Opportunity("moved" + i), owners, Outcome.WON, DAY, DAY, Matter.unknown()));
    }
    Diagnosis diagnosis = new Diagnosing().diagnose(requests.request());
    assertThat(flags(requests.request())).containsEntry("reassigned", 12L);
    assertThat(diagnosis.decomposition())
        .extracting(Diagnosis.PersonRow::person, Diagnosis.PersonRow::n)
        .contains(tuple(holder, 12L));
  }

  @Test
  void dealsWithoutSellerCountForTheTeamAlone() {
    var requests = new Requests().closed("A", 30, 30);
    requests.add(null, Outcome.WON, DAY, DAY.plusDays(3), Matter.unknown());
    Diagnosis diagnosis = new Diagnosing().diagnose(requests.request());
    assertThat(flags(requests.request())).containsEntry("unassigned", 1L);
    assertThat(diagnosis.population())
        .isEqualTo(new Diagnosis.Population(1, 0, 61, 31, 30, 0, 0, 1));
    assertThat(diagnosis.team().winRate().raw().n()).isEqualTo(61);
    assertThat(diagnosis.decomposition()).hasSize(1).allMatch(row -> row.n() == 60);
  }

  @Test
  void amountThatOnlyWonDealsHaveIsNamedAsLeak() {
    assertThat(flags(new Requests().closed("A", 30, 25).request())).containsEntry("leakage", 25L);
  }

  @Test
  void impossibleAndMissingDatesAreNamed() {
    var requests = new Requests().closed("A", 30, 30);
    requests.add("A", Outcome.LOST, DAY, DAY.minusDays(1), Matter.unknown());
    requests.add("A", Outcome.LOST, DAY, null, Matter.unknown());
    assertThat(flags(requests.request()).keySet())
        .isEqualTo(Set.of("closed-before-created", "undated", "leakage"));
    Diagnosis diagnosis = new Diagnosing().diagnose(requests.request());
    assertThat(diagnosis.team().cycle().closed().n()).isEqualTo(60);
    assertThat(diagnosis.team().winRate().raw().n()).isEqualTo(62);
  }

  private static void won(Requests requests, String person, double amount, String currency) {
    var matter = new Matter(null, null, null, null, new Value(amount, currency));
    requests.add(person, Outcome.WON, DAY, DAY.plusDays(10), matter);
  }

  private static DiagnosisRequest withAmountsOfLost(Requests requests) {
    List<Deal> deals =
        requests.request().deals().stream()
            .map(deal ->
                new Deal(
                    deal.id(),
                    deal.owners(),
                    deal.outcome(),
                    deal.created(),
                    deal.closed(),
                    new Matter(null, null, null, null, new Value(100, "USD"))))
            .toList();
    return Requests.of(deals, Context.unknown());
  }

  private static Map<String, Long> flags(DiagnosisRequest request) {
    return new Diagnosing()
        .diagnose(request).flags().stream().collect(Collectors.toMap(Flag::code, Flag::n));
  }

  private static String message(Diagnosis diagnosis, String code) {
    return diagnosis.flags().stream()
        .filter(flag -> flag.code().equals(code))
        .map(Flag::message)
        .findFirst()
        .orElse("no flag " + code);
  }
}
