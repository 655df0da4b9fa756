package org.truemark.loop.catalogue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.truemark.facts.table.Opportunity;
import org.truemark.kernel.Id;
import org.truemark.testkit.world.Organization;
import org.truemark.testkit.world.Seller;

/// The raw rows, as a naive analysis reads them.
final class Raw {
  private Raw() {}

  /// All opportunities.
  static List<Opportunity> all(Organization organization) {
    return organization.facts().of(Opportunity.class);
  }

  /// What is won or lost.
  static List<Opportunity> closed(Organization organization) {
    return all(organization).stream().filter(one -> Boolean.TRUE.equals(one.isClosed())).toList();
  }

  /// Those that a seller owns at the end.
  static List<Opportunity> of(Seller seller, Collection<Opportunity> opportunities) {
    return opportunities.stream().filter(one -> seller.id().equals(one.ownerId())).toList();
  }

  /// All opportunities by their owner at the end.
  static Map<Id.Person, List<Opportunity>> byOwner(Organization organization) {
    return all(organization).stream()
        .filter(one -> one.ownerId() != null)
        .collect(Collectors.groupingBy(Raw::owner));
  }

  private static Id.Person owner(Opportunity one) {
    return Objects.requireNonNull(one.ownerId());
  }

  /// Share that is won.
  static double rate(Collection<Opportunity> closed) {
    return (double) closed.stream().filter(Raw::isWon).count() / closed.size();
  }

  static boolean isWon(Opportunity one) {
    return Boolean.TRUE.equals(one.isWon());
  }

  static LocalDate created(Opportunity one) {
    return LocalDate.ofInstant(Objects.requireNonNull(one.createdAt()), ZoneOffset.UTC);
  }

  static LocalDate closedOn(Opportunity one) {
    return LocalDate.ofInstant(Objects.requireNonNull(one.closedAt()), ZoneOffset.UTC);
  }

  static double amount(Opportunity one) {
    return Objects.requireNonNull(one.amount()).value().doubleValue();
  }

  /// Opportunities begun in some weeks after a first day, for each person and week of those who
  /// stayed so long.
  ///
  /// @param firsts first day of each seller, by number
  /// @param from first week, counted from the first day
  /// @param to first week no longer
  static double weekly(Organization organization, List<LocalDate> firsts, int from, int to) {
    List<Seller> sellers = organization.truth().sellers();
    Map<Id.Person, List<Opportunity>> owned = byOwner(organization);
    long begun = 0;
    long weeks = 0;
    for (int i = 0; i < sellers.size(); i++) {
      LocalDate start = firsts.get(i).plusWeeks(from);
      LocalDate end = firsts.get(i).plusWeeks(to);
      LocalDate left = sellers.get(i).employment().left();
      boolean stayed = left == null || !left.isBefore(end);
      if (stayed && !end.isAfter(organization.truth().exportDate())) {
        weeks += to - from;
        begun +=
            owned.getOrDefault(sellers.get(i).id(), List.of()).stream()
                .map(Raw::created)
                .filter(day -> !day.isBefore(start) && day.isBefore(end))
                .count();
      }
    }
    return (double) begun / weeks;
  }
}
