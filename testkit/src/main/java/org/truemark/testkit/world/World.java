package org.truemark.testkit.world;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.truemark.testkit.world.Market.Offer;
import org.truemark.testkit.world.Market.Segment;
import org.truemark.testkit.world.Market.Source;

/// The design of a made-up sales organization. Everything has a usual value; a test says what
/// matters to it: `World.aTeamOf(24).withoutDifferences().overWeeks(104).seed(7).make()`.
///
/// @param seed the same design and seed make the same organization, to the byte
/// @param span when it is observed
/// @param staff who is there
/// @param differences how much people differ
/// @param market what is sold
/// @param law how opportunities begin and end
public record World(
    long seed, Span span, Staff staff, Differences differences, Market market, Law law) {

  /// A team of the given number of sellers, 1 or more: a manager and a territory for every six, two
  /// years, moderate differences in volume, pace, skill, size and mix; nobody comes or goes.
  public static World aTeamOf(int sellers) {
    int groups = Math.max(1, sellers / 6);
    Map<Trait, Double> spread =
        Map.of(Trait.EFFORT, .3, Trait.PACE, .15, Trait.SKILL, .25, Trait.SIZE, .15);
    return new World(
        1,
        new Span(LocalDate.of(2024, 1, 1), 104),
        new Staff(sellers, groups, groups, 0, 0),
        new Differences(spread, Map.of(), .3),
        Market.usual(),
        Law.usual());
  }

  /// Makes the organization.
  public Organization make() {
    return Making.organization(this);
  }

  /// With other draws.
  public World seed(long other) {
    return new World(other, span, staff, differences, market, law);
  }

  /// Observed for so many weeks from the same Monday.
  public World overWeeks(int weeks) {
    return with(new Span(span.start(), weeks));
  }

  /// Observed in the given time.
  public World with(Span observed) {
    return new World(seed, observed, staff, differences, market, law);
  }

  /// With the given numbers of people.
  public World with(Staff people) {
    return new World(seed, span, people, differences, market, law);
  }

  /// With so many sellers hired and so many leaving while they are observed.
  public World withTurnover(int leavers, int hires) {
    return with(staff.with(new Staff.Turnover(leavers, hires, 0, Staff.Exits.none())));
  }

  /// All alike: same effort, pace, skill, size, mix, manager and territory.
  public World withoutDifferences() {
    return with(Differences.none());
  }

  /// With effects of skill on the logit of winning of the given standard deviation.
  public World withSkillSpread(double sd) {
    return withSpread(Trait.SKILL, sd);
  }

  /// With effects of the trait of the given standard deviation, 0 or more.
  public World withSpread(Trait trait, double sd) {
    Map<Trait, Double> spread = new EnumMap<>(Trait.class);
    spread.putAll(differences.spread());
    spread.put(trait, sd);
    return with(new Differences(spread, differences.given(), differences.mix()));
  }

  /// With an effect of skill of one seller, by number from 0, in place of a draw.
  public World withSkillOf(int seller, double logit) {
    return with(Trait.SKILL, seller, logit);
  }

  /// With an effect of one seller's own trait, by number from 0, in place of a draw.
  public World with(Trait trait, int seller, double effect) {
    return with(differences.with(trait, seller, effect));
  }

  /// With own mixes of products whose log weights have the given standard deviation, 0 or more.
  public World withMixSpread(double sd) {
    return with(new Differences(differences.spread(), differences.given(), sd));
  }

  /// Selling the given products.
  public World withProducts(Offer... offers) {
    return with(new Market(List.of(offers), market.segments(), market.sources()));
  }

  /// Selling to the given segments.
  public World withSegments(Segment... segments) {
    return with(new Market(market.offers(), List.of(segments), market.sources()));
  }

  /// With leads from the given sources.
  public World withSources(Source... sources) {
    return with(new Market(market.offers(), market.segments(), List.of(sources)));
  }

  /// With territories that lie in another way.
  public World with(Staff.Territories territories) {
    return with(staff.with(territories));
  }

  /// With other comings and goings.
  public World with(Staff.Turnover turnover) {
    return with(staff.with(turnover));
  }

  /// With people who change places midway.
  public World with(Staff.Moves moves) {
    return with(staff.with(moves));
  }

  /// With targets of so many times what an average, fully ramped seller brings, above 0.
  public World withTargets(double stretch) {
    return with(new Law(law.volume(), law.outcome(), stretch));
  }

  /// With growth of the chance of winning.
  public World withLearning(Law.Growth learning) {
    return with(law.outcome().with(learning));
  }

  /// With another law of beginnings.
  public World with(Law.Volume volume) {
    return with(new Law(volume, law.outcome(), law.stretch()));
  }

  /// With another law of ends.
  public World with(Law.Outcome outcome) {
    return with(new Law(law.volume(), outcome, law.stretch()));
  }

  private World with(Law other) {
    return new World(seed, span, staff, differences, market, other);
  }

  private World with(Differences other) {
    return new World(seed, span, staff, other, market, law);
  }

  private World with(Market other) {
    return new World(seed, span, staff, differences, other, law);
  }
}
