package org.truemark.diagnosis.sentence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.Diagnosis.Finding;
import org.truemark.diagnosis.answer.Diagnosis.Flag;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.linked.Linked;
import org.truemark.diagnosis.process.Clock;
import org.truemark.diagnosis.process.Force;
import org.truemark.diagnosis.process.Seat;
import org.truemark.kernel.Estimate;
import org.truemark.kernel.Period;
import org.truemark.statistics.sample.Moments;

/// How much is logged a week in the seat, and for each opportunity that begins. Whole months of the
/// log alone: the first and the last may be cut. Nothing is said where the log began to be kept
/// otherwise: its mean would be one of two logs.
final class ActivityFindings {
  private static final int LEAST_MONTHS = 3;
  private static final double NORMAL_95 = 1.6448536269514722;
  private static final String CHANGED = "logging-changed";

  private ActivityFindings() {}

  static Stream<Finding> of(Extract extract, Findings.Conclusions drawn) {
    var logged = new TreeMap<>(extract.request().context().activities());
    logged.pollFirstEntry();
    logged.pollLastEntry();
    boolean changed = drawn.flags().stream().map(Flag::code).anyMatch(CHANGED::equals);
    Linked linked = drawn.linked();
    if (linked == null) {
      return Stream.empty();
    }
    Force force = linked.models().force();
    logged.keySet().removeIf(month -> weeks(force, month) == 0);
    return changed || logged.size() < LEAST_MONTHS
        ? Stream.empty()
        : Stream.of(finding(extract, force, logged));
  }

  private static Finding finding(Extract extract, Force force, TreeMap<YearMonth, Long> logged) {
    long all = logged.values().stream().mapToLong(Long::longValue).sum();
    Estimate weekly = weekly(force, logged, all);
    long begun = extract.deals().stream().filter(deal -> isIn(logged, deal.created())).count();
    String words =
        "%.1f activities are logged for a week in the seat (%.1f to %.1f over the months)%s"
            .formatted(
                weekly.value(),
                weekly.low(),
                weekly.high(),
                begun == 0
                    ? ""
                    : ", %.1f for each deal that begins".formatted(all / (double) begun));
    Period period = new Period(logged.firstKey().atDay(1), logged.lastKey().atEndOfMonth());
    return new Claim("activities", words, "a log kept alike by all, in the same months", weekly)
        .over(all, "activities", period);
  }

  /// All over all, with the standard error of the months.
  private static Estimate weekly(Force force, Map<YearMonth, Long> logged, long all) {
    double[] weeks = logged.keySet().stream().mapToDouble(month -> weeks(force, month)).toArray();
    double[] each =
        logged.entrySet().stream()
            .mapToDouble(month -> month.getValue() / weeks(force, month.getKey()))
            .toArray();
    double mean = all / (Moments.mean(weeks) * weeks.length);
    double error = NORMAL_95 * Math.sqrt(Moments.variance(each) / each.length);
    return Estimate.of(mean, Math.max(0, mean - error), mean + error, all);
  }

  private static boolean isIn(Map<YearMonth, Long> logged, @Nullable LocalDate created) {
    return created != null && logged.containsKey(YearMonth.from(created));
  }

  /// Weeks in the seat of all in a month.
  private static double weeks(Force force, YearMonth month) {
    double weeks = 0;
    for (int person = 0; person < force.size(); person++) {
      Seat seat = force.seat(person);
      LocalDate from = month.atDay(1).isBefore(seat.from()) ? seat.from() : month.atDay(1);
      LocalDate next = month.plusMonths(1).atDay(1);
      weeks += Clock.weeks(from, next.isAfter(seat.to()) ? seat.to() : next);
    }
    return weeks;
  }
}
