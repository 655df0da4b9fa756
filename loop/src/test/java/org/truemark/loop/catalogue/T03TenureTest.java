package org.truemark.loop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.truemark.diagnosis.answer.BindingConstraint.Verdict;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.diagnosis.process.LinkedModels;
import org.truemark.diagnosis.process.Seat;
import org.truemark.statistics.sample.Moments;
import org.truemark.testkit.law.Seeded;
import org.truemark.testkit.world.Organization;
import org.truemark.testkit.world.Seller;
import org.truemark.testkit.worlds.Traps;

/// Growth that is none: T03 the strong stay longer, T12 only the calendar grows, T20 the export
/// begins in the middle of everybody's life.
class T03TenureTest {
  private static final List<Integer> WEEKS = List.of(3, 9, 20, 32, 45, 65, 90);

  /// Naive: who has been there for two years begins more than newcomers do.
  @Test
  void t03WhoStaysLongerHasNotGrown() {
    List<Organization> worlds = Seeded.seeds(4).map(Traps::strongOnesStay).toList();
    assertThat(weekly(worlds, 78, 130)).isGreaterThan(1.05 * weekly(worlds, 0, 26));
    assertNoGrowth(Fitted.of(worlds.getFirst()));
  }

  private static double weekly(List<Organization> worlds, int from, int to) {
    return worlds.stream()
        .mapToDouble(one -> Raw.weekly(one, hired(one), from, to))
        .average()
        .orElseThrow();
  }

  /// Naive: everybody begins more after a year than in the first weeks.
  @Test
  void t12AGrowingMarketIsNoRamp() {
    Organization organization = Traps.onlyTheCalendarGrows(1);
    assertThat(Raw.weekly(organization, hired(organization), 39, 65))
        .isGreaterThan(1.15 * Raw.weekly(organization, hired(organization), 0, 26));
    assertNoGrowth(Fitted.of(organization));
    Diagnosis diagnosis = Diagnosed.briefly(organization);
    assertThat(diagnosis.bindingConstraint().verdict()).isNotEqualTo(Verdict.RAMP);
    assertThat(diagnosis.findings())
        .filteredOn(finding -> finding.code().equals("tenure-or-calendar"))
        .singleElement()
        .satisfies(finding ->
            assertThat(finding.sentence())
                .startsWith("Tenure, cohort and calendar are not separable without an assumption")
                .contains(
                    "people hired at different times are taken to be alike", " hires, 2024-"));
  }

  private static List<LocalDate> hired(Organization organization) {
    return organization.truth().sellers().stream()
        .map(seller -> seller.employment().hired())
        .toList();
  }

  /// What people begin and what they win is the same at every tenure, as far as the models know.
  private static void assertNoGrowth(LinkedModels models) {
    double[] even = new double[models.creation().level().length];
    assertThat(List.of(models.learning(even)))
        .hasSize(WEEKS.size())
        .allSatisfy(ratio -> assertThat(Fitted.covers(ratio, 1)).isTrue());
    for (int weeks : WEEKS) {
      double[] begun = begun(models, weeks);
      assertThat(Fitted.covers(begun, 1)).as("%d weeks: %.3f", weeks, Moments.mean(begun)).isTrue();
    }
  }

  private static double[] begun(LinkedModels models, int weeks) {
    for (int i = 0; i < models.force().size(); i++) {
      Seat seat = models.force().seat(i);
      LocalDate began = seat.began();
      if (began != null) {
        return models.creation().ramp(i, began.plusWeeks(weeks));
      }
    }
    throw new AssertionError("nobody began");
  }

  /// Naive: with the first record for the first day everybody needed months to come up to speed.
  @Test
  void t20TheFirstRecordIsNoFirstDay() {
    Organization organization = Traps.closedSinceMidLife(1);
    List<LocalDate> firsts =
        organization.truth().sellers().stream().map(seller -> first(organization, seller)).toList();
    assertThat(Raw.weekly(organization, firsts, 39, 65))
        .isGreaterThan(1.3 * Raw.weekly(organization, firsts, 0, 13));
  }

  private static LocalDate first(Organization organization, Seller seller) {
    return Raw.of(seller, Raw.all(organization)).stream()
        .map(Raw::created)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  @Test
  void t20WithoutKnownTenureNoRampIsEstimated() {
    Stream.of(Traps.closedSinceMidLife(1), Traps.createdSinceMidLife(1))
        .map(Diagnosed::briefly)
        .forEach(T03TenureTest::assertNoRamp);
  }

  private static void assertNoRamp(Diagnosis diagnosis) {
    assertThat(diagnosis.estimable().ramp().can()).isFalse();
    assertThat(diagnosis.estimable().ramp().why()).contains("the extract begins too late");
    assertThat(diagnosis.modelSpread()).isNotEmpty().doesNotContainKey("ramp");
  }
}
