package org.truemark.loop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.diagnosis.incidence.WinIncidence;
import org.truemark.testkit.world.Organization;
import org.truemark.testkit.worlds.Counted;

/// A quarter of all deals will be won, after 90 days on average; losses take 180 days, or 45. Deals
/// arrive evenly until the export, so that many are open.
class T02OpenDealsTest {
  /// Naive: the share of closed deals that are won.
  @ParameterizedTest
  @CsvSource({"90, 180", "180, 180", "365, 180", "90, 45", "180, 45", "365, 45"})
  void theIncidenceIsThatOfAllDealsBegun(int days, double lossDays) {
    WinIncidence found = incidence(Counted.openDeals(300, days, lossDays, 1));
    assertThat(found.share().value())
        .isCloseTo(truth(found.horizonDays()), within(2 * standardError(found)));
  }

  @Test
  void theAnswerShowsThatIncidence() {
    Organization organization = Counted.openDeals(60, 180, 180, 1);
    Diagnosis diagnosis = Diagnosed.briefly(organization);
    assertThat(Objects.requireNonNull(diagnosis.team().winRate()).incidence())
        .isEqualTo(incidence(organization).share());
  }

  /// After 90 days with quick losses the two are too near to be told apart at this size.
  @ParameterizedTest
  @CsvSource({"90, 180", "180, 180", "365, 180", "180, 45", "365, 45"})
  void closedDealsAloneWouldMissIt(int days, double lossDays) {
    Organization organization = Counted.openDeals(lossDays < 90 ? 800 : 300, days, lossDays, 1);
    WinIncidence found = incidence(organization);
    double naive = Raw.rate(Raw.closed(organization));
    assertThat(Math.abs(naive - truth(found.horizonDays())))
        .isGreaterThan(2 * standardError(found));
  }

  private static WinIncidence incidence(Organization organization) {
    return Objects.requireNonNull(WinIncidence.of(Fitted.extract(organization)));
  }

  private static double truth(int days) {
    return .25 * -Math.expm1(-days / 90.0);
  }

  /// From an interval of 90 %.
  private static double standardError(WinIncidence found) {
    return (found.share().high() - found.share().low()) / 2 / 1.645;
  }
}
