package org.truemark.diagnosis.estimable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.Estimable.Can;
import org.truemark.diagnosis.answer.Team.Cycle;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.extract.FirstRecord;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.request.Order;
import org.truemark.diagnosis.request.Seller;
import org.truemark.diagnosis.request.Settings.Verdicts;
import org.truemark.diagnosis.sentence.Words;
import org.truemark.kernel.Period;

/// Whose tenure is known. With a hire date after the start of observation it is; without a hire
/// date the first record may stand for it, but not if it lies within one median cycle (at least
/// eight weeks) of that start: such a person may have been there long before.
final class Tenure {
  private Tenure() {}

  static Can ramp(Extract extract, @Nullable Cycle cycle) {
    Period observed = extract.window().closings();
    SortedMap<String, List<LocalDate>> records = records(extract);
    if (observed == null || records.isEmpty()) {
      return Can.no("there are no dated deals or orders of known people");
    }
    Verdicts rules = extract.settings().verdicts();
    double median = cycle == null ? 0 : cycle.closed().median();
    long lead = Math.max(7L * rules.rampWeeks(), Math.round(median));
    LocalDate edge = observed.from().plusDays(lead);
    long usable =
        records.entrySet().stream()
            .filter(entry -> isUsable(extract, entry.getKey(), entry.getValue(), edge))
            .count();
    if (usable >= rules.rampHires()) {
      return Can.yes(
          "%s of known tenure; the ramp itself needs a fitted model"
              .formatted(Words.count(usable, "hire")));
    }
    var firsts = new TreeMap<String, LocalDate>();
    records.forEach((person, own) -> firsts.put(person, own.getFirst()));
    return Can.no(reason(extract, firsts, edge, usable));
  }

  private static String reason(
      Extract extract, SortedMap<String, LocalDate> firsts, LocalDate edge, long usable) {
    String needed =
        "%s of known tenure, %d needed"
            .formatted(
                Words.count(usable, "usable hire"), extract.settings().verdicts().rampHires());
    boolean hireDates = firsts.keySet().stream().anyMatch(person -> hired(extract, person) != null);
    if (hireDates) {
      return needed + " (hired after the start of observation)";
    }
    LocalDate earliest = firsts.values().stream().min(LocalDate::compareTo).orElseThrow();
    LocalDate latest = firsts.values().stream().max(LocalDate::compareTo).orElseThrow();
    String who = usable == 0 ? "every one" : (firsts.size() - usable) + "";
    return ("there are no hire dates, and the first record of %s of %s (%s to %s) lies before %s,"
            + " where the extract begins too late to tell a new person from an old one: %s")
        .formatted(
            who,
            Words.count(firsts.size(), "person").replace("persons", "people"),
            earliest,
            usable == 0 ? latest : edge,
            edge,
            needed);
  }

  private static boolean isUsable(
      Extract extract, String person, List<LocalDate> records, LocalDate edge) {
    LocalDate hired = hired(extract, person);
    Period observed = extract.window().closings();
    if (hired != null && observed != null) {
      return hired.isAfter(observed.from());
    }
    return observed != null
        && records.getFirst().isAfter(edge)
        && FirstRecord.isBeginning(records, observed.from());
  }

  private static @Nullable LocalDate hired(Extract extract, String person) {
    Seller seller = extract.sellers().get(person);
    return seller == null ? null : seller.hired();
  }

  /// Dates of the records by person, in order.
  private static SortedMap<String, List<LocalDate>> records(Extract extract) {
    var records = new TreeMap<String, List<LocalDate>>();
    for (Deal deal : extract.deals()) {
      LocalDate date = deal.created() == null && deal.isClosed() ? deal.closed() : deal.created();
      put(records, Extract.creditedKey(deal), date);
    }
    for (Order order : extract.orders()) {
      put(records, order.seller() == null ? null : order.seller().value(), order.date());
    }
    records.values().forEach(own -> own.sort(null));
    return records;
  }

  private static void put(
      SortedMap<String, List<LocalDate>> records,
      @Nullable String person,
      @Nullable LocalDate date) {
    if (person != null && date != null) {
      records.computeIfAbsent(person, _ -> new ArrayList<>()).add(date);
    }
  }
}
