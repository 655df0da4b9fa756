package org.truemark.testkit.world;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.truemark.testkit.world.Market.Offer;
import org.truemark.testkit.world.Market.Segment;
import org.truemark.testkit.world.Market.Source;

/// What one seller begins, and what becomes of it. A deal takes the same draws whatever skill, pace
/// and size, so that worlds which differ in these alone begin the same deals.
final class Selling {
  private static final int ACCOUNTS_EACH = 60;

  private final World world;
  private final int number;
  private final Seller seller;
  private final Chance chance;
  private final LocalDate exportDate;

  Selling(World world, int number, Seller seller) {
    this.world = world;
    this.number = number;
    this.seller = seller;
    this.chance = Chance.of(world.seed(), "deals", number);
    this.exportDate = world.span().exportDate();
  }

  /// Everything that was still open on the first observed day, and all that began later.
  List<Deal> deals() {
    Chance counts = Chance.of(world.seed(), "counts", number);
    var deals = new ArrayList<Deal>();
    LocalDate monday = world.span().start().minusWeeks(Span.WEEKS_BEFORE);
    for (; !monday.isAfter(exportDate); monday = monday.plusWeeks(1)) {
      if (seller.employment().isOn(monday)) {
        double mean =
            world.law().volume().mean(monday, tenure(monday))
                * StrictMath.exp(seller.beginEffect(monday));
        for (int left = counts.poisson(mean); left > 0; left--) {
          deals.add(deal(monday, deals.size()));
        }
      }
    }
    deals.removeIf(this::endedBeforeTheStart);
    return deals;
  }

  /// Whole weeks of employment.
  private long tenure(LocalDate day) {
    return (day.toEpochDay() - seller.employment().hired().toEpochDay()) / 7;
  }

  private boolean endedBeforeTheStart(Deal deal) {
    return deal.fate() instanceof Deal.Fate.Ended ended
        && ended.on().isBefore(world.span().start());
  }

  private Deal deal(LocalDate monday, int order) {
    LocalDate created = monday.plusDays(chance.below(5));
    Deal.Subject subject = subject(order, seller.employment().on(created).team());
    double log =
        seller.effect(Trait.SIZE)
            + subject.segment().sizeLog()
            + subject.offer().spread() * chance.normal();
    long amount = Math.max(1, StrictMath.round(subject.offer().listPrice() * StrictMath.exp(log)));
    return new Deal(seller, subject, created, amount, fate(created, subject));
  }

  private Deal.Subject subject(int order, int team) {
    List<Offer> offers = world.market().offers();
    List<Segment> segments = world.market().segments();
    List<Source> sources = world.market().sources();
    List<Double> shares = segments.stream().map(Segment::share).toList();
    List<Double> sourceShares = sources.stream().map(source -> source.shareOf(team)).toList();
    return new Deal.Subject(
        offers.get(chance.position(List.copyOf(seller.mix().values()))),
        segments.get(chance.position(shares)),
        sources.get(chance.position(sourceShares)),
        Names.account(number * ACCOUNTS_EACH + order % ACCOUNTS_EACH));
  }

  private Deal.Fate fate(LocalDate created, Deal.Subject subject) {
    boolean worked = chance.uniform() >= world.law().outcome().forgotten();
    double survival = chance.uniform();
    double win = chance.uniform();
    double day = chance.uniform();
    LocalDate planned = created.plusDays(30L + chance.below(90));
    LocalDate end = worked ? end(created, survival, day) : LocalDate.MAX;
    if (end.isAfter(exportDate) || !seller.employment().isOn(end)) {
      boolean moved = worked && seller.employment().isOn(exportDate);
      LocalDate next = exportDate.plusDays(1 + (long) (60 * day));
      return new Deal.Fate.Open(moved && planned.isBefore(next) ? next : planned, worked);
    }
    double logit =
        world.law().outcome().winLogit(end)
            + subject.offer().winLogit()
            + subject.segment().winLogit()
            + subject.source().winLogit();
    double learned = world.law().outcome().learning().after(tenure(end));
    boolean won = win < learned * Deal.logistic(logit + seller.winEffect(end));
    return new Deal.Fate.Ended(end, won, logit, learned);
  }

  /// The working day on which it ends: in the first week of age by whose end no more than the given
  /// share would be open. A day after the export date if it has not ended by then.
  private LocalDate end(LocalDate created, double survival, double day) {
    Law.Outcome outcome = world.law().outcome();
    double open = 1;
    int age = 0;
    LocalDate week = created;
    while (!week.isAfter(exportDate)) {
      open *= 1 - outcome.cycle().hazard(age, seller.effect(Trait.PACE) + outcome.pull(week));
      if (open <= survival) {
        return workingDay(week, (int) (5 * day));
      }
      age++;
      week = week.plusWeeks(1);
    }
    return week;
  }

  /// The working day of the given position, 0 to 4, in the seven days that begin on a day.
  private static LocalDate workingDay(LocalDate from, int position) {
    return from.datesUntil(from.plusDays(7))
        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
        .skip(position)
        .findFirst()
        .orElseThrow();
  }
}
