package org.truemark.loop.diagnose;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.request.Quota;
import org.truemark.facts.table.Rows;
import org.truemark.facts.table.Target;
import org.truemark.kernel.Amount;
import org.truemark.kernel.Id;
import org.truemark.kernel.Period;

/// Targets of people become quotas.
final class QuotaInputs {
  private static final int QUARTER_MONTHS = 3;

  private QuotaInputs() {}

  /// One quota per person and period: versions of a target give way to the latest, targets by
  /// product family are added up, and of several measures the one with most targets counts.
  static List<Quota> map(Rows rows, LeftOut.Count count) {
    List<Target> all = rows.of(Target.class);
    List<Target> people =
        all.stream()
            .filter(target -> target.ownerKind() == Target.OwnerKind.PERSON)
            .filter(target -> target.amount() != null)
            .toList();
    count.add(
        "targets-not-of-people",
        all.size() - people.size(),
        "%,d targets are not amounts of one person and were not compared.");
    String measure = Most.common(people.stream().map(QuotaInputs::measure).toList()).orElse("");
    List<Target> counted =
        people.stream().filter(target -> measure(target).equals(measure)).toList();
    count.add(
        "targets-of-other-measures",
        people.size() - counted.size(),
        "%,d targets are of another measure than \"" + measure + "\" and were not compared.");
    return latest(counted).stream()
        .collect(Collectors.groupingBy(Target::ownerId, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .flatMap(entry -> ofPerson(new Id.Person(entry.getKey()), entry.getValue()).stream())
        .toList();
  }

  private static String measure(Target target) {
    String measure = target.measure();
    return measure == null ? "" : measure.replace("%", "%%");
  }

  /// Of the versions of one target the one that holds since the latest day.
  private static Collection<Target> latest(List<Target> targets) {
    var latest = new LinkedHashMap<List<String>, Target>();
    for (Target target : targets) {
      String family = target.productFamily() == null ? "" : target.productFamily();
      latest.merge(
          List.of(target.ownerId(), target.periodStart().toString(), family),
          target,
          (one, other) -> since(one).isAfter(since(other)) ? one : other);
    }
    return latest.values();
  }

  private static LocalDate since(Target target) {
    LocalDate from = target.validFrom();
    return from == null ? LocalDate.MIN : from;
  }

  private static List<Quota> ofPerson(Id.Person person, List<Target> targets) {
    var byStart = new TreeMap<LocalDate, List<Target>>();
    targets.forEach(target ->
        byStart.computeIfAbsent(target.periodStart(), start -> new ArrayList<>()).add(target));
    var quotas = new ArrayList<Quota>();
    for (Map.Entry<LocalDate, List<Target>> entry : byStart.entrySet()) {
      var period = new Period(entry.getKey(), lastDay(entry.getKey(), entry.getValue(), byStart));
      sum(entry.getValue())
          .forEach(amount -> quotas.add(new Quota(person, period, DealInputs.value(amount))));
    }
    return quotas;
  }

  /// One sum per currency.
  private static List<Amount> sum(List<Target> targets) {
    var sums = new TreeMap<String, Amount>();
    for (Target target : targets) {
      Amount amount = target.amount();
      if (amount != null) {
        sums.merge(
            amount.currencyOrUnnamed(),
            amount,
            (one, more) -> new Amount(one.value().add(more.value()), one.currency()));
      }
    }
    return List.copyOf(sums.values());
  }

  /// The day that the target names, else the day before the person's next period, else as long as
  /// the person's period before, else a quarter. An end that lies whole months after the start is
  /// the first day of the next period and no longer belongs to this one.
  private static LocalDate lastDay(
      LocalDate start, List<Target> targets, TreeMap<LocalDate, List<Target>> byStart) {
    LocalDate named = named(targets);
    if (named != null && named.isAfter(start)) {
      long whole = ChronoUnit.MONTHS.between(start, named);
      return whole > 0 && start.plusMonths(whole).equals(named) ? named.minusDays(1) : named;
    }
    LocalDate next = byStart.higherKey(start);
    if (next != null) {
      return next.minusDays(1);
    }
    LocalDate before = byStart.lowerKey(start);
    long months = before == null ? QUARTER_MONTHS : ChronoUnit.MONTHS.between(before, start);
    return start.plusMonths(Math.max(1, months)).minusDays(1);
  }

  private static @Nullable LocalDate named(List<Target> targets) {
    return targets.stream()
        .map(Target::periodEnd)
        .filter(end -> end != null)
        .max(LocalDate::compareTo)
        .orElse(null);
  }
}
