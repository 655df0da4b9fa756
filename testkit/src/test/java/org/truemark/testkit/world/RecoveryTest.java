package org.truemark.testkit.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.truemark.facts.table.Opportunity;
import org.truemark.kernel.Id;
import org.truemark.testkit.law.Seeded;

/// What the law says is found in what it makes: by naive counts, within four standard errors.
class RecoveryTest {
  private static final World EVEN =
      World.aTeamOf(24)
          .withoutDifferences()
          .with(new Law.Outcome(.3, new Law.Cycle(13, 1.5), 0, 0, 0))
          .withSegments(new Market.Segment("New Business", 1, 0, 0))
          .withProducts(new Market.Offer("One", "All", 10_000, 1, .5, 0));

  @Test
  void rawWinRatesScatterAroundTheTruthAsCountsDo() {
    World world = World.aTeamOf(24).withSkillSpread(.5).withMixSpread(0);
    double chiSquared =
        Seeded.seeds(20)
            .mapToDouble(seed -> {
              Organization organization = world.seed(seed).make();
              return chiSquared(organization, organization.truth().winRates());
            })
            .sum();
    assertIsChiSquared(chiSquared, 20 * 24);
  }

  @Test
  void withoutDifferencesWinRatesAreHomogeneous() {
    double chiSquared =
        Seeded.seeds(20).mapToDouble(seed -> aroundTheTeam(EVEN.seed(seed).make())).sum();
    assertIsChiSquared(chiSquared, 20 * 24);
  }

  @Test
  void differencesOfSkillMakeThemHeterogeneous() {
    Organization organization = EVEN.withSkillSpread(.5).make();
    assertThat(aroundTheTeam(organization)).isGreaterThan(24 + 4 * Math.sqrt(2 * 24));
  }

  @Test
  void weeklyHazardsAreThoseOfTheCycle() {
    List<Opportunity> opportunities =
        EVEN.overWeeks(312).make().facts().of(Opportunity.class).stream()
            .filter(o -> !created(o).isBefore(EVEN.span().start()))
            .toList();
    for (int age : List.of(2, 8, 16)) {
      LocalDate last = EVEN.overWeeks(312).span().exportDate().minusWeeks(age + 1L);
      List<Opportunity> atRisk =
          opportunities.stream().filter(o -> !created(o).isAfter(last) && weeks(o) >= age).toList();
      double hazard = EVEN.law().outcome().cycle().hazard(age, 0);
      assertShare(atRisk, o -> weeks(o) == age, hazard);
    }
  }

  @Test
  void beginningsHaveTheMeanOfTheVolume() {
    World world = EVEN.overWeeks(208).with(new Law.Volume(2, 0, 1, 10));
    long begun =
        world.make().facts().of(Opportunity.class).stream()
            .filter(o -> !created(o).isBefore(world.span().start()))
            .count();
    double expected = 2 * 24 * 208;
    assertThat((double) begun).isCloseTo(expected, within(4 * Math.sqrt(expected)));
  }

  @Test
  void hiresBeginWithTheRampStart() {
    World world = EVEN.withTurnover(0, 24).with(new Law.Volume(4, 0, .25, 1e6));
    Organization organization = world.make();
    long weeks =
        organization.truth().sellers().stream()
            .mapToLong(s -> weeks(s.employment().hired(), organization.truth().exportDate()) + 1)
            .sum();
    double expected = .25 * 4 * weeks;
    assertThat((double) organization.facts().of(Opportunity.class).size())
        .isCloseTo(expected, within(4 * Math.sqrt(expected)));
  }

  @Test
  void logAmountsScatterAroundTheListPrice() {
    double[] logs =
        EVEN.make().facts().of(Opportunity.class).stream()
            .mapToDouble(
                o -> Math.log(Objects.requireNonNull(o.amount()).value().doubleValue() / 10_000))
            .toArray();
    double mean = java.util.Arrays.stream(logs).average().orElseThrow();
    assertThat(mean).isCloseTo(0, within(4 * .5 / Math.sqrt(logs.length)));
  }

  @Test
  void quarterEndsAreBetterByTheirLogit() {
    World world = EVEN.overWeeks(208).with(new Law.Outcome(.3, new Law.Cycle(13, 1.5), 0, 1, 0));
    List<Opportunity> closed = closed(world.make());
    double better = 1 / (1 + Math.exp(-(Math.log(.3 / .7) + 1)));
    assertShare(closed.stream().filter(RecoveryTest::atQuarterEnd).toList(), isWon(), better);
    assertShare(closed.stream().filter(o -> !atQuarterEnd(o)).toList(), isWon(), .3);
  }

  private static double aroundTheTeam(Organization organization) {
    List<Opportunity> closed = closed(organization);
    double rate = (double) closed.stream().filter(isWon()).count() / closed.size();
    Map<Id.Person, Double> same =
        organization.truth().sellers().stream().collect(Collectors.toMap(Seller::id, s -> rate));
    return chiSquared(organization, same);
  }

  private static double chiSquared(Organization organization, Map<Id.Person, Double> rates) {
    Map<Id.Person, List<Opportunity>> byOwner =
        closed(organization).stream()
            .collect(Collectors.groupingBy(o -> Objects.requireNonNull(o.ownerId())));
    double sum = 0;
    for (Map.Entry<Id.Person, List<Opportunity>> own : byOwner.entrySet()) {
      double rate = Objects.requireNonNull(rates.get(own.getKey()));
      double n = own.getValue().size();
      double excess = own.getValue().stream().filter(isWon()).count() - n * rate;
      sum += excess * excess / (n * rate * (1 - rate));
    }
    return sum;
  }

  private static void assertIsChiSquared(double value, int degrees) {
    assertThat(value).isCloseTo(degrees, within(4 * Math.sqrt(2.0 * degrees)));
  }

  private static void assertShare(
      List<Opportunity> all, Predicate<Opportunity> counted, double share) {
    double n = all.size();
    assertThat(all.stream().filter(counted).count() / n)
        .isCloseTo(share, within(4 * Math.sqrt(share * (1 - share) / n)));
  }

  private static List<Opportunity> closed(Organization organization) {
    return organization.facts().of(Opportunity.class).stream()
        .filter(o -> Boolean.TRUE.equals(o.isClosed()))
        .toList();
  }

  private static Predicate<Opportunity> isWon() {
    return o -> Boolean.TRUE.equals(o.isWon());
  }

  private static boolean atQuarterEnd(Opportunity closed) {
    return ended(closed).getMonthValue() % 3 == 0;
  }

  private static long weeks(Opportunity opportunity) {
    return opportunity.closedAt() == null
        ? Long.MAX_VALUE
        : weeks(created(opportunity), ended(opportunity));
  }

  private static long weeks(LocalDate from, LocalDate to) {
    return ChronoUnit.WEEKS.between(from, to);
  }

  private static LocalDate created(Opportunity opportunity) {
    return LocalDate.ofInstant(Objects.requireNonNull(opportunity.createdAt()), ZoneOffset.UTC);
  }

  private static LocalDate ended(Opportunity closed) {
    return LocalDate.ofInstant(Objects.requireNonNull(closed.closedAt()), ZoneOffset.UTC);
  }
}
