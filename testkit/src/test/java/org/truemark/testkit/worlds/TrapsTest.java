package org.truemark.testkit.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truemark.facts.table.Activity;
import org.truemark.facts.table.Assignment;
import org.truemark.facts.table.Opportunity;
import org.truemark.facts.table.OpportunityEvent;
import org.truemark.facts.table.Person;
import org.truemark.facts.table.PipelineStage;
import org.truemark.facts.table.TerritoryMember;
import org.truemark.kernel.Amount;
import org.truemark.kernel.Id;
import org.truemark.testkit.world.Organization;
import org.truemark.testkit.world.Seller;
import org.truemark.testkit.world.Trait;
import org.truemark.testkit.world.Truth.Mark;

/// Each trap is set: the naive figure is wrong, and the truth is known.
class TrapsTest {
  @ParameterizedTest
  @CsvSource({
    "90, 180, .365",
    "180, 180, .340",
    "365, 180, .306",
    "90, 45, .178",
    "180, 45, .200",
    "365, 45, .224"
  })
  void t02ClosedDealsAloneShowAnotherRateThanAQuarter(int days, double lossDays, double shown) {
    List<Opportunity> closed = closed(Counted.openDeals(1_000, days, lossDays, 1));
    double standardError = Math.sqrt(shown * (1 - shown) / closed.size());
    // whole days move a deal across the export now and then
    assertThat(rate(closed)).isCloseTo(shown, within(.004 + 3 * standardError));
  }

  @Test
  void t03WhoStaysIsStrongerThanWhoCame() {
    Organization organization = Traps.strongOnesStay(1);
    List<Seller> all = organization.truth().sellers();
    List<Seller> stay = all.stream().filter(one -> one.employment().left() == null).toList();
    assertThat(meanFactor(all)).isCloseTo(1, within(1e-9));
    assertThat(meanFactor(stay)).isGreaterThan(1.02);
    assertThat(organization.truth().expected().shares().values())
        .allSatisfy(
            share -> assertThat(share.factors().ramp().learned()).isCloseTo(1, within(1e-9)));
  }

  private static double meanFactor(List<Seller> sellers) {
    return sellers.stream()
        .mapToDouble(seller -> Math.exp(seller.effect(Trait.EFFORT)))
        .average()
        .orElseThrow();
  }

  @Test
  void t04EverybodyHasAPatchAndSomeMove() {
    Map<Id.Person, List<TerritoryMember>> alone = held(Traps.patchTakenForTalent(1));
    assertThat(alone.values()).hasSize(24).allMatch(own -> own.size() == 1);
    assertThat(alone.values().stream().map(own -> own.getFirst().territoryId()).distinct())
        .hasSize(24);
    List<List<TerritoryMember>> moved =
        held(Traps.patchesWithMoves(1)).values().stream().filter(own -> own.size() == 2).toList();
    assertThat(moved)
        .hasSize(7)
        .allMatch(own -> !own.getFirst().territoryId().equals(own.getLast().territoryId()))
        .allMatch(own -> Objects.equals(own.getLast().validFrom(), own.getFirst().validTo()));
  }

  private static Map<Id.Person, List<TerritoryMember>> held(Organization organization) {
    return organization.facts().of(TerritoryMember.class).stream()
        .collect(Collectors.groupingBy(TerritoryMember::personId));
  }

  @Test
  void t05TheTeamWithTheBestLeadsWinsMoreOften() {
    Organization organization = Traps.bestLeadsToOneTeam(1);
    Predicate<Opportunity> first = isOfTeam(organization, 0);
    List<Opportunity> closed = closed(organization);
    List<Opportunity> others = closed.stream().filter(first.negate()).toList();
    List<Opportunity> own = closed.stream().filter(first).toList();
    assertThat(rate(own)).isGreaterThan(rate(others) + .1);
    assertThat(rate(from(own, "Referral"))).isCloseTo(rate(from(others, "Referral")), within(.1));
    assertThat(Set.copyOf(organization.truth().winRates().values())).hasSize(1);
    List<Opportunity> apart = closed(Traps.bestLeadsWithoutOverlap(1));
    assertThat(from(apart, "Referral")).allMatch(first).isNotEmpty();
    assertThat(from(apart, "Web")).noneMatch(first).isNotEmpty();
  }

  private static Predicate<Opportunity> isOfTeam(Organization organization, int team) {
    Set<Id.Person> people =
        organization.truth().sellers().stream()
            .filter(seller -> seller.employment().posts().getFirst().team() == team)
            .map(Seller::id)
            .collect(Collectors.toSet());
    return opportunity -> people.contains(opportunity.ownerId());
  }

  private static List<Opportunity> from(List<Opportunity> opportunities, String source) {
    return opportunities.stream().filter(one -> source.equals(one.leadSource())).toList();
  }

  @Test
  void t06TheOrderTurnsInBothSegments() {
    Organization organization = Counted.simpson();
    List<Opportunity> closed = closed(organization);
    Id.Person first = organization.truth().sellers().getFirst().id();
    List<Opportunity> own = closed.stream().filter(one -> first.equals(one.ownerId())).toList();
    assertThat(closed).hasSize(440);
    assertThat(own.stream().filter(isWon())).hasSize(78);
    assertThat(own).hasSize(220);
    assertThat(rate(closed.stream().filter(one -> !own.contains(one)).toList()))
        .isCloseTo(.7455, within(1e-4));
    assertThat(organization.truth().winRates()).containsEntry(first, .6).containsValue(.5);
  }

  @Test
  void t08ThirtyPercentMoreIsLoggedAndNoMoreIsBegun() {
    Organization organization = Traps.moreIsLogged(1);
    List<LocalDate> calls =
        organization.facts().of(Activity.class).stream()
            .map(call -> Days.day(Objects.requireNonNull(call.startAt())))
            .toList();
    double before = calls.stream().filter(day -> day.isBefore(Traps.MID_YEAR)).count() / 26.0;
    double after = (calls.size() - before * 26) / 78;
    assertThat(after / before).isCloseTo(1.3, within(.08));
  }

  @Test
  void t09SomeWinsCarryTheQuarterBefore() {
    Organization organization = Traps.closingDateGames(1);
    Set<Id.Opportunity> redated = organization.truth().marked(Mark.REDATED);
    assertThat(redated).hasSizeGreaterThan(10);
    assertThat(organization.facts().of(Opportunity.class))
        .filteredOn(one -> redated.contains(one.id()))
        .allMatch(isWon())
        .allMatch(one -> Objects.requireNonNull(Days.closed(one)).getMonthValue() % 3 == 0);
  }

  @Test
  void t10HalvesSumToTheWhole() {
    Organization whole = Worlds.equals(1);
    Organization split = Traps.splitDeals(1);
    Predicate<Opportunity> own = isOf(whole, 5);
    long before = whole.facts().of(Opportunity.class).stream().filter(own).count();
    assertThat(split.facts().of(Opportunity.class).stream().filter(own)).hasSize(2 * (int) before);
    assertThat(revenue(split)).isCloseTo(revenue(whole), within((double) before));
  }

  @Test
  void t11OneDealIsTwoFifthsOfTheRevenue() {
    Organization organization = Traps.whale(1);
    Set<Id.Opportunity> whale = organization.truth().marked(Mark.WHALE);
    double own =
        organization.facts().of(Opportunity.class).stream()
            .filter(one -> whale.contains(one.id()))
            .mapToDouble(one -> amount(one).value().doubleValue())
            .sum();
    assertThat(own / revenue(organization)).isCloseTo(.4, within(1e-4));
  }

  @Test
  void t12EverybodyIsHiredWhileObservedAndNobodyGrows() {
    Organization organization = Traps.onlyTheCalendarGrows(1);
    assertThat(organization.truth().sellers())
        .allMatch(seller -> seller.employment().hired().isAfter(Traps.START))
        .allSatisfy(seller ->
            assertThat(organization.truth().expected().of(seller.id()).factors().ramp().learned())
                .isCloseTo(1, within(1e-9)));
  }

  @Test
  void t15FewerReachTheStageThatCameLater() {
    Organization organization = Traps.stageRedefined(1);
    assertThat(organization.facts().of(PipelineStage.class)).hasSize(7);
    double before = qualified(organization, Traps.START, LocalDate.of(2024, 3, 31));
    double after = qualified(organization, Traps.MID_YEAR, LocalDate.of(2025, 6, 30));
    assertThat(after).isLessThan(before - .1);
    Map<Id.Opportunity, String> last =
        organization.facts().of(OpportunityEvent.class).stream()
            .collect(
                Collectors.toMap(
                    OpportunityEvent::opportunityId,
                    event -> Objects.requireNonNull(event.newValue()),
                    (one, next) -> next));
    assertThat(organization.facts().of(Opportunity.class))
        .allMatch(one -> Objects.equals(last.get(one.id()), one.stage()));
  }

  private static double qualified(Organization organization, LocalDate from, LocalDate to) {
    List<Id.Opportunity> begun =
        organization.facts().of(Opportunity.class).stream()
            .filter(one -> !Days.created(one).isBefore(from) && !Days.created(one).isAfter(to))
            .map(Opportunity::id)
            .toList();
    Set<Id.Opportunity> reached =
        organization.facts().of(OpportunityEvent.class).stream()
            .filter(event -> "Qualification".equals(event.newValue()))
            .map(OpportunityEvent::opportunityId)
            .collect(Collectors.toSet());
    return (double) begun.stream().filter(reached::contains).count() / begun.size();
  }

  @Test
  void t16OneBooksThreeYearsInFrancs() {
    Organization organization = Traps.threeYearTotalsInFrancs(1);
    assertThat(organization.facts().of(Opportunity.class))
        .allMatch(one ->
            amount(one).currencyOrUnnamed().equals("CHF") == isOf(organization, 5).test(one));
    double ratio =
        mean(organization, isOf(organization, 5)) / mean(Worlds.equals(1), isOf(organization, 5));
    assertThat(ratio).isCloseTo(2.7, within(.01));
  }

  private static double mean(Organization organization, Predicate<Opportunity> kind) {
    return organization.facts().of(Opportunity.class).stream()
        .filter(kind)
        .mapToDouble(one -> amount(one).value().doubleValue())
        .average()
        .orElseThrow();
  }

  @Test
  void t17TheCloserTakesDealsInTheirLastDays() {
    Organization organization = Traps.handedToACloser(1);
    Map<Id.Opportunity, Opportunity> opportunities =
        organization.facts().of(Opportunity.class).stream()
            .collect(Collectors.toMap(Opportunity::id, one -> one));
    List<OpportunityEvent> changes = organization.facts().of(OpportunityEvent.class);
    assertThat(changes).hasSizeGreaterThan(1_000);
    assertThat(organization.truth().marked(Mark.HANDED_OVER)).hasSameSizeAs(changes);
    assertThat(changes)
        .allSatisfy(change -> {
          Opportunity one = Objects.requireNonNull(opportunities.get(change.opportunityId()));
          assertThat(change.newValue()).isEqualTo(Objects.requireNonNull(one.ownerId()).value());
          assertThat(
                  ChronoUnit.DAYS.between(
                      Days.day(change.changedTo()), Objects.requireNonNull(Days.closed(one))))
              .isEqualTo(4);
        });
  }

  @Test
  void t18WhoChangesTheManagerChangesTheTerritory() {
    Organization organization = Traps.managersMoveWithTerritories(1);
    List<Assignment> posts = organization.facts().of(Assignment.class);
    assertThat(
            organization.truth().sellers().stream().filter(s -> s.employment().posts().size() == 2))
        .hasSize(12);
    assertThat(
            organization.truth().sellers().stream()
                .flatMap(seller -> seller.employment().posts().stream())
                .map(post -> post.manager() + " " + post.territory())
                .distinct())
        .hasSize(4);
    assertThat(posts.stream().filter(post -> post.validTo() != null)).hasSize(12);
  }

  @Test
  void t19ACleanUpLowersTheRateOfWins() {
    Organization organization = Traps.cleanUp(1);
    assertThat(organization.truth().marked(Mark.SWEPT)).hasSize(300);
    List<Opportunity> closed = closed(organization);
    List<Opportunity> decided =
        closed.stream()
            .filter(one -> !organization.truth().marked(Mark.SWEPT).contains(one.id()))
            .toList();
    assertThat(rate(decided)).isCloseTo(.32, within(.04));
    assertThat(rate(closed)).isLessThan(rate(decided) - .02);
  }

  @Test
  void t20AnExportBeginsMidLife() {
    Organization closed = Traps.closedSinceMidLife(1);
    assertThat(closed.facts().of(Opportunity.class))
        .allMatch(one -> Boolean.TRUE.equals(one.isClosed()))
        .anyMatch(one -> Days.created(one).isBefore(Traps.MID_YEAR));
    assertThat(closed.facts().has(Person.class)).isFalse();
    assertThat(Traps.createdSinceMidLife(1).facts().of(Opportunity.class))
        .noneMatch(one -> Days.created(one).isBefore(Traps.MID_YEAR))
        .anyMatch(one -> Boolean.FALSE.equals(one.isClosed()));
  }

  @Test
  void t21PaceDiffersAndChancesDoNot() {
    Organization organization = Traps.unequalPace(1);
    assertThat(Set.copyOf(organization.truth().winRates().values())).hasSize(1);
    assertThat(
            organization.truth().sellers().stream().map(one -> one.effect(Trait.PACE)).distinct())
        .hasSize(24);
  }

  private static Predicate<Opportunity> isOf(Organization organization, int seller) {
    Id.Person person = organization.truth().sellers().get(seller).id();
    return opportunity -> person.equals(opportunity.ownerId());
  }

  private static double revenue(Organization organization) {
    return closed(organization).stream()
        .filter(isWon())
        .mapToDouble(one -> amount(one).value().doubleValue())
        .sum();
  }

  private static Amount amount(Opportunity opportunity) {
    return Objects.requireNonNull(opportunity.amount());
  }

  private static double rate(List<Opportunity> closed) {
    return (double) closed.stream().filter(isWon()).count() / closed.size();
  }

  private static List<Opportunity> closed(Organization organization) {
    return organization.facts().of(Opportunity.class).stream()
        .filter(one -> Boolean.TRUE.equals(one.isClosed()))
        .toList();
  }

  private static Predicate<Opportunity> isWon() {
    return one -> Boolean.TRUE.equals(one.isWon());
  }
}
