package org.truemark.testkit.world;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.truemark.kernel.Id;

/// What a perfect analysis of an organization would find.
///
/// @param sellers everybody who sold, by number
/// @param winRates of each seller, the mean chance of winning over all ended opportunities of the
///   organization, as if he or she had worked each to its end on the day it ended: directly
///   standardized to the organization's own mix and calendar; 0 if none has ended
/// @param winRate mean chance of winning of the ended opportunities in the hands they were in; 0 if
///   none has ended
/// @param forgotten opportunities that nobody works
/// @param exportDate last observed day
public record Truth(
    List<Seller> sellers,
    Map<Id.Person, Double> winRates,
    double winRate,
    Set<Id.Opportunity> forgotten,
    LocalDate exportDate) {
  public Truth {
    sellers = List.copyOf(sellers);
    winRates = Map.copyOf(winRates);
    forgotten = Set.copyOf(forgotten);
  }

  /// @param deals in the order of their keys
  static Truth of(List<Seller> sellers, List<Deal> deals, LocalDate exportDate) {
    Map<Id.Person, Double> winRates =
        sellers.stream()
            .collect(Collectors.toMap(Seller::id, seller -> winRate(deals, deal -> seller)));
    return new Truth(
        sellers, winRates, winRate(deals, Deal::seller), forgottenOf(deals), exportDate);
  }

  private static double winRate(List<Deal> deals, Function<Deal, Seller> worker) {
    return deals.stream()
        .flatMapToDouble(deal -> deal.winChance(worker.apply(deal)).stream())
        .average()
        .orElse(0);
  }

  private static Set<Id.Opportunity> forgottenOf(List<Deal> deals) {
    var forgotten = new HashSet<Id.Opportunity>();
    for (int i = 0; i < deals.size(); i++) {
      if (deals.get(i).fate() instanceof Deal.Fate.Open open && !open.worked()) {
        forgotten.add(new Id.Opportunity(RecordKey.of(i)));
      }
    }
    return forgotten;
  }
}
