package org.truemark.diagnosis.identify;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.request.Seller;

/// What managers add can be told from who works for them only by people who changed manager, and
/// from where they work only if such a change left the patch as it was (Bertrand and Schoar 2003
/// follow managers in the same way).
///
/// @param managers known
/// @param movers people with at least five closed deals under each of two managers
/// @param free movers of whom a patch stayed, or who have none
public record ManagerLinks(int managers, int movers, int free) {
  private static final int LEAST = 5;

  /// Of the closed deals.
  public static ManagerLinks of(Extract extract) {
    var managers = new TreeSet<String>();
    SortedMap<String, SortedMap<String, Integer>> under = new TreeMap<>();
    SortedMap<String, SortedMap<String, SortedSet<String>>> patches = new TreeMap<>();
    for (Deal deal : extract.closed()) {
      String person = Extract.creditedKey(deal);
      String manager = extract.manager(deal);
      if (person == null || manager == null) {
        continue;
      }
      managers.add(manager);
      under.computeIfAbsent(person, _ -> new TreeMap<>()).merge(manager, 1, Integer::sum);
      Seller seller = extract.sellers().get(person);
      var day = deal.closed();
      String patch = seller == null || day == null ? null : seller.patch(day);
      patches
          .computeIfAbsent(person, _ -> new TreeMap<>())
          .computeIfAbsent(patch == null ? "" : patch, _ -> new TreeSet<>())
          .add(manager);
    }
    int movers = 0;
    int free = 0;
    for (var own : under.entrySet()) {
      long worked = own.getValue().values().stream().filter(n -> n >= LEAST).count();
      boolean moved = worked >= 2;
      movers += moved ? 1 : 0;
      boolean stayed =
          patches.getOrDefault(own.getKey(), new TreeMap<>()).values().stream()
              .anyMatch(seen -> seen.size() >= 2);
      free += moved && stayed ? 1 : 0;
    }
    return new ManagerLinks(managers.size(), movers, free);
  }

  /// True if managers are known and nothing tells their part from that of people or patches.
  public boolean areConfounded() {
    return managers > 1 && free == 0;
  }
}
