package org.truemark.testkit.world;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truemark.facts.table.Account;
import org.truemark.facts.table.Opportunity;
import org.truemark.facts.table.OpportunityLine;
import org.truemark.facts.table.Origin;
import org.truemark.facts.table.Product;
import org.truemark.facts.table.Row;
import org.truemark.facts.table.Target;
import org.truemark.facts.table.Target.OwnerKind;
import org.truemark.kernel.Amount;
import org.truemark.kernel.Id;

/// What the systems of an organization would hold of its people and deals.
final class Recording {
  private static final String CURRENCY = "USD";

  private final World world;
  private final Truth truth;
  private final List<Deal> deals;
  private final List<Row> rows = new ArrayList<>();

  /// @param deals in the order of their keys
  Recording(World world, Truth truth, List<Deal> deals) {
    this.world = world;
    this.truth = truth;
    this.deals = deals;
  }

  List<Row> rows() {
    rows.addAll(new Roster(world, truth.sellers()).rows());
    products();
    accounts();
    for (int i = 0; i < deals.size(); i++) {
      opportunity(deals.get(i), RecordKey.of(i), i + 2L);
    }
    quarters().forEach(this::targets);
    return rows;
  }

  private void products() {
    for (Market.Offer offer : world.market().offers()) {
      Amount price = amount(offer.listPrice());
      rows.add(
          new Product(
              origin("Product", offer.name()), null, null, offer.name(), offer.family(), price));
    }
  }

  private void accounts() {
    var seen = new HashSet<String>();
    for (Deal deal : deals) {
      String name = deal.subject().account();
      if (seen.add(name)) {
        Origin origin = origin("Account", name);
        Id.Person owner = deal.seller().id();
        rows.add(new Account(origin, name, null, null, null, null, null, null, owner));
      }
    }
  }

  private void opportunity(Deal deal, String key, long line) {
    boolean won = deal.fate() instanceof Deal.Fate.Ended ended && ended.won();
    @Nullable LocalDate closed = deal.fate() instanceof Deal.Fate.Ended ended ? ended.on() : null;
    Set<String> coarse = closed == null ? Set.of("created_at") : Set.of("created_at", "closed_at");
    String source = deal.subject().source().name();
    rows.add(
        new Opportunity(
            new Origin("testkit", "Opportunity", key, 1, line, coarse),
            deal.subject().account() + " - " + deal.subject().offer().name(),
            new Id.Account(deal.subject().account()),
            deal.seller().id(),
            null,
            stage(deal),
            closed != null,
            won,
            amount(deal.amount()),
            CURRENCY,
            Opportunity.AmountKind.DEAL,
            noon(deal.created()),
            Opportunity.CreatedBasis.CREATED,
            expectedClose(deal),
            closed == null ? null : noon(closed),
            deal.subject().segment().name(),
            source.isEmpty() ? null : source,
            null,
            null,
            null));
    line(deal, key);
  }

  private void line(Deal deal, String key) {
    Amount total = amount(deal.amount());
    rows.add(
        new OpportunityLine(
            origin("OpportunityLine", key + "-1"),
            new Id.Opportunity(key),
            new Id.Product(deal.subject().offer().name()),
            BigDecimal.ONE,
            total,
            null,
            total,
            null,
            null));
  }

  private String stage(Deal deal) {
    return switch (deal.fate()) {
      case Deal.Fate.Ended ended -> ended.won() ? "Closed Won" : "Closed Lost";
      case Deal.Fate.Open _ -> {
        long weeks = ChronoUnit.WEEKS.between(deal.created(), truth.exportDate());
        yield weeks < 3
            ? "Prospecting"
            : weeks < 7 ? "Qualification" : weeks < 12 ? "Proposal" : "Negotiation";
      }
    };
  }

  private static LocalDate expectedClose(Deal deal) {
    return switch (deal.fate()) {
      case Deal.Fate.Open open -> open.expectedClose();
      case Deal.Fate.Ended ended -> ended.on();
    };
  }

  /// First days of the calendar quarters that begin in the observed time.
  private List<LocalDate> quarters() {
    return world
        .span()
        .start()
        .datesUntil(truth.exportDate().plusDays(1))
        .filter(day -> day.getDayOfMonth() == 1 && day.getMonthValue() % 3 == 1)
        .toList();
  }

  /// One target for everybody who is there when the quarter begins, and for every seat that waits
  /// to be filled again in the name of who left it: a multiple of what an average seller brings.
  private void targets(LocalDate quarter) {
    Law.Volume volume = world.law().volume();
    double average = 13 * volume.perWeek() * truth.winRate() * world.market().meanAmount();
    double expected = world.law().stretch() * average;
    Amount amount = amount(Math.round(expected / 1_000) * 1_000);
    for (Seller seller : truth.sellers()) {
      Seller.Employment employment = seller.employment();
      if (employment.isOn(quarter) || employment.isVacantOn(quarter)) {
        target(seller, quarter, amount);
      }
    }
  }

  private void target(Seller seller, LocalDate quarter, Amount amount) {
    String owner = seller.id().value();
    rows.add(
        new Target(
            origin("Target", owner + " " + quarter),
            null,
            null,
            OwnerKind.PERSON,
            owner,
            "bookings",
            quarter,
            quarter.plusMonths(3).minusDays(1),
            null,
            amount,
            null,
            null));
  }

  /// The origin of a row that stands in no file.
  static Origin origin(String object, String id) {
    return new Origin("testkit", object, id, 1, 1, Set.of());
  }

  private static Amount amount(long units) {
    return new Amount(BigDecimal.valueOf(units).setScale(2), CURRENCY);
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
  }
}
