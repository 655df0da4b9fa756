package org.truemark.diagnosis.identify;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.Team.Cycle;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.extract.FirstRecord;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.request.Order;
import org.truemark.diagnosis.request.Seller;
import org.truemark.kernel.Period;

/// Tenure, cohort and calendar: a month of the calendar is a first month plus the months since, so
/// that of the three only two can have effects, however many rows there are (Mason, Mason,
/// Winsborough and Poole 1973). Here cohorts have none: people who began at different times are
/// taken to be alike. Even so tenure is told from the calendar only if people of different tenure
/// are there in the same month.
///
/// @param people with dated deals or orders
/// @param hires who began after the start of observation: by the hire date, or, where that is not
///   known, by a first record that is none of an old hand
/// @param unknown whose first day nobody knows
/// @param spanDays from the first to the last of all known first days
public record Cohorts(int people, int hires, int unknown, long spanDays) {
  /// Within the narrowest band of tenure nobody is ahead of anybody.
  private static final int TOGETHER_DAYS = 6 * 7;

  /// Of everybody with a dated deal or order.
  ///
  /// @param cycle days from creation to decision, or null where unknown
  public static Cohorts of(Extract extract, @Nullable Cycle cycle) {
    double leadWeeks = leadWeeks(extract, cycle);
    Period observed = extract.window().closings();
    var firsts = new ArrayList<LocalDate>();
    int hires = 0;
    SortedMap<String, List<LocalDate>> records = records(extract);
    for (var own : records.entrySet()) {
      LocalDate began = began(extract, own.getKey(), own.getValue(), leadWeeks);
      if (began != null) {
        firsts.add(began);
        hires += began.isAfter(Objects.requireNonNull(observed).from()) ? 1 : 0;
      }
    }
    firsts.sort(null);
    long span = firsts.isEmpty() ? 0 : ChronoUnit.DAYS.between(firsts.getFirst(), firsts.getLast());
    return new Cohorts(records.size(), hires, records.size() - firsts.size(), span);
  }

  /// Weeks from the start of observation within which a first record may be that of an old hand:
  /// one median cycle, at least eight weeks.
  public static double leadWeeks(Extract extract, @Nullable Cycle cycle) {
    double median = cycle == null ? 0 : cycle.closed().median();
    return Math.max(extract.settings().verdicts().rampWeeks(), median / 7);
  }

  /// True if everybody began at about the same time, so that no month has people of different
  /// tenure.
  public boolean areConfounded() {
    return hires > 0 && unknown == 0 && spanDays < TOGETHER_DAYS;
  }

  /// The day from which a first record may be a beginning.
  ///
  /// @param observed start of observation and last closing
  public static LocalDate edge(Period observed, double leadWeeks) {
    return observed.from().plusDays(Math.round(7 * leadWeeks));
  }

  private static @Nullable LocalDate began(
      Extract extract, String person, List<LocalDate> records, double leadWeeks) {
    Period observed = extract.window().closings();
    Seller seller = extract.sellers().get(person);
    if (observed == null || (seller != null && seller.hired() != null)) {
      return observed == null ? null : Objects.requireNonNull(seller).hired();
    }
    LocalDate first = records.getFirst();
    boolean late = first.isAfter(edge(observed, leadWeeks));
    return late && FirstRecord.isBeginning(records, observed.from()) ? first : null;
  }

  /// Dates of the records by person, in order.
  public static SortedMap<String, List<LocalDate>> records(Extract extract) {
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
