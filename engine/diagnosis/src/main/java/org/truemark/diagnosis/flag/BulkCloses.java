package org.truemark.diagnosis.flag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.truemark.diagnosis.answer.Diagnosis.Flag;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.rate.Tally;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.request.Settings.Bulk;
import org.truemark.diagnosis.sentence.Words;

/// Deals that one person closed lost on one day in such numbers that it looks like a clean-up and
/// not like decisions of buyers.
final class BulkCloses {
  private BulkCloses() {}

  static Stream<Flag> flags(Extract extract) {
    Set<Deal> swept = swept(extract);
    if (swept.isEmpty()) {
      return Stream.empty();
    }
    Tally all = Tally.of(extract.closed());
    Tally without =
        Tally.of(extract.closed().stream().filter(deal -> !swept.contains(deal)).toList());
    String message =
        ("%s closed lost in bulk, many by one person on one day: the win rate is %s with "
                + "them and %s without.")
            .formatted(
                Words.count(swept.size(), "deal"),
                Words.percent(all.rate()),
                without.closed() == 0 ? "unknown" : Words.percent(without.rate()));
    return Stream.of(new Flag("bulk-close", swept.size(), message));
  }

  private static Set<Deal> swept(Extract extract) {
    var byDay = new TreeMap<String, List<Deal>>();
    var owned = new TreeMap<String, List<Deal>>();
    for (Deal deal : extract.deals()) {
      String person = Extract.creditedKey(deal);
      if (person != null) {
        owned.computeIfAbsent(person, _ -> new ArrayList<>()).add(deal);
        if (deal.outcome() == Deal.Outcome.LOST && deal.closed() != null) {
          byDay.computeIfAbsent(deal.closed() + person, _ -> new ArrayList<>()).add(deal);
        }
      }
    }
    Bulk rule = extract.settings().flags().bulk();
    var swept = new HashSet<Deal>();
    for (List<Deal> lost : byDay.values()) {
      if (lost.size() > rule.deals() && lost.size() > rule.bookShare() * book(owned, lost)) {
        swept.addAll(lost);
      }
    }
    return swept;
  }

  private static long book(TreeMap<String, List<Deal>> owned, List<Deal> lost) {
    LocalDate day = lost.getFirst().closed();
    String person = Extract.creditedKey(lost.getFirst());
    if (day == null || person == null) {
      return 0;
    }
    return owned.getOrDefault(person, List.of()).stream()
        .filter(deal -> wasOpenOn(deal, day))
        .count();
  }

  private static boolean wasOpenOn(Deal deal, LocalDate day) {
    boolean begun = deal.created() == null || !deal.created().isAfter(day);
    boolean ended = deal.isClosed() && deal.closed() != null && deal.closed().isBefore(day);
    return begun && !ended;
  }
}
