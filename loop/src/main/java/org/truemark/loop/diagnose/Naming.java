package org.truemark.loop.diagnose;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.request.DiagnosisRequest;
import org.truemark.diagnosis.request.Order;
import org.truemark.diagnosis.request.Quota;
import org.truemark.diagnosis.request.Seller;
import org.truemark.facts.table.Person;
import org.truemark.facts.table.Rows;
import org.truemark.kernel.Id;

/// Gives people in a request the names by which a reader knows them: the full name where one person
/// alone bears it, else the name with the source's key behind it. Two people never become one.
final class Naming {
  private final Map<Id.Person, Id.Person> names = new HashMap<>();

  Naming(Rows rows) {
    var fullNames = new TreeMap<String, String>();
    for (Person person : rows.of(Person.class)) {
      String name = person.fullName();
      fullNames.merge(
          person.id().value(), name == null ? "" : name, (had, more) -> had.isEmpty() ? more : had);
    }
    Map<String, Long> bearers =
        fullNames.values().stream()
            .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    fullNames.forEach((id, name) -> {
      boolean alone = bearers.getOrDefault(name, 0L) == 1;
      String shown = name.isEmpty() ? id : alone ? name : name + " (" + id + ")";
      names.put(new Id.Person(id), new Id.Person(shown));
    });
  }

  /// The same request with people by their names.
  DiagnosisRequest of(DiagnosisRequest request) {
    return new DiagnosisRequest(
        request.deals().stream().map(this::deal).toList(),
        request.orders().stream().map(this::order).toList(),
        request.quotas().stream().map(this::quota).toList(),
        request.sellers().stream().map(this::seller).toList(),
        request.context(),
        request.settings());
  }

  private Deal deal(Deal deal) {
    Deal.Owners owners = deal.owners();
    var named =
        new Deal.Owners(
            name(owners.seller()),
            name(owners.manager()),
            name(owners.maker()),
            name(owners.holder()));
    return new Deal(deal.id(), named, deal.outcome(), deal.created(), deal.closed(), deal.matter());
  }

  private Order order(Order order) {
    return order.soldBy(name(order.seller()));
  }

  private Quota quota(Quota quota) {
    return new Quota(known(quota.seller()), quota.period(), quota.value());
  }

  private Seller seller(Seller seller) {
    return new Seller(
        known(seller.person()),
        name(seller.manager()),
        seller.hired(),
        seller.left(),
        seller.carriesQuota(),
        seller.patches());
  }

  private Id.Person known(Id.Person person) {
    return names.getOrDefault(person, person);
  }

  private Id.@Nullable Person name(Id.@Nullable Person person) {
    return person == null ? null : known(person);
  }
}
