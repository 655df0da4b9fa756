package org.truemark.testkit.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.truemark.kernel.Id;

/// Organizations whose deals are given one by one, for worlds in which the counts themselves are
/// the point. People, places and targets are those of a design; nothing is expected of anybody.
public final class HandMade {
  private static final int ACCOUNTS_EACH = 60;

  private HandMade() {}

  /// A deal.
  ///
  /// @param seller by number
  /// @param segment the kind of business
  /// @param created first day
  /// @param closed last day, or null while it is open
  /// @param won true if it was won
  /// @param amount in whole units of the currency, above 0
  public record Given(
      int seller,
      String segment,
      LocalDate created,
      @Nullable LocalDate closed,
      boolean won,
      long amount) {}

  /// The organization.
  ///
  /// @param deals in any order
  /// @param winRates true win rate of every seller, by number, at the mix of all
  /// @param winRate true win rate of the organization
  public static Organization organization(
      World design, List<Given> deals, Map<Integer, Double> winRates, double winRate) {
    List<Seller> sellers = Staffing.sellers(design);
    List<Deal> made =
        IntStream.range(0, deals.size())
            .mapToObj(i -> deal(design, sellers, deals.get(i), i))
            .sorted(Comparator.comparing(Deal::created))
            .collect(Collectors.toCollection(ArrayList::new));
    Map<Id.Person, Double> rates =
        winRates.entrySet().stream()
            .collect(
                Collectors.toMap(rate -> sellers.get(rate.getKey()).id(), Map.Entry::getValue));
    LocalDate exportDate = design.span().exportDate();
    var truth = new Truth(sellers, rates, winRate, Map.of(), exportDate, Expected.none());
    return new Organization(new Recording(design, truth, made).rows(), truth);
  }

  private static Deal deal(World design, List<Seller> sellers, Given given, int number) {
    var subject =
        new Deal.Subject(
            design.market().offers().getFirst(),
            new Market.Segment(given.segment(), 1, 0, 0),
            design.market().sources().getFirst(),
            Names.account(given.seller() * ACCOUNTS_EACH + number % ACCOUNTS_EACH));
    Seller seller = sellers.get(given.seller());
    return new Deal(seller, subject, given.created(), given.amount(), fate(given));
  }

  private static Deal.Fate fate(Given given) {
    LocalDate closed = given.closed();
    return closed == null
        ? new Deal.Fate.Open(given.created().plusDays(90), true)
        : new Deal.Fate.Ended(closed, given.won(), 0, 1);
  }
}
