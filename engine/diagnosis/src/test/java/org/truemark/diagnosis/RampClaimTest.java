package org.truemark.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.diagnosis.answer.Diagnosis.Finding;
import org.truemark.diagnosis.answer.Ramp;
import org.truemark.diagnosis.request.Context;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.request.Deal.Matter;
import org.truemark.diagnosis.request.Deal.Outcome;
import org.truemark.diagnosis.request.Deal.Owners;
import org.truemark.diagnosis.request.DiagnosisRequest;
import org.truemark.diagnosis.request.Seller;
import org.truemark.diagnosis.request.Settings;
import org.truemark.kernel.Id;

/// Everybody begins two deals a week, which end after three to nine weeks, every third of them won:
/// nothing is learned.
class RampClaimTest {
  private static final LocalDate START = LocalDate.of(2024, 1, 1);
  private static final int WEEKS = 78;
  private static final Context SINCE_START = new Context(START, null, Set.of(), Map.of());

  @Test
  void ofFewerThanEightHiresNothingIsFitted() {
    Diagnosis diagnosis = diagnose(7);
    assertThat(diagnosis.ramp()).isNull();
    assertThat(diagnosis.estimable().ramp().can()).isFalse();
    assertThat(diagnosis.estimable().ramp().why()).contains("7 usable hires", "8 needed");
    assertThat(diagnosis.findings()).noneMatch(finding -> finding.code().equals("ramp"));
  }

  @Test
  void aFillingPipelineIsPhysicsAndTheSentenceSaysSo() {
    Diagnosis diagnosis = diagnose(8);
    Ramp ramp = diagnosis.ramp();
    assertThat(ramp).isNotNull();
    assertThat(ramp.hires()).isEqualTo(8);
    assertThat(ramp.none()).isGreaterThan(.8);
    assertThat(ramp.period().from()).isEqualTo(START.plusWeeks(10));
    assertThat(ramp.fill().value()).isCloseTo(6 / (365.25 / 12 / 7), within(.25));
    assertThat((1 - ramp.none()) * ramp.learning().value()).isLessThan(.2);
    assertThat(ramp.curve()).hasSize(25);
    assertThat(ramp.curve().getFirst().output().value()).isZero();
    assertThat(ramp.curve().get(24).filled()).isEqualTo(1);
    Finding finding = diagnosis.findings().getLast();
    assertThat(finding.code()).isEqualTo("ramp");
    assertThat(finding.n()).isEqualTo(8);
    assertThat(finding.sentence())
        .contains("show no skill ramp (P(none) .", "8 hires, 2024-03-11 to 2025-06-", "compared");
  }

  @Test
  void theAssumptionThatTellsTenureFromTheCalendarIsStated() {
    assertThat(tenureOrCalendar(diagnose(7))).isEmpty();
    assertThat(tenureOrCalendar(diagnose(8)))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.n()).isEqualTo(8);
          assertThat(finding.sentence())
              .startsWith("Tenure, cohort and calendar are not separable without an assumption")
              .contains("people hired at different times are taken to be alike")
              .endsWith("; compared with cohorts that differ, which the same rows would fit).");
        });
  }

  /// Sixteen people who all began in the sixth week of the record: a good month may be the
  /// calendar's or theirs.
  @Test
  void whereAllBeganTogetherNoAssumptionAboutCohortsHelps() {
    Diagnosis diagnosis = diagnose(16, _ -> 5);
    assertThat(diagnosis.ramp()).isNull();
    assertThat(diagnosis.estimable().ramp().why())
        .isEqualTo("tenure and calendar are not separable: everybody began within six weeks");
    assertThat(tenureOrCalendar(diagnosis))
        .singleElement()
        .extracting(Finding::sentence)
        .asString()
        .startsWith("Tenure and calendar are not separable: everybody began within six weeks (16");
    Diagnosis oneEarlier = diagnose(16, person -> person == 0 ? -2 : 5);
    assertThat(oneEarlier.estimable().ramp().can()).isTrue();
  }

  private static List<Finding> tenureOrCalendar(Diagnosis diagnosis) {
    return diagnosis.findings().stream()
        .filter(finding -> finding.code().equals("tenure-or-calendar"))
        .toList();
  }

  private static Diagnosis diagnose(int hires) {
    return diagnose(8 + hires, person -> person < 8 ? -20 : 10 + 3 * (person - 8));
  }

  private static Diagnosis diagnose(int people, IntUnaryOperator firstWeek) {
    List<Deal> deals = new ArrayList<>();
    List<Seller> sellers = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      var id = new Id.Person("P%02d".formatted(person));
      int began = firstWeek.applyAsInt(person);
      sellers.add(new Seller(id, null, START.plusWeeks(began), null, true, List.of()));
      for (int begun = 2 * began; begun < 2 * WEEKS; begun++) {
        deals.add(deal(id, person, begun));
      }
    }
    var settings = Settings.standard().withDraws(new Settings.Draws(100, 100, 200));
    return new Diagnosing()
        .diagnose(
            new DiagnosisRequest(deals, List.of(), List.of(), sellers, SINCE_START, settings));
  }

  private static Deal deal(Id.Person person, int number, int begun) {
    LocalDate created = START.plusDays(Math.floorDiv(begun * 7, 2));
    int turn = Math.floorMod(begun * 5 + number, 21);
    LocalDate closed = created.plusDays(21 + 2L * turn);
    boolean ended = !closed.isAfter(START.plusWeeks(WEEKS));
    return new Deal(
        new Id.Opportunity(person.value() + "-" + (begun + 100)),
        Owners.of(person, null),
        !ended ? Outcome.OPEN : (turn + number) % 3 == 0 ? Outcome.WON : Outcome.LOST,
        created,
        ended ? closed : null,
        Matter.unknown());
  }
}
