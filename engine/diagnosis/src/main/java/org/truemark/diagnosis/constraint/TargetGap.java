package org.truemark.diagnosis.constraint;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.BindingConstraint.Verdict;
import org.truemark.diagnosis.attainment.Attaining;
import org.truemark.diagnosis.attainment.Attaining.Row;
import org.truemark.diagnosis.decompose.Decomposition;
import org.truemark.diagnosis.decompose.Part;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.linked.Linked;
import org.truemark.diagnosis.process.Clock;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.request.Value;
import org.truemark.kernel.Period;

/// The gap between the targets of complete periods and what was sold in them, split exactly in
/// every draw: with E0 the expected output of an average seat,
///
/// ```
/// T - R = (T - seats E0) + (seats E0 - time) + what people are below the average seat + luck
/// ```
///
/// T targets, R what was sold. The first is target-setting, the second seats that nobody sat in:
/// capacity.
///
/// @param missing share of the draws in which what was to be expected lies more than the usual
///   tolerance below the targets
/// @param largest share of the draws in which each part is the largest; luck under its own name
public record TargetGap(double missing, Map<String, Double> largest) {
  private static final int LEAST_PERIODS = 4;
  private static final int LEAST_PEOPLE = 5;
  private static final double SURE = .9;

  /// Null with fewer than four complete periods inside the record, fewer than five people, or
  /// periods that overlap.
  public static @Nullable TargetGap of(Extract extract, @Nullable Linked linked) {
    if (linked == null || linked.models().sizes() == null) {
      return null;
    }
    Clock clock = linked.models().clock();
    List<Row> rows =
        Attaining.rows(extract).stream()
            .filter(Row::complete)
            .filter(row -> !row.period().from().isBefore(clock.start()))
            .toList();
    List<Period> periods =
        rows.stream()
            .map(Row::period)
            .distinct()
            .sorted(Comparator.comparing(Period::from))
            .toList();
    var people = new TreeSet<String>();
    rows.forEach(row -> people.add(row.person()));
    boolean enough = periods.size() >= LEAST_PERIODS && people.size() >= LEAST_PEOPLE;
    return enough && !overlap(periods) ? split(extract, linked, rows, periods) : null;
  }

  private static boolean overlap(List<Period> sorted) {
    for (int i = 1; i < sorted.size(); i++) {
      if (!sorted.get(i).from().isAfter(sorted.get(i - 1).to())) {
        return true;
      }
    }
    return false;
  }

  private static TargetGap split(
      Extract extract, Linked linked, List<Row> rows, List<Period> periods) {
    Clock clock = linked.models().clock();
    double targets = rows.stream().mapToDouble(Row::target).sum();
    double sold = sold(extract, periods);
    double days = periods.stream().mapToDouble(TargetGap::days).sum();
    double seats = rows.stream().mapToDouble(row -> days(row.period())).sum() / days;
    double share = days / (ChronoUnit.DAYS.between(clock.start(), clock.end()) + 1);
    Decomposition split = linked.decomposition();
    double[] reference = linked.expectation().reference();
    double tolerance = 1 - extract.settings().verdicts().attainment();
    var wins = new LinkedHashMap<String, Double>();
    double missing = 0;
    for (int d = 0; d < reference.length; d++) {
      Map<String, Double> parts = parts(split, reference[d] * share, seats, share, d);
      double seat = seats * reference[d] * share;
      parts.put(Verdict.TARGET_SETTING.toString(), targets - seat);
      double explained = parts.values().stream().mapToDouble(x -> x).sum();
      missing += explained > tolerance * targets ? 1 : 0;
      parts.put(Part.LUCK.toString(), targets - sold - explained);
      wins.merge(largest(parts), 1.0, Double::sum);
    }
    wins.replaceAll((_, times) -> times / reference.length);
    return new TargetGap(missing / reference.length, Map.copyOf(wins));
  }

  /// What people are below the average seat, and seats that nobody sat in.
  private static Map<String, Double> parts(
      Decomposition split, double seat, double seats, double share, int d) {
    var parts = new LinkedHashMap<String, Double>();
    parts.put(Part.CAPACITY.toString(), (seats - split.people()) * seat);
    for (Part part : split.parts()) {
      if (part == Part.LUCK) {
        continue;
      }
      String name = (part == Part.TIME ? Part.CAPACITY : part).toString();
      for (int i = 0; i < split.people(); i++) {
        parts.merge(name, -share * split.draws(part, i)[d], Double::sum);
      }
    }
    return parts;
  }

  private static String largest(Map<String, Double> parts) {
    return parts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(Part.LUCK.toString());
  }

  private static double sold(Extract extract, List<Period> periods) {
    double sold = 0;
    for (Deal deal : extract.closed()) {
      Value value = deal.matter().value();
      LocalDate closed = deal.closed();
      if (deal.outcome() == Deal.Outcome.WON && value != null && closed != null) {
        boolean inside = periods.stream().anyMatch(period -> isIn(period, closed));
        sold += inside ? value.amount() : 0;
      }
    }
    return sold;
  }

  private static boolean isIn(Period period, LocalDate day) {
    return !day.isBefore(period.from()) && !day.isAfter(period.to());
  }

  private static double days(Period period) {
    return ChronoUnit.DAYS.between(period.from(), period.to()) + 1.0;
  }

  /// True if the gap is no matter of luck alone: what was to be expected misses the targets in
  /// nearly all draws.
  boolean binds() {
    return missing >= SURE;
  }
}
