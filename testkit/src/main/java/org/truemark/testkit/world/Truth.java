package org.truemark.testkit.world;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.truemark.kernel.Id;

/// What a perfect analysis of an organization would find. What happens to the records afterwards
/// (an export, a clean-up) changes nothing here but the marks.
///
/// @param sellers everybody who sold, by number
/// @param winRates of each seller, the mean chance of winning over all ended opportunities of the
///   organization, as if he or she had worked each to its end on the day it ended and had learned
///   everything: directly standardized to the organization's own mix and calendar; 0 if none has
///   ended
/// @param winRate mean chance of winning of the ended opportunities in the hands they were in; 0 if
///   none has ended
/// @param marks opportunities with which something is the matter
/// @param exportDate last observed day
/// @param expected what was to be expected of each before chance had its say
public record Truth(
    List<Seller> sellers,
    Map<Id.Person, Double> winRates,
    double winRate,
    Map<Mark, Set<Id.Opportunity>> marks,
    LocalDate exportDate,
    Expected expected) {
  public Truth {
    sellers = List.copyOf(sellers);
    winRates = Map.copyOf(winRates);
    marks = Map.copyOf(marks);
  }

  /// What is the matter with an opportunity.
  public enum Mark {
    /// Nobody works it and it never ends.
    FORGOTTEN,
    /// It is one half of a deal that was written down in two.
    HALF,
    /// Its amount outweighs the others.
    WHALE,
    /// A clean-up closed it.
    SWEPT,
    /// Its closing date was moved.
    REDATED,
    /// It changed hands shortly before its end.
    HANDED_OVER,
    /// Its amount is in another currency and counts several years.
    LONG_TERM
  }

  /// @param deals in the order of their keys
  static Truth of(World world, List<Seller> sellers, List<Deal> deals) {
    Map<Id.Person, Double> winRates =
        sellers.stream()
            .collect(
                Collectors.toMap(
                    Seller::id, seller -> mean(deals, deal -> deal.winChance(seller).stream())));
    return new Truth(
        sellers,
        winRates,
        mean(deals, deal -> deal.winChance().stream()),
        Map.of(Mark.FORGOTTEN, forgottenOf(deals)),
        world.span().exportDate(),
        new Expecting(world, sellers).expected());
  }

  private static double mean(List<Deal> deals, Function<Deal, DoubleStream> chance) {
    return deals.stream().flatMapToDouble(chance).average().orElse(0);
  }

  private static Set<Id.Opportunity> forgottenOf(List<Deal> deals) {
    var forgotten = new HashSet<Id.Opportunity>();
    for (int i = 0; i < deals.size(); i++) {
      if (deals.get(i).fate() instanceof Deal.Fate.Open open && !open.worked()) {
        forgotten.add(new Id.Opportunity(RecordKey.of(i)));
      }
    }
    return Set.copyOf(forgotten);
  }

  /// The opportunities that carry a mark.
  public Set<Id.Opportunity> marked(Mark mark) {
    return marks.getOrDefault(mark, Set.of());
  }

  /// Opportunities that nobody works.
  public Set<Id.Opportunity> forgotten() {
    return marked(Mark.FORGOTTEN);
  }

  /// The same with a mark on opportunities, beside those that carry it already.
  public Truth with(Mark mark, Set<Id.Opportunity> more) {
    var all = new HashSet<>(marked(mark));
    all.addAll(more);
    Map<Mark, Set<Id.Opportunity>> other = new EnumMap<>(Mark.class);
    other.putAll(marks);
    other.put(mark, Set.copyOf(all));
    return new Truth(sellers, winRates, winRate, other, exportDate, expected);
  }

  /// Share of a seller's opportunities, of the organization's own mix, that are won within so many
  /// days if somebody works them, at the team's pace.
  ///
  /// @param days 0 or more; whole weeks count
  public double wonWithin(Id.Person seller, int days) {
    return winRates.getOrDefault(seller, 0.0) * expected.endedWithin(days);
  }

  /// Whole weeks before the export in which a seat was empty after somebody left it.
  public long vacantWeeks() {
    return sellers.stream().map(Seller::employment).mapToLong(this::vacantWeeks).sum();
  }

  private long vacantWeeks(Seller.Employment employment) {
    LocalDate left = employment.left();
    LocalDate refilled = employment.refilled();
    if (left == null || refilled == null) {
      return 0;
    }
    LocalDate to = refilled.isAfter(exportDate) ? exportDate : refilled;
    return Math.max(0, ChronoUnit.WEEKS.between(left, to));
  }
}
