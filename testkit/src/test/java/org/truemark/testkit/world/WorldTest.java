package org.truemark.testkit.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truemark.facts.table.Assignment;
import org.truemark.facts.table.Opportunity;
import org.truemark.facts.table.OpportunityLine;
import org.truemark.facts.table.Person;
import org.truemark.facts.table.Product;
import org.truemark.facts.table.Row;
import org.truemark.facts.table.Target;
import org.truemark.facts.table.Team;
import org.truemark.facts.table.TerritoryMember;
import org.truemark.kernel.Id;
import org.truemark.testkit.law.Seeded;

class WorldTest {
  static Stream<Long> seeds() {
    return Seeded.seeds(5);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theSameSeedMakesTheSameOrganization(long seed) {
    World world = World.aTeamOf(6).seed(seed);
    assertThat(world.make()).isEqualTo(world.make());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anotherSeedMakesAnother(long seed) {
    World world = World.aTeamOf(6).seed(seed);
    assertThat(world.make().rows()).isNotEqualTo(world.seed(seed + 1).make().rows());
  }

  @Test
  void withoutDifferencesNobodyDiffers() {
    Truth truth = World.aTeamOf(12).withoutDifferences().make().truth();
    assertThat(truth.winRates().values()).containsOnly(truth.winRate());
    assertThat(truth.sellers().stream().flatMap(seller -> seller.effects().values().stream()))
        .containsOnly(0.0);
    assertThat(truth.sellers().stream().map(Seller::mix).distinct()).hasSize(1);
  }

  @Test
  void aSkillIsThatOfTheSellerItWasGivenTo() {
    Truth truth = World.aTeamOf(6).withoutDifferences().withSkillOf(3, 1).make().truth();
    List<Double> skills =
        truth.sellers().stream().map(seller -> seller.effect(Trait.SKILL)).toList();
    assertThat(skills).containsExactly(0.0, 0.0, 0.0, 1.0, 0.0, 0.0);
    assertThat(truth.winRates().get(truth.sellers().get(3).id())).isGreaterThan(truth.winRate());
  }

  @Test
  void skillChangesOutcomesOnly() {
    World world = World.aTeamOf(6).withoutDifferences();
    List<Opportunity> even = opportunities(world.make());
    List<Opportunity> uneven = opportunities(world.withSkillOf(2, 3).make());
    assertThat(uneven).hasSameSizeAs(even);
    Id.Person skilled = world.make().truth().sellers().get(2).id();
    for (int i = 0; i < even.size(); i++) {
      if (skilled.equals(even.get(i).ownerId())) {
        assertThat(uneven.get(i).closedAt()).isEqualTo(even.get(i).closedAt());
      } else {
        assertThat(uneven.get(i)).isEqualTo(even.get(i));
      }
    }
  }

  @Test
  void managersAndTerritoriesAreSharedByTheirPeople() {
    Organization organization =
        World.aTeamOf(24).withSpread(Trait.MANAGER, .4).withSpread(Trait.TERRITORY, .4).make();
    List<Seller> sellers = organization.truth().sellers();
    assertThat(pairs(sellers, Seller.Post::manager, Trait.MANAGER)).hasSize(4);
    assertThat(pairs(sellers, Seller.Post::territory, Trait.TERRITORY)).hasSize(4);
    assertThat(
            sellers.stream()
                .map(seller -> seller.employment().posts().getFirst())
                .map(post -> post.manager() + " " + post.territory())
                .distinct())
        .as("territories cross the teams")
        .hasSize(16);
  }

  private static List<String> pairs(
      List<Seller> sellers, Function<Seller.Post, Id> holder, Trait trait) {
    return sellers.stream()
        .map(seller -> seller.employment().posts().getFirst())
        .map(post -> holder.apply(post) + " " + post.effect(trait))
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nobodySellsBeforeBeingHiredOrAfterLeaving(long seed) {
    Organization organization = World.aTeamOf(24).withTurnover(4, 4).seed(seed).make();
    Map<Id.Person, Seller.Employment> employments =
        organization.truth().sellers().stream()
            .collect(Collectors.toMap(Seller::id, Seller::employment));
    assertThat(opportunities(organization))
        .allMatch(opportunity -> {
          Seller.Employment employment =
              Objects.requireNonNull(employments.get(opportunity.ownerId()));
          return employment.isOn(created(opportunity))
              && (opportunity.closedAt() == null || employment.isOn(day(opportunity.closedAt())));
        });
  }

  @Test
  void everyDealBeganInTheOneTerritoryOfItsOwner() {
    Organization organization =
        World.aTeamOf(24).withTurnover(4, 4).with(new Staff.Moves(.5, .5)).make();
    Map<Id.Person, List<TerritoryMember>> held =
        organization.facts().of(TerritoryMember.class).stream()
            .collect(Collectors.groupingBy(TerritoryMember::personId));
    assertThat(organization.truth().sellers())
        .filteredOn(seller -> seller.employment().posts().size() == 2)
        .hasSizeGreaterThan(6);
    assertThat(opportunities(organization))
        .allSatisfy(one ->
            assertThat(
                    held.getOrDefault(Objects.requireNonNull(one.ownerId()), List.of()).stream()
                        .filter(member -> holds(member, created(one))))
                .hasSize(1));
  }

  private static boolean holds(TerritoryMember member, LocalDate day) {
    LocalDate to = member.validTo();
    return !day.isBefore(Objects.requireNonNull(member.validFrom()))
        && (to == null || day.isBefore(to));
  }

  @Test
  void someComeAndSomeLeaveWhileTheyAreObserved() {
    World world = World.aTeamOf(24).withTurnover(3, 5);
    List<Seller.Employment> employments =
        world.make().truth().sellers().stream().map(Seller::employment).toList();
    assertThat(employments.stream().filter(e -> e.hired().isAfter(world.span().start())))
        .hasSize(5);
    assertThat(employments.stream().filter(e -> e.left() != null)).hasSize(3);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void recordsBeginMidLifeAndEndWithTheExport(long seed) {
    World world = World.aTeamOf(12).seed(seed);
    Organization organization = world.make();
    LocalDate start = world.span().start();
    LocalDate exportDate = organization.truth().exportDate();
    List<Opportunity> opportunities = opportunities(organization);
    assertThat(opportunities)
        .allMatch(o -> !created(o).isAfter(exportDate))
        .anyMatch(o -> created(o).isBefore(start) && o.closedAt() != null)
        .allMatch(o -> o.closedAt() == null || isWithin(day(o.closedAt()), created(o), exportDate))
        .allMatch(o -> o.closedAt() == null || isWithin(day(o.closedAt()), start, exportDate));
  }

  private static boolean isWithin(LocalDate day, LocalDate first, LocalDate last) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  @Test
  void forgottenOpportunitiesStayOpen() {
    Organization organization = World.aTeamOf(24).make();
    assertThat(organization.truth().forgotten()).isNotEmpty();
    assertThat(opportunities(organization))
        .filteredOn(o -> organization.truth().forgotten().contains(o.id()))
        .hasSameSizeAs(organization.truth().forgotten())
        .allMatch(o -> Boolean.FALSE.equals(o.isClosed()));
  }

  @Test
  void keysAreUniqueInTheirTable() {
    List<Row> rows = World.aTeamOf(24).withTurnover(2, 2).make().rows();
    assertThat(rows.stream().map(row -> row.getClass() + " " + row.origin().sourceId()))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyReferenceLeadsToARow() {
    Organization organization = World.aTeamOf(24).withTurnover(2, 2).make();
    var facts = organization.facts();
    List<Id.Person> people = facts.of(Person.class).stream().map(Person::id).toList();
    List<String> teams =
        facts.of(Team.class).stream().map(team -> team.origin().sourceId()).toList();
    assertThat(people)
        .containsAll(facts.of(Assignment.class).stream().map(Assignment::personId).toList())
        .containsAll(
            facts.of(TerritoryMember.class).stream().map(TerritoryMember::personId).toList())
        .containsAll(facts.of(Target.class).stream().map(t -> new Id.Person(t.ownerId())).toList());
    assertThat(facts.of(Assignment.class))
        .allMatch(a -> teams.contains(Objects.requireNonNull(a.teamId()).value()));
    assertThat(facts.of(Product.class).stream().map(Product::id).toList())
        .containsAll(
            facts.of(OpportunityLine.class).stream().map(OpportunityLine::productId).toList());
  }

  @Test
  void namesAndAddressesAreUnique() {
    List<Person> people = World.aTeamOf(170).overWeeks(1).make().facts().of(Person.class);
    assertThat(people.stream().map(Person::fullName)).doesNotHaveDuplicates();
    assertThat(people.stream().map(Person::email))
        .doesNotHaveDuplicates()
        .allMatch(address -> address.matches("[a-z.]+@orvela\\.example"));
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatThrownBy(() -> World.aTeamOf(3).withTurnover(2, 2))
        .hasMessage("no staff: 3 sellers, 1 managers, 1 territories, 2 leavers, 2 hires");
    assertThatThrownBy(() -> new Span(LocalDate.of(2024, 7, 2), 10))
        .hasMessageContaining("2024-07-02");
  }

  private static List<Opportunity> opportunities(Organization organization) {
    return organization.facts().of(Opportunity.class);
  }

  private static LocalDate created(Opportunity opportunity) {
    return day(Objects.requireNonNull(opportunity.createdAt()));
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
