package org.truemark.diagnosis.holdout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.request.Context;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.request.Deal.Matter;
import org.truemark.diagnosis.request.Deal.Outcome;
import org.truemark.diagnosis.request.Deal.Owners;
import org.truemark.diagnosis.request.DiagnosisRequest;
import org.truemark.diagnosis.request.Quota;
import org.truemark.diagnosis.request.Settings;
import org.truemark.diagnosis.request.Value;
import org.truemark.kernel.Id;
import org.truemark.kernel.Period;

class AbandonedTest {
  private static final LocalDate START = LocalDate.of(2024, 1, 1);
  private static final Id.Person REP = new Id.Person("R");

  /// Of 100 deals 20 are abandoned; of the 80 others 40 are open at the age, so 40 of 60 open ones
  /// are worked.
  @Test
  void anOpenDealIsWorkedAsFarAsOthersAreStillOpen() {
    var abandoned = new Abandoned(.2);
    assertThat(abandoned.worked(.5)).isCloseTo(40 / 60.0, within(1e-12));
    assertThat(abandoned.worked(1)).isCloseTo(.8, within(1e-12));
    assertThat(abandoned.worked(0)).isZero();
    assertThat(new Abandoned(0).worked(.01)).isEqualTo(1);
  }

  /// A deal a day for 200 days, decided after 30 days but for every fifth, which stays open.
  @Test
  void theShareIsThatOfDealsOldEnoughToTell() {
    Abandoned abandoned = Abandoned.of(extract(List.of()));
    assertThat(abandoned.share()).isCloseTo(.2, within(.01));
  }

  @Test
  void quotasCountByTheirDaysAndOnlyIfEveryDayHasOne() {
    var quarter = new Period(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 6, 30));
    var half = new Period(LocalDate.of(2024, 7, 1), LocalDate.of(2024, 12, 31));
    Extract extract = extract(List.of(quota(quarter, 910, "EUR"), quota(half, 1840, "EUR")));
    var sales = new Sales(extract, "EUR");
    var days = new Period(LocalDate.of(2024, 6, 1), LocalDate.of(2024, 7, 10));
    assertThat(sales.quota("R", days)).isCloseTo(10 * 30 + 10 * 10, within(1e-9));
    var early = new Period(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 4, 10));
    assertThat(sales.quota("R", early)).isNaN();
    assertThat(sales.quota("S", days)).isNaN();
    assertThat(new Sales(extract, "USD").quota("R", days)).isNaN();
    assertThat(new Sales(extract, null).quota("R", days)).isNaN();
  }

  @Test
  void salesAreWhatWasWonInTheDays() {
    Extract extract = extract(List.of());
    var days = new Period(START.plusDays(30), START.plusDays(39));
    List<String> people = List.of("Q", "R");
    assertThat(new Sales(extract, "EUR").won(people, days)).containsExactly(0, 800);
    assertThat(new Sales(extract, null).won(people, days)).containsExactly(0, 8);
  }

  private static Quota quota(Period period, double target, String currency) {
    return new Quota(REP, period, new Value(target, currency));
  }

  private static Extract extract(List<Quota> quotas) {
    List<Deal> deals = new ArrayList<>();
    for (int day = 0; day < 200; day++) {
      LocalDate closed = START.plusDays(day + 30L);
      boolean isOpen = day % 5 == 4 || day > 170;
      deals.add(deal(day, isOpen ? null : closed));
    }
    var context = new Context(START, START.plusDays(200), Set.of(), Map.of());
    return Extract.of(
        new DiagnosisRequest(deals, List.of(), quotas, List.of(), context, Settings.standard()));
  }

  private static Deal deal(int day, @Nullable LocalDate closed) {
    return new Deal(
        new Id.Opportunity("D" + day),
        Owners.of(REP, null),
        closed == null ? Outcome.OPEN : Outcome.WON,
        START.plusDays(day),
        closed,
        new Matter(null, null, null, null, new Value(100, "EUR")));
  }
}
