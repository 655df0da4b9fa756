package org.truemark.testkit.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truemark.facts.table.Opportunity;
import org.truemark.facts.table.Person;
import org.truemark.facts.table.Row;
import org.truemark.facts.table.Target;
import org.truemark.kernel.Id;
import org.truemark.testkit.law.Seeded;
import org.truemark.testkit.world.Organization;
import org.truemark.testkit.world.Seller;

class WorldsTest {
  static Stream<LongFunction<Organization>> all() {
    return Stream.of(
        Worlds::tinyData,
        Worlds::vacantSeats,
        Worlds::drawnFromThePrior,
        Traps::strongOnesStay,
        Traps::patchesWithMoves,
        Traps::bestLeadsToOneTeam,
        Traps::moreIsLogged,
        Traps::closingDateGames,
        Traps::splitDeals,
        Traps::whale,
        Traps::stageRedefined,
        Traps::threeYearTotalsInFrancs,
        Traps::handedToACloser,
        Traps::managersMoveWithTerritories,
        Traps::cleanUp,
        Traps::closedSinceMidLife,
        seed -> Counted.openDeals(10, 180, 180, seed));
  }

  @ParameterizedTest
  @MethodSource("all")
  void theSameSeedMakesTheSameOrganizationAndKeysAreUnique(LongFunction<Organization> world) {
    Organization organization = world.apply(3);
    assertThat(organization).isEqualTo(world.apply(3));
    assertThat(organization.rows().stream().map(row -> row.getClass() + row.origin().sourceId()))
        .doesNotHaveDuplicates();
    assertThat(organization.rows().stream().map(Row::getClass)).contains(Opportunity.class);
  }

  @ParameterizedTest
  @MethodSource("all")
  void nothingHappensAfterTheExport(LongFunction<Organization> world) {
    Organization organization = world.apply(3);
    assertThat(organization.facts().of(Opportunity.class))
        .noneMatch(one -> {
          LocalDate closed = Days.closed(one);
          return closed != null && closed.isAfter(organization.truth().exportDate());
        })
        .noneMatch(one -> {
          LocalDate closed = Days.closed(one);
          return closed != null && closed.isBefore(Days.created(one));
        });
  }

  @Test
  void targetsOutOfReachAreThirtyPercentMoreThanIsToBeExpected() {
    Organization organization = Worlds.targetsOutOfReach(1);
    double quarter = organization.truth().expected().reference() / 8;
    assertThat(organization.facts().of(Target.class))
        .hasSize(24 * 8)
        .allSatisfy(target -> assertThat(amount(target) / quarter).isCloseTo(1.3, within(.06)));
  }

  private static double amount(Target target) {
    return Objects.requireNonNull(target.amount()).value().doubleValue();
  }

  @Test
  void theTargetsOfVacantSeatsGoOn() {
    Organization organization = Worlds.vacantSeats(1);
    List<Seller> leavers =
        organization.truth().sellers().stream()
            .filter(seller -> seller.employment().left() != null)
            .toList();
    assertThat(leavers).hasSize(6).allMatch(seller -> seller.employment().refilled() != null);
    assertThat(organization.truth().vacantWeeks()).isEqualTo(6 * 39);
    assertThat(leavers)
        .allMatch(leaver ->
            organization.facts().of(Target.class).stream()
                .anyMatch(target ->
                    target.ownerId().equals(leaver.id().value())
                        && leaver.employment().isVacantOn(target.periodStart())));
    Collection<Id.Person> onTheFirst = on(organization, LocalDate.of(2024, 1, 1));
    assertThat(onTheFirst).hasSize(18);
  }

  private static Collection<Id.Person> on(Organization organization, LocalDate day) {
    return organization.truth().sellers().stream()
        .filter(seller -> seller.employment().isOn(day))
        .map(Seller::id)
        .toList();
  }

  @Test
  void tinyDataAreFifteenDealsOfFourPeople() {
    Organization organization = Worlds.tinyData(1);
    assertThat(
            organization.facts().of(Opportunity.class).stream()
                .collect(Collectors.groupingBy(Opportunity::ownerId, Collectors.counting())))
        .hasSize(4)
        .allSatisfy((owner, deals) -> assertThat(deals).isEqualTo(15));
  }

  @Test
  void thePriorDrawsManySizes() {
    Set<Integer> sizes =
        Seeded.seeds(20)
            .map(seed -> Worlds.drawnFromThePrior(seed).truth().sellers().size())
            .collect(Collectors.toSet());
    assertThat(sizes).hasSizeGreaterThan(8).allMatch(size -> size >= 12 && size <= 48);
  }

  @Test
  void whoIsHiredIsListedWithTheDay() {
    Organization organization = Worlds.pipelineFillOnly(1);
    assertThat(
            organization.facts().of(Person.class).stream()
                .filter(person -> Objects.requireNonNull(person.hireDate()).isAfter(Traps.START)))
        .hasSize(12);
  }
}
