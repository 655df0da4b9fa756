package org.truemark.loop.diagnose;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.request.Quota;
import org.truemark.facts.table.Opportunity;
import org.truemark.facts.table.OrderFact;
import org.truemark.facts.table.Person;
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
    Set<String> known = known(rows);
    List<Target> owned = counted.stream().filter(one -> known.contains(one.ownerId())).toList();
    count.add(
        "targets-of-unknown-people",
        counted.size() - owned.size(),
        "%,d targets are of people who own no deal or order and stand in no list of people; they were not compared (add people.csv, or name owners alike).");
    Set<String> sold = currencies(rows);
    List<Target> comparable =
        owned.stream().filter(one -> sold.isEmpty() || sold.contains(currency(one))).toList();
    count.add(
        "targets-in-other-currencies",
        owned.size() - comparable.size(),
        "%,d targets are in another currency than what was sold and were not compared.");
    return latest(comparable).stream()
        .collect(Collectors.groupingBy(Target::ownerId, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .flatMap(entry -> ofPerson(new Id.Person(entry.getKey()), entry.getValue()).stream())
        .toList();
  }

  /// Who sells, or stands in a list of people: a name that only a target knows is nobody yet.
  private static Set<String> known(Rows rows) {
    var known = new HashSet<String>();
    rows.of(Person.class).stream()
        .filter(person -> !person.origin().sourceObject().equals("reference"))
        .forEach(person -> known.add(person.id().value()));
    rows.of(Opportunity.class).stream()
        .map(Opportunity::ownerId)
        .filter(Objects::nonNull)
        .forEach(owner -> known.add(owner.value()));
    rows.of(OrderFact.class).stream()
        .map(OrderFact::sellerId)
        .filter(Objects::nonNull)
        .forEach(seller -> known.add(seller.value()));
    return known;
  }

  /// The currencies that deals and orders name, and the unnamed one beside them, which is taken for
  /// whatever they are in; empty if they name none.
  private static Set<String> currencies(Rows rows) {
    Set<String> named =
        Stream.concat(
                rows.of(Opportunity.class).stream().map(Opportunity::amount),
                rows.of(OrderFact.class).stream().map(OrderFact::netAmount))
            .filter(Objects::nonNull)
            .map(Amount::currency)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(HashSet::new));
    if (!named.isEmpty()) {
      named.add("");
    }
    return named;
  }

  private static String currency(Target target) {
    Amount amount = target.amount();
    String currency = amount == null ? null : amount.currency();
    return currency == null ? "" : currency;
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
