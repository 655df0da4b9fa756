package org.truemark.diagnosis.flag;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.Diagnosis.Flag;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.sentence.Words;
import org.truemark.kernel.Period;
import org.truemark.statistics.homogeneity.Homogeneity;

/// Wins that carry a day of the quarter before theirs: a heap in the last three days of quarters,
/// against the last three days of the other months, and a hole in the two weeks that follow,
/// against the rest of those two months (Oyer 1998 finds both in yearly sales). Days count as many
/// wins as their weekday has in the whole record, and the heap is seen within its month, so that
/// months in which more is won show neither. Either alone may be chance or habit: a heap by one in
/// a hundred and a hole by one in five are asked for, and among fair dates both together come once
/// in a thousand records. Whether dates were moved or buyers were hurried cannot be told from it.
final class ClosingDates {
  private static final int LAST_DAYS = 3;
  private static final int FIRST_DAYS = 14;
  private static final double HEAP = .01;
  private static final double HOLE = .4;
  private static final int LEAST = 5;
  private static final int DAYS = 7;

  private final NavigableMap<LocalDate, Integer> won = new TreeMap<>();
  private final Period record;
  private final double[] weekdays = new double[DAYS];
  private final Side ends = new Side();
  private final Side otherEnds = new Side();
  private final Side starts = new Side();
  private final Side afterwards = new Side();
  private int quarters;
  private @Nullable LocalDate first;
  private @Nullable LocalDate last;

  /// Wins in some days, and what they would be if a part of the record were like the rest of it.
  private static final class Side {
    private long won;
    private double expected;
  }

  private ClosingDates(Stream<LocalDate> won, Period record) {
    this.record = record;
    won.forEach(day -> {
      this.won.merge(day, 1, Integer::sum);
      weekdays[day.getDayOfWeek().ordinal()]++;
    });
  }

  static Stream<Flag> flags(Extract extract) {
    Period closings = extract.window().closings();
    LocalDate end = extract.window().asOf();
    if (closings == null || end == null || end.isBefore(closings.from())) {
      return Stream.empty();
    }
    Stream<LocalDate> won =
        extract.closed().stream()
            .filter(deal -> deal.outcome() == Deal.Outcome.WON)
            .map(Deal::closed)
            .filter(Objects::nonNull);
    var dates = new ClosingDates(won, new Period(closings.from(), end));
    dates.count();
    return dates.isOdd() ? Stream.of(dates.flag()) : Stream.empty();
  }

  /// Whole months of the record; the last ones of a quarter only with the two weeks behind them.
  private void count() {
    YearMonth last = YearMonth.from(record.to());
    for (YearMonth month = YearMonth.from(record.from());
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      boolean whole =
          !month.atDay(1).isBefore(record.from()) && !month.atEndOfMonth().isAfter(record.to());
      if (month.getMonthValue() % 3 != 0) {
        countHeap(month, whole ? otherEnds : null);
      } else if (whole && !month.atEndOfMonth().plusDays(FIRST_DAYS).isAfter(record.to())) {
        countHeap(month, ends);
        countHole(month.atEndOfMonth());
      }
    }
  }

  private void countHeap(YearMonth month, @Nullable Side side) {
    if (side == null) {
      return;
    }
    LocalDate end = month.atEndOfMonth();
    LocalDate from = end.minusDays(LAST_DAYS - 1L);
    long all = won(month.atDay(1), end);
    side.won += won(from, end);
    side.expected += all * weight(from, end) / weight(month.atDay(1), end);
  }

  private void countHole(LocalDate end) {
    LocalDate start = end.plusDays(1);
    LocalDate rest = start.plusDays(FIRST_DAYS);
    LocalDate to = start.plusMonths(1).with(TemporalAdjusters.lastDayOfMonth());
    LocalDate seen = to.isAfter(record.to()) ? record.to() : to;
    starts.won += won(start, rest.minusDays(1));
    starts.expected += weight(start, rest.minusDays(1));
    afterwards.won += won(rest, seen);
    afterwards.expected += weight(rest, seen);
    first = first == null ? end : first;
    last = end;
    quarters++;
  }

  private long won(LocalDate from, LocalDate to) {
    return from.isAfter(to)
        ? 0
        : won.subMap(from, true, to, true).values().stream().mapToLong(Integer::longValue).sum();
  }

  private double weight(LocalDate from, LocalDate to) {
    return from.isAfter(to)
        ? 0
        : from.datesUntil(to.plusDays(1))
            .mapToDouble(day -> weekdays[day.getDayOfWeek().ordinal()])
            .sum();
  }

  private boolean isOdd() {
    boolean enough = ends.expected >= LEAST && otherEnds.won >= LEAST && afterwards.won >= LEAST;
    return enough
        && ends.won > heapByChance()
        && starts.won < holeByChance()
        && heap().p() < HEAP
        && hole().p() < HOLE;
  }

  private Homogeneity heap() {
    return test(ends, otherEnds);
  }

  private Homogeneity hole() {
    return test(starts, afterwards);
  }

  private double heapByChance() {
    return ends.expected * otherEnds.won / otherEnds.expected;
  }

  private double holeByChance() {
    return starts.expected * afterwards.won / afterwards.expected;
  }

  private static Homogeneity test(Side one, Side other) {
    return Homogeneity.ofCounts(
        new long[] {one.won, other.won}, new double[] {one.expected, other.expected});
  }

  private Flag flag() {
    String message =
        ("%s in the last three days of %s (%s to %s) where %.0f would be as at other month ends, "
                + "p %s, and %s in the two weeks after where %.0f would be as later, p %s: closing "
                + "dates may be moved, or buyers hurried, so compare whole quarters and no months.")
            .formatted(
                Words.count(ends.won, "win") + (ends.won == 1 ? " lies" : " lie"),
                Words.count(quarters, "quarter"),
                first,
                last,
                heapByChance(),
                Words.p(heap().p()),
                Words.count(starts.won),
                holeByChance(),
                Words.p(hole().p()));
    return new Flag("closing-date-games", Math.round(ends.won - heapByChance()), message);
  }
}
