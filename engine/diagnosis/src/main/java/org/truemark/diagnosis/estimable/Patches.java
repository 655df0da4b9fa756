package org.truemark.diagnosis.estimable;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.truemark.diagnosis.answer.Estimable.Can;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.request.Order;
import org.truemark.diagnosis.sentence.Words;

/// Whether patches can be told from the people who work them: somebody must have worked two, or two
/// the same one (connected components of the graph of people and territories, Abowd, Kramarz and
/// Margolis 1999), and sales must lie where the seller's territory is.
final class Patches {
  /// More than that share outside the own territory, and territory says little about a seller.
  private static final double CONFOUNDED = .05;

  private Patches() {}

  static Can territory(Extract extract) {
    long placed = extract.orders().stream().filter(Patches::isPlaced).count();
    if (placed == 0) {
      return Can.no("no deal or order names a territory");
    }
    long outside = extract.orders().stream().filter(Order::isOutsideTerritory).count();
    if (outside > CONFOUNDED * placed) {
      return Can.no(
          ("%s of %s (%s) lie outside the territories that the seller held on that date, so "
                  + "people and territories are confounded")
              .formatted(
                  Words.count(outside, "order"),
                  Words.count(placed),
                  Words.wholePercent((double) outside / placed)));
    }
    return overlaps(extract)
        ? Can.yes("people who moved or shared territories link them; needs a fitted model")
        : Can.no("not identified, talent or patch: every territory has one seller and no other");
  }

  private static boolean overlaps(Extract extract) {
    Map<String, Set<String>> sellers = new TreeMap<>();
    Map<String, Set<String>> territories = new TreeMap<>();
    for (Order order : extract.orders()) {
      if (order.seller() != null && order.territory() != null) {
        String seller = order.seller().value();
        String territory = order.territory().value();
        sellers.computeIfAbsent(territory, _ -> new HashSet<>()).add(seller);
        territories.computeIfAbsent(seller, _ -> new HashSet<>()).add(territory);
      }
    }
    return sellers.values().stream().anyMatch(own -> own.size() > 1)
        && territories.values().stream().anyMatch(own -> own.size() > 1);
  }

  private static boolean isPlaced(Order order) {
    return order.territory() != null;
  }
}
