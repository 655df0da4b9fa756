package org.truemark.diagnosis.identify;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.request.Seller;

/// Talent and patch: they can be told apart only for people whom patches link, somebody who worked
/// two or two who worked the same (connected components of the graph of people and patches, Abowd,
/// Kramarz and Margolis 1999). Of somebody alone in a component only the product of talent and
/// patch is known.
///
/// @param people of known patches
/// @param patches that they held
/// @param alone who has nobody to be compared with in the same component
public record PatchLinks(int people, int patches, Set<String> alone) {
  private static final int LINKED = 5;

  public PatchLinks {
    alone = Set.copyOf(alone);
  }

  /// Of the people who own deals.
  public static PatchLinks of(Extract extract) {
    SortedMap<String, Set<String>> held = held(extract);
    var groups = new HashMap<String, String>();
    held.forEach((person, patches) -> {
      String root = root(groups, "person " + person);
      for (String patch : patches) {
        groups.put(root(groups, "patch " + patch), root);
        root = root(groups, root);
      }
    });
    var sizes = new HashMap<String, Integer>();
    held.keySet().forEach(one -> sizes.merge(root(groups, "person " + one), 1, Integer::sum));
    var alone = new TreeSet<String>();
    var patches = new TreeSet<String>();
    held.forEach((person, own) -> {
      patches.addAll(own);
      if (sizes.getOrDefault(root(groups, "person " + person), 0) == 1) {
        alone.add(person);
      }
    });
    return new PatchLinks(held.size(), patches.size(), alone);
  }

  /// True if anything is said about patches.
  public boolean areKnown() {
    return patches > 0;
  }

  /// True if patches are known and enough people are linked, one in five, for the spread between
  /// patches to be told from that between people.
  public boolean areTold() {
    return patches > 1 && LINKED * (people - alone.size()) >= people;
  }

  /// True if patches are known and too few people are linked, so that only products of talent and
  /// patch are known.
  public boolean areConfounded() {
    return patches > 1 && !areTold();
  }

  private static SortedMap<String, Set<String>> held(Extract extract) {
    var held = new TreeMap<String, Set<String>>();
    for (Deal deal : extract.deals()) {
      String person = Extract.creditedKey(deal);
      Seller seller = person == null ? null : extract.sellers().get(person);
      var day = deal.created() == null ? deal.closed() : deal.created();
      String patch = seller == null || day == null ? null : seller.patch(day);
      if (person != null && patch != null) {
        held.computeIfAbsent(person, _ -> new TreeSet<>()).add(patch);
      }
    }
    return held;
  }

  private static String root(Map<String, String> groups, String of) {
    String at = of;
    while (groups.containsKey(at) && !at.equals(groups.get(at))) {
      at = groups.get(at);
    }
    return at;
  }
}
