package org.truemark.diagnosis.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.request.Deal;

/// Managers as levels: none where fewer than two are known.
final class Managers {
  private static final int MOST = 200;

  private final Extract extract;
  private final Levels names;
  private final boolean known;
  private final int[] ofPerson;

  private Managers(Extract extract, Levels names, boolean known, int[] ofPerson) {
    this.extract = extract;
    this.names = names;
    this.known = known;
    this.ofPerson = ofPerson;
  }

  static Managers of(Extract extract, Force force, Collection<Deal> deals) {
    List<String> found = deals.stream().map(extract::manager).filter(Objects::nonNull).toList();
    boolean known = found.stream().distinct().count() >= 2;
    Levels names = Levels.of(found, 1, MOST);
    var managers = new Managers(extract, names, known, new int[force.size()]);
    Map<Integer, int[]> counts = new HashMap<>();
    for (Deal deal : deals) {
      int manager = managers.of(deal);
      if (manager >= 0) {
        counts.computeIfAbsent(force.credited(deal), _ -> new int[names.size()])[manager]++;
      }
    }
    Arrays.fill(managers.ofPerson, -1);
    counts.forEach((person, count) -> managers.ofPerson[person] = largest(count));
    return managers;
  }

  private static int largest(int[] count) {
    int largest = 0;
    for (int m = 1; m < count.length; m++) {
      largest = count[m] > count[largest] ? m : largest;
    }
    return largest;
  }

  int levels() {
    return known ? names.size() : 0;
  }

  /// The manager of a deal, -1 for none known.
  int of(Deal deal) {
    String manager = known ? extract.manager(deal) : null;
    return manager == null ? -1 : names.of(manager);
  }

  /// The manager under whom most of a person's deals ended, -1 for none known.
  int ofPerson(int person) {
    return ofPerson[person];
  }
}
