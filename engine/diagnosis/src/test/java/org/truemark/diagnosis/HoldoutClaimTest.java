package org.truemark.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.diagnosis.answer.Holdout;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.process.LinkedModels;
import org.truemark.diagnosis.process.LinkedModels.Identified;
import org.truemark.diagnosis.process.Outlook;
import org.truemark.diagnosis.process.Sampling;
import org.truemark.diagnosis.request.Context;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.request.Deal.Matter;
import org.truemark.diagnosis.request.Deal.Outcome;
import org.truemark.diagnosis.request.Deal.Owners;
import org.truemark.diagnosis.request.DiagnosisRequest;
import org.truemark.diagnosis.request.Settings;
import org.truemark.diagnosis.request.Value;
import org.truemark.kernel.Id;

/// Everybody begins two deals a week, which end after three to nine weeks, every third of them won.
class HoldoutClaimTest {
  private static final LocalDate START = LocalDate.of(2024, 1, 1);
  private static final LocalDate LAST = START.plusDays(300);

  @Test
  void nothingIsForetoldUnlessAskedFor() {
    assertThat(new Diagnosing().diagnose(request(6, 300, 1)).holdout()).isNull();
  }

  @Test
  void fewPeopleAndShortRecordsAreNotForetold() {
    assertThat(holdout(4, 300, 1)).isNull();
    assertThat(holdout(6, 260, 1)).isNull();
  }

  /// 26 deals begun a quarter, a third of them won.
  @Test
  void aSteadyForceIsForetold() {
    Diagnosis diagnosis = diagnose(request(6, 300, 1), true);
    Holdout holdout = diagnosis.holdout();
    assertThat(holdout).isNotNull();
    assertThat(holdout.people()).isEqualTo(6);
    assertThat(holdout.period().from()).isEqualTo(LAST.minusDays(89));
    assertThat(holdout.period().to()).isEqualTo(LAST);
    assertThat(holdout.unit()).isEqualTo("EUR");
    assertThat(holdout.crps()).containsOnlyKeys("model", "lastQuarter", "teamMean");
    assertThat(holdout.crps().get("model")).isLessThan(200);
    assertThat(holdout.coverage()).isEqualTo(1);
    assertThat(diagnosis.findings()).anyMatch(finding -> finding.code().equals("holdout"));
  }

  @Test
  void theForecastDoesNotSeeWhatItForetells() {
    Holdout holdout = holdout(6, 300, 1e6);
    assertThat(holdout).isNotNull();
    assertThat(holdout.coverage()).isZero();
    assertThat(holdout.crps().get("model"))
        .isCloseTo(holdout.crps().get("lastQuarter"), within(3_000.0));
  }

  @Test
  void chancesOfAnOpenDealAddUpOverItsLife() {
    Extract extract = Extract.of(request(6, 300, 1));
    LinkedModels models =
        LinkedModels.of(extract, new Identified(false, false, true, 8), new Sampling(1, 100));
    assertThat(models).isNotNull();
    Outlook outlook = Outlook.of(models);
    assertThat(outlook).isNotNull();
    Outlook.Hands hands = outlook.hands(0, LAST);
    for (int draw = 0; draw < 100; draw += 9) {
      double all = hands.won(0, 0, 1_000, draw);
      double later = hands.open(0, 5, draw) * hands.won(0, 5, 1_000, draw);
      assertThat(all).isCloseTo(1 / 3.0, within(.12));
      assertThat(hands.won(0, 0, 5, draw) + later).isCloseTo(all, within(1e-9));
      assertThat(hands.open(0, 0, draw)).isEqualTo(1);
      assertThat(hands.won(0, 500, 1_000, draw)).isZero();
    }
  }

  private static @Nullable Holdout holdout(int people, int days, double last) {
    return diagnose(request(people, days, last), true).holdout();
  }

  private static Diagnosis diagnose(DiagnosisRequest request, boolean holdout) {
    return new Diagnosing()
        .diagnose(
            new DiagnosisRequest(
                request.deals(),
                request.orders(),
                request.quotas(),
                request.sellers(),
                request.context(),
                request.settings().withHoldout(holdout)));
  }

  /// @param last what amounts of the last 90 days are multiplied with
  private static DiagnosisRequest request(int people, int days, double last) {
    List<Deal> deals = new ArrayList<>();
    LocalDate end = START.plusDays(days);
    for (int person = 0; person < people; person++) {
      var id = new Id.Person("P%02d".formatted(person));
      for (int begun = -20; begun < 2 * days / 7; begun++) {
        Deal deal = deal(id, 7 * person + begun, START.plusDays(Math.floorDiv(7 * begun, 2)), end);
        boolean late = deal.closed() != null && deal.closed().isAfter(end.minusDays(90));
        deals.add(late ? times(deal, last) : deal);
      }
    }
    var settings = Settings.standard().withDraws(new Settings.Draws(100, 100, 200));
    var context = new Context(START, end, Set.of(), Map.of());
    return new DiagnosisRequest(deals, List.of(), List.of(), List.of(), context, settings);
  }

  private static Deal times(Deal deal, double factor) {
    Value value = new Value(100 * factor, "EUR");
    return new Deal(
        deal.id(),
        deal.owners(),
        deal.outcome(),
        deal.created(),
        deal.closed(),
        new Matter(null, null, null, null, value));
  }

  private static Deal deal(Id.Person person, int number, LocalDate created, LocalDate end) {
    int turn = Math.floorMod(number * 5, 21);
    LocalDate closed = created.plusDays(21 + 2L * turn);
    boolean ended = !closed.isAfter(end);
    return new Deal(
        new Id.Opportunity(person.value() + "-" + created + "-" + number),
        Owners.of(person, null),
        !ended ? Outcome.OPEN : Math.floorMod(number, 3) == 0 ? Outcome.WON : Outcome.LOST,
        created,
        ended ? closed : null,
        new Matter(null, null, null, null, new Value(100, "EUR")));
  }
}
