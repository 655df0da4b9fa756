package org.truemark.loop.diagnose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.request.Seller;
import org.truemark.facts.table.Assignment;
import org.truemark.facts.table.PayComponent;
import org.truemark.facts.table.Person;
import org.truemark.facts.table.Rows;
import org.truemark.facts.table.TerritoryMember;
import org.truemark.kernel.Id;

/// The people: who reported to whom on which day, who held which territory, who carries a quota.
final class Staff {
  private final Map<Id.Person, List<Assignment>> assignments;
  private final Map<Id.Person, List<TerritoryMember>> holdings;
  private final Map<String, List<Person>> people = new TreeMap<>();
  private final Set<Id.Person> onCommission;
  private final Set<Id.Person> withoutCommission = new HashSet<>();
  private final @Nullable LocalDate asOf;

  Staff(Rows rows, Wish wish) {
    assignments =
        rows.of(Assignment.class).stream().collect(Collectors.groupingBy(Assignment::personId));
    holdings =
        rows.of(TerritoryMember.class).stream()
            .collect(Collectors.groupingBy(TerritoryMember::personId));
    for (Person person : rows.of(Person.class)) {
      people.computeIfAbsent(person.id().value(), id -> new ArrayList<>()).add(person);
    }
    assignments.keySet().forEach(id -> people.computeIfAbsent(id.value(), x -> new ArrayList<>()));
    List<PayComponent> commissions =
        rows.of(PayComponent.class).stream().filter(Staff::isCommission).toList();
    onCommission =
        commissions.stream()
            .filter(pay -> pay.rate() != null && pay.rate().signum() > 0)
            .map(PayComponent::personId)
            .collect(Collectors.toSet());
    commissions.stream()
        .map(PayComponent::personId)
        .filter(person -> !onCommission.contains(person))
        .forEach(withoutCommission::add);
    asOf = wish.asOf();
  }

  /// Everybody whom the material lists, in alphabetical order.
  List<Seller> sellers() {
    return people.entrySet().stream()
        .map(entry -> seller(new Id.Person(entry.getKey()), entry.getValue()))
        .toList();
  }

  /// The manager of a person on a day; where nothing is said of the day, the only one there is.
  Id.@Nullable Person manager(Id.@Nullable Person person, @Nullable LocalDate day) {
    return person == null ? null : on(person, day).map(Assignment::managerId).orElse(null);
  }

  /// The territories that a person holds on a day; null where the material does not say who holds
  /// what. The last day of a membership is the one before `valid_to`.
  @Nullable Set<Id.Territory> held(Id.@Nullable Person person, LocalDate day) {
    if (person == null || holdings.isEmpty()) {
      return null;
    }
    return holdings.getOrDefault(person, List.of()).stream()
        .filter(holding -> holds(holding.validFrom(), holding.validTo(), day))
        .map(TerritoryMember::territoryId)
        .collect(Collectors.toSet());
  }

  private Seller seller(Id.Person id, List<Person> records) {
    Optional<Assignment> now = on(id, asOf);
    return new Seller(
        id,
        now.map(Assignment::managerId).orElse(null),
        first(records.stream().map(Person::hireDate)),
        first(records.stream().map(Person::terminationDate)),
        carriesQuota(id, now),
        holdings.getOrDefault(id, List.of()).stream()
            .map(one -> new Seller.Patch(one.territoryId(), one.validFrom(), one.validTo()))
            .toList());
  }

  /// Who has a commission rate carries a quota. Who has a rate of zero does not, nor does a manager
  /// without any: such quotas are sums of the others and would count twice.
  private boolean carriesQuota(Id.Person id, Optional<Assignment> now) {
    if (onCommission.contains(id)) {
      return true;
    }
    boolean manages =
        now.map(Assignment::role).filter(role -> role == Assignment.Role.MANAGER).isPresent();
    return !manages && !withoutCommission.contains(id);
  }

  private static boolean isCommission(PayComponent pay) {
    return pay.basis() == PayComponent.Basis.COMMISSION_RATE;
  }

  /// The assignment that holds on the day, else the only one, else, for no day, the latest.
  private Optional<Assignment> on(Id.Person person, @Nullable LocalDate day) {
    List<Assignment> all = assignments.getOrDefault(person, List.of());
    if (all.size() <= 1) {
      return all.stream().findFirst();
    }
    if (day == null) {
      return all.stream().max(Comparator.comparing(Staff::begin));
    }
    return all.stream()
        .filter(assignment -> holds(assignment.validFrom(), assignment.validTo(), day))
        .max(Comparator.comparing(Staff::begin));
  }

  private static LocalDate begin(Assignment assignment) {
    LocalDate from = assignment.validFrom();
    return from == null ? LocalDate.MIN : from;
  }

  private static boolean holds(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
  }

  private static @Nullable LocalDate first(Stream<@Nullable LocalDate> dates) {
    return dates.filter(date -> date != null).findFirst().orElse(null);
  }
}
