package org.truemark.diagnosis.flag;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.Diagnosis.Flag;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.request.StageEntry;
import org.truemark.diagnosis.sentence.Words;
import org.truemark.kernel.Id;
import org.truemark.kernel.Period;
import org.truemark.statistics.homogeneity.Homogeneity;

/// A process that became another one: a stage that is first (or last) entered in the middle of the
/// history, by more than chance, and from that day on another share of the deals than before enters
/// another stage within the same age. The days are given by the labels, so that no search over days
/// is to be paid for; p values are multiplied by the number of pairs of label and stage (Bonferroni
/// 1936).
///
/// Not seen: a stage that keeps its label and changes its meaning, a change in the first or last
/// months of the history, and one that moves nothing but the label.
final class StageChange {
  private static final double ALPHA = .01;
  private static final double CHANCE = 1e-4;
  private static final int LEAST = 20;
  private static final int EDGE_DAYS = 60;
  private static final int LEAST_AGE_DAYS = 14;
  private static final int MOST_AGE_DAYS = 180;

  private final Map<Id.Opportunity, LocalDate> created = new HashMap<>();
  private final TreeMap<String, List<LocalDate>> entered = new TreeMap<>();
  private final Map<String, Map<Id.Opportunity, LocalDate>> first = new HashMap<>();
  private final List<LocalDate> days = new ArrayList<>();
  private final LocalDate from;
  private final LocalDate to;
  private final int age;

  /// A day on which a label appeared or was given up.
  private record Turn(String label, LocalDate day, boolean appears) {}

  /// Shares of deals that enter a stage, before and after.
  private record Jump(Turn turn, String stage, double before, double after, double p) {}

  private StageChange(Extract extract, Period closings, LocalDate end, int age) {
    this.age = age;
    for (Deal deal : extract.deals()) {
      if (deal.created() != null) {
        created.put(deal.id(), deal.created());
      }
    }
    for (StageEntry entry : extract.request().context().stages()) {
      if (created.containsKey(entry.deal()) && !entry.day().isAfter(end)) {
        entered.computeIfAbsent(entry.stage(), _ -> new ArrayList<>()).add(entry.day());
        first
            .computeIfAbsent(entry.stage(), _ -> new HashMap<>())
            .merge(entry.deal(), entry.day(), (one, other) -> one.isBefore(other) ? one : other);
        days.add(entry.day());
      }
    }
    days.sort(null);
    entered.values().forEach(own -> own.sort(null));
    boolean later = !days.isEmpty() && days.getFirst().isAfter(closings.from());
    from = later ? days.getFirst() : closings.from();
    to = days.isEmpty() ? from : days.getLast();
  }

  static Stream<Flag> flags(Extract extract) {
    Period closings = extract.window().closings();
    LocalDate end = extract.window().asOf();
    double[] cycle =
        extract.closed().stream()
            .mapToLong(Extract::cycleDays)
            .filter(one -> one >= 0)
            .asDoubleStream()
            .sorted()
            .toArray();
    if (closings == null || end == null || cycle.length < LEAST) {
      return Stream.empty();
    }
    int age = Math.clamp((int) cycle[cycle.length / 2], LEAST_AGE_DAYS, MOST_AGE_DAYS);
    Jump jump = new StageChange(extract, closings, end, age).clearest();
    return jump == null ? Stream.empty() : Stream.of(flag(jump, age));
  }

  private static Flag flag(Jump jump, int age) {
    String message =
        ("The stage %s was %s on %s, and %s of the deals begun after that day enter %s "
                + "within %d days where %s did before: compare conversions on one side of it only.")
            .formatted(
                jump.turn.label,
                jump.turn.appears ? "first used" : "last used",
                jump.turn.day,
                Words.percent(jump.after),
                jump.stage,
                age,
                Words.percent(jump.before));
    return new Flag("stage-redefined", 1, message);
  }

  private @Nullable Jump clearest() {
    List<Jump> jumps = new ArrayList<>();
    for (Turn turn : turns()) {
      for (String stage : entered.keySet()) {
        Jump jump = stage.equals(turn.label) ? null : jump(turn, stage);
        if (jump != null) {
          jumps.add(jump);
        }
      }
    }
    return jumps.stream()
        .min(Comparator.comparingDouble(Jump::p))
        .filter(jump -> jump.p * jumps.size() < ALPHA)
        .orElse(null);
  }

  private List<Turn> turns() {
    var turns = new ArrayList<Turn>();
    entered.forEach((label, own) -> {
      if (own.size() >= LEAST) {
        LocalDate start = own.getFirst();
        LocalDate end = own.getLast();
        double since = share(days.stream().filter(day -> !day.isBefore(start)).count());
        double until = share(days.stream().filter(day -> !day.isAfter(end)).count());
        if (isInside(start) && Math.pow(since, own.size()) < CHANCE) {
          turns.add(new Turn(label, start, true));
        }
        if (isInside(end) && Math.pow(until, own.size()) < CHANCE) {
          turns.add(new Turn(label, end, false));
        }
      }
    });
    return turns;
  }

  private double share(long some) {
    return (double) some / days.size();
  }

  private boolean isInside(LocalDate day) {
    return day.isAfter(from.plusDays(EDGE_DAYS)) && day.isBefore(to.minusDays(EDGE_DAYS));
  }

  /// Deals whose first days up to the age lie on one side of the turn.
  private @Nullable Jump jump(Turn turn, String stage) {
    long[] entering = new long[2];
    long[] all = new long[2];
    Map<Id.Opportunity, LocalDate> reached = first.getOrDefault(stage, Map.of());
    created.forEach((deal, day) -> {
      int side = day.plusDays(age).isBefore(turn.day) ? 0 : day.isAfter(turn.day) ? 1 : -1;
      if (side >= 0 && !day.isBefore(from) && !day.plusDays(age).isAfter(to)) {
        LocalDate when = reached.get(deal);
        all[side]++;
        entering[side] += when != null && ChronoUnit.DAYS.between(day, when) <= age ? 1 : 0;
      }
    });
    if (all[0] < LEAST || all[1] < LEAST) {
      return null;
    }
    double before = (double) entering[0] / all[0];
    double after = (double) entering[1] / all[1];
    return new Jump(turn, stage, before, after, Homogeneity.ofRates(entering, all).p());
  }
}
