package org.truemark.testkit.keeping;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.rng.UniformRandomProvider;
import org.jspecify.annotations.Nullable;
import org.truemark.facts.table.Opportunity;
import org.truemark.facts.table.Origin;
import org.truemark.kernel.Amount;
import org.truemark.kernel.Id;
import org.truemark.testkit.law.Seeded;
import org.truemark.testkit.world.Organization;
import org.truemark.testkit.world.RecordKey;
import org.truemark.testkit.world.Truth;

/// What people do to deals that distorts what is counted.
public final class Deals {
  /// Nobody sells under this name; clean-ups are made under it.
  public static final Id.Person OPERATIONS = new Id.Person("operations@orvela.example");

  private static final int FIRST_HALF_KEY = 1_000_000;
  private static final int EARLY_DAYS = 14;
  private static final int DAYS_BEFORE_THE_END = 4;
  private static final int TERM_MONTHS = 36;

  private Deals() {}

  /// Every deal of a seller is written down as two of half the amount: same account, same days,
  /// same outcome.
  ///
  /// @param seller by number
  public static Organization splitInTwo(Organization organization, int seller) {
    var rewriting = new Rewriting(organization);
    Set<Id.Opportunity> halves = new HashSet<>();
    int number = FIRST_HALF_KEY;
    for (Opportunity whole : rewriting.opportunities()) {
      if (isOf(organization, seller).test(whole)) {
        String key = RecordKey.of(number++);
        Amount half = Rewriting.times(Rewriting.amount(whole), .5);
        rewriting.changeAmount(whole, half);
        var second = Rewriting.with(whole, of(whole.origin(), key), Map.of("amount", half));
        rewriting.add(second);
        rewriting.lines(whole).stream()
            .map(line ->
                Rewriting.with(
                    line,
                    Rewriting.origin("OpportunityLine", key + "-1"),
                    Map.of("opportunity_id", second.id(), "unit_price", half, "total", half)))
            .forEach(rewriting::add);
        halves.add(whole.id());
        halves.add(second.id());
      }
    }
    return rewriting.marked(Truth.Mark.HALF, halves);
  }

  private static Origin of(Origin origin, String key) {
    return new Origin(
        origin.sourceSystem(), origin.sourceObject(), key, 1, origin.rowNo(), origin.coarse());
  }

  /// The last deal that a seller won holds a share of the whole revenue.
  ///
  /// @param seller by number, who has won something
  /// @param share strictly between 0 and 1
  public static Organization whale(Organization organization, int seller, double share) {
    var rewriting = new Rewriting(organization);
    List<Opportunity> won = rewriting.opportunities().stream().filter(Rewriting::isWon).toList();
    Opportunity whale =
        won.stream().filter(isOf(organization, seller)).reduce((one, next) -> next).orElseThrow();
    double others =
        won.stream()
            .filter(one -> !one.id().equals(whale.id()))
            .mapToDouble(one -> Rewriting.amount(one).value().doubleValue())
            .sum();
    Amount own = Rewriting.amount(whale);
    double factor = share / (1 - share) * others / own.value().doubleValue();
    rewriting.changeAmount(whale, Rewriting.times(own, factor));
    return rewriting.marked(Truth.Mark.WHALE, Set.of(whale.id()));
  }

  /// Somebody who does not sell closes the oldest forgotten deals lost, in the name of their owners
  /// and on one day.
  ///
  /// @param many at most so many
  /// @param day the clean-up
  public static Organization cleanUp(Organization organization, int many, LocalDate day) {
    var rewriting = new Rewriting(organization);
    Set<Id.Opportunity> forgotten = organization.truth().forgotten();
    List<Opportunity> swept =
        rewriting.opportunities().stream()
            .filter(one -> forgotten.contains(one.id()) && Rewriting.created(one).isBefore(day))
            .limit(many)
            .toList();
    var change = new Change("is_closed", day, "false", "true", OPERATIONS);
    for (Opportunity one : swept) {
      Map<String, Object> closed =
          Map.of(
              "stage",
              "Closed Lost",
              "is_closed",
              true,
              "closed_at",
              Rewriting.noon(day),
              "expected_close",
              day);
      rewriting.change(one, closed);
      rewriting.add(change.of(one, 1, true));
    }
    return rewriting.marked(Truth.Mark.SWEPT, ids(swept));
  }

  /// A share of what is won in the first two weeks of a quarter gets the last working day of the
  /// quarter before as its closing date, as far as it had begun by then and that day is observed.
  ///
  /// @param share 0 to 1
  /// @param observedFrom first observed day
  public static Organization closedIntoTheQuarterBefore(
      Organization organization, double share, LocalDate observedFrom) {
    var rewriting = new Rewriting(organization);
    UniformRandomProvider draws = Seeded.draws(organization.rows().size());
    Set<Id.Opportunity> redated = new HashSet<>();
    for (Opportunity one : rewriting.opportunities()) {
      LocalDate day = Rewriting.isWon(one) ? quarterBefore(Rewriting.closed(one)) : null;
      if (day != null
          && !Rewriting.created(one).isAfter(day)
          && !day.isBefore(observedFrom)
          && draws.nextDouble() < share) {
        rewriting.change(one, Map.of("closed_at", Rewriting.noon(day), "expected_close", day));
        redated.add(one.id());
      }
    }
    return rewriting.marked(Truth.Mark.REDATED, redated);
  }

  /// The last working day of the quarter before, for a day in the first two weeks of a quarter.
  private static @Nullable LocalDate quarterBefore(@Nullable LocalDate closed) {
    if (closed == null || closed.getMonthValue() % 3 != 1 || closed.getDayOfMonth() > EARLY_DAYS) {
      return null;
    }
    LocalDate day = closed.withDayOfMonth(1).minusDays(1);
    while (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
      day = day.minusDays(1);
    }
    return day;
  }

  /// A share of the ended deals of all others goes to one closer four days before the end; the
  /// history of owners is kept.
  ///
  /// @param closer by number
  /// @param share 0 to 1
  public static Organization handedOver(Organization organization, int closer, double share) {
    var rewriting = new Rewriting(organization);
    UniformRandomProvider draws = Seeded.draws(organization.rows().size());
    Id.Person receiver = organization.truth().sellers().get(closer).id();
    Set<Id.Opportunity> moved = new HashSet<>();
    for (Opportunity one : rewriting.opportunities()) {
      LocalDate closed = Rewriting.closed(one);
      Id.Person owner = one.ownerId();
      LocalDate day = closed == null ? null : closed.minusDays(DAYS_BEFORE_THE_END);
      if (day != null
          && owner != null
          && !owner.equals(receiver)
          && day.isAfter(Rewriting.created(one).plusDays(DAYS_BEFORE_THE_END))
          && draws.nextDouble() < share) {
        rewriting.change(one, Map.of("owner_id", receiver));
        var change = new Change("owner_id", day, owner.value(), receiver.value(), null);
        rewriting.add(change.of(one, 1, false));
        moved.add(one.id());
      }
    }
    return rewriting.marked(Truth.Mark.HANDED_OVER, moved);
  }

  /// A seller writes down the sum of three years in another currency; the lines tell the term.
  ///
  /// @param seller by number
  /// @param currency ISO 4217 code
  /// @param rate units of it for one of the organization's own
  public static Organization threeYears(
      Organization organization, int seller, String currency, double rate) {
    var rewriting = new Rewriting(organization);
    List<Opportunity> own =
        rewriting.opportunities().stream().filter(isOf(organization, seller)).toList();
    for (Opportunity one : own) {
      Amount year = Rewriting.times(Rewriting.amount(one), 3 * rate);
      var sum = new Amount(year.value(), currency);
      rewriting.change(one, Map.of("amount", sum, "currency", currency));
      rewriting
          .lines(one)
          .forEach(line ->
              rewriting.change(
                  line,
                  Map.of("unit_price", sum, "total", sum, "term_months", (long) TERM_MONTHS)));
    }
    return rewriting.marked(Truth.Mark.LONG_TERM, ids(own));
  }

  private static Predicate<Opportunity> isOf(Organization organization, int seller) {
    Id.Person person = organization.truth().sellers().get(seller).id();
    return opportunity -> person.equals(opportunity.ownerId());
  }

  private static Set<Id.Opportunity> ids(List<Opportunity> opportunities) {
    return opportunities.stream().map(Opportunity::id).collect(Collectors.toSet());
  }
}
