package org.truemark.diagnosis.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.Team.Month;
import org.truemark.diagnosis.answer.Team.QuarterEnd;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.rate.Tally;
import org.truemark.diagnosis.request.Deal;
import org.truemark.statistics.rate.BetaPosterior;

/// Win rates by month of closing. Closed deals without a closing date are in no month.
public final class ClosingMonths {
  private ClosingMonths() {}

  /// One row per month with a closing, in order.
  public static List<Month> months(Extract extract) {
    var months = new ArrayList<Month>();
    Tally.by(extract.closed(), ClosingMonths::month)
        .forEach((month, tally) ->
            months.add(
                new Month(
                    YearMonth.parse(month),
                    tally.won(),
                    tally.closed() - tally.won(),
                    BetaPosterior.observed(tally.won(), tally.closed()))));
    return months;
  }

  /// Last months of the calendar quarters against the others; null without closings in both.
  public static @Nullable QuarterEnd quarterEnd(Extract extract) {
    SortedMap<String, Tally> places = Tally.by(extract.closed(), ClosingMonths::placeInQuarter);
    Tally last = places.get("last");
    Tally others = places.get("others");
    if (last == null || others == null) {
      return null;
    }
    return new QuarterEnd(
        BetaPosterior.observed(last.won(), last.closed()),
        BetaPosterior.observed(others.won(), others.closed()),
        Tally.homogeneity(List.of(last, others)).p());
  }

  private static @Nullable String month(Deal deal) {
    LocalDate closed = deal.closed();
    return closed == null ? null : YearMonth.from(closed).toString();
  }

  private static @Nullable String placeInQuarter(Deal deal) {
    LocalDate closed = deal.closed();
    if (closed == null) {
      return null;
    }
    return closed.getMonthValue() % 3 == 0 ? "last" : "others";
  }
}
