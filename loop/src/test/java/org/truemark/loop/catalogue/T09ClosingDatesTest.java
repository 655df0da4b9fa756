package org.truemark.loop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.truemark.diagnosis.answer.BindingConstraint.Verdict;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.diagnosis.answer.Team.TeamRate;
import org.truemark.diagnosis.flag.Flagging;
import org.truemark.facts.table.Opportunity;
import org.truemark.testkit.world.Organization;
import org.truemark.testkit.world.Truth.Mark;
import org.truemark.testkit.worlds.Traps;
import org.truemark.testkit.worlds.Worlds;

/// Dates of ends that somebody chose: T09 wins of a new quarter carry a day of the old one, T19 old
/// deals are closed lost in one sweep.
class T09ClosingDatesTest {
  private static final String GAMES = "closing-date-games";

  /// Naive: at the end of a quarter people win more.
  @Test
  void t09RedatedWinsWouldLookLikeQuarterEndSkill() {
    assertThat(quarterEndAdvantage(Traps.closingDateGames(1)))
        .isGreaterThan(quarterEndAdvantage(Worlds.equals(1)) + .01);
  }

  private static double quarterEndAdvantage(Organization organization) {
    List<Opportunity> closed = Raw.closed(organization);
    return Raw.rate(closed.stream().filter(T09ClosingDatesTest::isAtQuarterEnd).toList())
        - Raw.rate(closed.stream().filter(one -> !isAtQuarterEnd(one)).toList());
  }

  private static boolean isAtQuarterEnd(Opportunity one) {
    return Raw.closedOn(one).getMonthValue() % 3 == 0;
  }

  @Test
  void t09RedatedWinsAddNothing() {
    TeamRate games = rate(Diagnosed.briefly(Traps.closingDateGames(1)));
    TeamRate fair = rate(Diagnosed.briefly(Worlds.equals(1)));
    assertThat(games.raw()).isEqualTo(fair.raw());
    assertThat(Objects.requireNonNull(games.incidence()).value())
        .isCloseTo(Objects.requireNonNull(fair.incidence()).value(), within(.002));
  }

  private static TeamRate rate(Diagnosis diagnosis) {
    return Objects.requireNonNull(diagnosis.team().winRate());
  }

  @Test
  void t09NobodyIsCalledSkilledForThem() {
    Diagnosis diagnosis = Diagnosed.briefly(Traps.closingDateGames(1));
    assertThat(Diagnosed.labelled(diagnosis)).isEmpty();
    assertThat(diagnosis.bindingConstraint().verdict()).isEqualTo(Verdict.CANNOT_TELL);
  }

  /// About 32 of 1,150 wins are redated over seven ends of quarters.
  @Test
  void t09RedatedWinsAreFlagged() {
    var flag = Diagnosed.flag(Diagnosed.briefly(Traps.closingDateGames(1)), GAMES);
    long redated = Traps.closingDateGames(1).truth().marked(Mark.REDATED).size();
    assertThat(flag.n()).isCloseTo(redated, within(15L));
    assertThat(flag.message())
        .contains("in the last three days of 7 quarters (2024-03-31 to 2025-09-30)")
        .contains("p below .001")
        .contains("compare whole quarters");
  }

  @Test
  void t09FairDatesAreNotFlagged() {
    for (Organization fair : List.of(Worlds.equals(1), Worlds.calendarRhythm(1))) {
      assertThat(Diagnosed.briefly(fair).flags())
          .extracting(Diagnosis.Flag::code)
          .doesNotContain(GAMES);
    }
  }

  @Test
  @Tag("nightly")
  void t09FairDatesAreFlaggedInAtMostATwentiethOfManyWorlds() {
    long flagged = count(Worlds::equals) + count(Worlds::calendarRhythm);
    long found = count(Traps::closingDateGames);
    System.out.printf("%d of 200 fair worlds flagged, %d of 100 others%n", flagged, found);
    assertThat(flagged).isLessThanOrEqualTo(10);
    assertThat(found).isGreaterThanOrEqualTo(80);
  }

  private static long count(LongFunction<Organization> world) {
    return LongStream.rangeClosed(1, 100)
        .mapToObj(seed -> Flagging.flags(Fitted.extract(world.apply(seed)), null))
        .filter(flags -> flags.stream().anyMatch(flag -> flag.code().equals(GAMES)))
        .count();
  }

  /// Naive: the win rate has fallen.
  @Test
  void t19ACleanUpIsFlaggedAndBothRatesAreShown() {
    Organization organization = Traps.cleanUp(1);
    List<Opportunity> closed = Raw.closed(organization);
    double fallen = Raw.rate(closed);
    double rate =
        Raw.rate(
            closed.stream()
                .filter(one -> !organization.truth().marked(Mark.SWEPT).contains(one.id()))
                .toList());
    assertThat(fallen).isLessThan(rate - .04);
    var flag = Diagnosed.flag(Diagnosed.briefly(organization), "bulk-close");
    assertThat(flag.n()).isEqualTo(300);
    assertThat(flag.message())
        .contains("%.1f %% with them".formatted(100 * fallen))
        .contains("%.1f %% without".formatted(100 * rate));
  }
}
