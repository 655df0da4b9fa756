package org.truemark.testkit.worlds;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.truemark.testkit.keeping.ActivityLog;
import org.truemark.testkit.keeping.Deals;
import org.truemark.testkit.keeping.Export;
import org.truemark.testkit.keeping.StageLog;
import org.truemark.testkit.world.Law;
import org.truemark.testkit.world.Market.Offer;
import org.truemark.testkit.world.Market.Source;
import org.truemark.testkit.world.Organization;
import org.truemark.testkit.world.Seller;
import org.truemark.testkit.world.Span;
import org.truemark.testkit.world.Staff;
import org.truemark.testkit.world.Trait;
import org.truemark.testkit.world.World;

/// Organizations on whose records a naive analysis goes wrong. Unless a trap says otherwise they
/// are those of {@link Worlds}: 24 equal people in 104 weeks from the beginning of 2024.
public final class Traps {
  /// First observed day.
  public static final LocalDate START = LocalDate.of(2024, 1, 1);

  /// The day from which a log or a process is another one.
  public static final LocalDate MID_YEAR = LocalDate.of(2024, 7, 1);

  /// The day of the clean-up.
  public static final LocalDate SWEPT_ON = LocalDate.of(2025, 6, 2);

  private static final int ODD_ONE = 5;

  private Traps() {}

  /// T1, regression to the mean: 60 people whose expected revenues have a coefficient of variation
  /// of .30, with 25 won deals in an average year whose log sizes have a standard deviation of .8.
  /// Nothing happens to anybody between the first year and the second.
  public static Organization regressionToTheMean(long seed) {
    return Designs.even(60, seed)
        .withSpread(Trait.EFFORT, Math.sqrt(Math.log(1.09)))
        .with(new Law.Volume(25 / 52.0 / .32, 0, 1, 10))
        .withProducts(new Offer("Orvela Team", "Platform", 24_000, 1, .8, 0))
        .make();
  }

  /// T3, survivorship: 60 people hired over the observed time of 156 weeks, who do not learn. Half
  /// of them bring 1.2 of the average and leave at a rate of .01 a month, half .8 and .05.
  public static Organization strongOnesStay(long seed) {
    World world = Designs.even(60, seed).overWeeks(156);
    for (int seller = 0; seller < 60; seller++) {
      world = world.with(Trait.EFFORT, seller, Math.log(seller % 2 == 0 ? 1.2 : .8));
    }
    return world.with(new Staff.Turnover(0, 60, 0, new Staff.Exits(.01, .05))).make();
  }

  /// T3 turned round: half of 24 people are hired over the observed time, and hires begin half of
  /// what those who stayed do, at every tenure; nobody learns.
  public static Organization hiresAreOthers(long seed) {
    World world = Designs.even(24, seed).with(Designs.hires(12));
    List<Seller> sellers = world.make().truth().sellers();
    for (int seller = 0; seller < sellers.size(); seller++) {
      if (sellers.get(seller).employment().hired().isAfter(START)) {
        world = world.with(Trait.EFFORT, seller, -.7);
      }
    }
    return world.make();
  }

  /// T4, patch taken for talent: everybody has a territory of his or her own, territories differ in
  /// what begins in them by .4 on the log, people do not.
  public static Organization patchTakenForTalent(long seed) {
    return onePatchEach(seed).make();
  }

  /// T4 with moves: the same, but 30 % of the people change territories in the middle of the time.
  public static Organization patchesWithMoves(long seed) {
    return onePatchEach(seed).with(new Staff.Moves(.3, 0)).make();
  }

  private static World onePatchEach(long seed) {
    return Designs.even(24, seed)
        .with(new Staff.Territories.OneEach())
        .withSpread(Trait.TERRITORY, .4);
  }

  /// T5, best leads to one team: referrals are won more often by 1.2 on the logit, and are 70 % of
  /// the leads of the first team and 10 % of those of the three others. Teams do not differ.
  public static Organization bestLeadsToOneTeam(long seed) {
    return Designs.even(24, seed)
        .withSources(
            new Source("Referral", .1, 1.2, Map.of(0, .7)), new Source("Web", .9, 0, Map.of(0, .3)))
        .make();
  }

  /// T5 without overlap: the first team has nothing but referrals, the others have none.
  public static Organization bestLeadsWithoutOverlap(long seed) {
    return Designs.even(24, seed)
        .withSources(
            new Source("Referral", 0, 1.2, Map.of(0, 1.0)), new Source("Web", 1, 0, Map.of(0, 0.0)))
        .make();
  }

  /// T8, activity as outcome: people make as many calls all the time, and from the middle of the
  /// first year on write down 30 % more of them.
  public static Organization moreIsLogged(long seed) {
    World world = Designs.even(24, seed);
    return ActivityLog.moreFrom(MID_YEAR).in(world.make(), world.span());
  }

  /// T9, closing-date games: a fifth of what is won in the first two weeks of a quarter carries the
  /// last working day of the quarter before. Quarter-ends make no difference to anything else.
  public static Organization closingDateGames(long seed) {
    return Deals.closedIntoTheQuarterBefore(Designs.even(24, seed).make(), .2, START);
  }

  /// T10, split deals: all deals of the sixth seller stand in two halves.
  public static Organization splitDeals(long seed) {
    return changed(seed, made -> Deals.splitInTwo(made, ODD_ONE));
  }

  /// T11, a whale: one deal of the sixth seller is 40 % of the organization's revenue.
  public static Organization whale(long seed) {
    return changed(seed, made -> Deals.whale(made, ODD_ONE, .4));
  }

  /// T12, tenure, cohort and calendar: all 24 are hired over the observed time and never grow; the
  /// market grows by .5 a year on the log, and quarter-ends are better.
  public static Organization onlyTheCalendarGrows(long seed) {
    return Designs.even(24, seed)
        .with(Designs.hires(24))
        .with(new Law.Volume(1.5, .15, .5, Law.Growth.none()))
        .with(new Law.Outcome(.32, Designs.CYCLE, .3, .5, 0))
        .make();
  }

  /// T13, many comparisons: 60 people between whom there is no difference of any kind.
  public static Organization sixtyEquals(long seed) {
    return Designs.even(60, seed).make();
  }

  /// T15, a stage redefined: from the middle of the first year on there is one stage more, so that
  /// qualification is entered later and by fewer. Nothing else changes.
  public static Organization stageRedefined(long seed) {
    return changed(seed, made -> StageLog.redefinedFrom(made, MID_YEAR));
  }

  /// T16, currency and term: the sixth seller writes down the sum of three years in Swiss francs,
  /// at .9 for a dollar; in truth the deals are as large as those of the others.
  public static Organization threeYearTotalsInFrancs(long seed) {
    return changed(seed, made -> Deals.threeYears(made, ODD_ONE, "CHF", .9));
  }

  /// T17, reassigned deals: half of all ended deals of the others went to the sixth seller four
  /// days before their end. Who made and held them is in the history of owners, and is as able.
  public static Organization handedToACloser(long seed) {
    return changed(seed, made -> Deals.handedOver(made, ODD_ONE, .5));
  }

  /// T18, a change of managers that is one of territories: every team has one territory, half of
  /// the people go to another team and its territory in the middle of the time. Territories differ
  /// by .4 in what begins in them, managers do not.
  public static Organization managersMoveWithTerritories(long seed) {
    return Designs.even(24, seed)
        .with(new Staff.Territories.OnePerTeam())
        .with(new Staff.Moves(.5, .5))
        .withSpread(Trait.TERRITORY, .4)
        .make();
  }

  /// T19, clean-up losses: 8 people forget a quarter of their deals, and on one day in the second
  /// year somebody else closes the 300 oldest of these lost. The win rate of what was decided stays
  /// .32.
  public static Organization cleanUp(long seed) {
    Organization made =
        Designs.even(8, seed)
            .with(new Law.Volume(2, 0, 1, 10))
            .with(new Law.Outcome(.32, Designs.CYCLE, 0, 0, .25))
            .make();
    return Deals.cleanUp(made, 300, SWEPT_ON);
  }

  /// T20, left truncation by closing: deals alone, of people who were all there long before, and
  /// only those that closed from the middle of the first year on.
  public static Organization closedSinceMidLife(long seed) {
    return changed(seed, made -> Export.dealsAlone(Export.closedSince(made, MID_YEAR)));
  }

  /// T20, left truncation by creation: the same people, deals alone, and only those that were
  /// created from the middle of the first year on.
  public static Organization createdSinceMidLife(long seed) {
    return changed(seed, made -> Export.dealsAlone(Export.createdSince(made, MID_YEAR)));
  }

  /// T21, unequal pace: 24 people seen for 43 weeks, with cycles of 110 days and a standard
  /// deviation of pace of .4 on the log hazard; chances of winning are equal.
  public static Organization unequalPace(long seed) {
    return Designs.even(24, seed)
        .with(new Span(START, 43))
        .withSpread(Trait.PACE, .4)
        .with(new Law.Outcome(.32, new Law.Cycle(17.4, 1.5), 0, 0, 0))
        .make();
  }

  private static Organization changed(long seed, UnaryOperator<Organization> change) {
    return change.apply(Designs.even(24, seed).make());
  }
}
