package org.truemark.testkit.keeping;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.truemark.facts.table.Activity;
import org.truemark.facts.table.Assignment;
import org.truemark.facts.table.Opportunity;
import org.truemark.facts.table.OpportunityEvent;
import org.truemark.facts.table.OpportunityLine;
import org.truemark.facts.table.Person;
import org.truemark.facts.table.Row;
import org.truemark.facts.table.Target;
import org.truemark.facts.table.Team;
import org.truemark.facts.table.Territory;
import org.truemark.facts.table.TerritoryMember;
import org.truemark.kernel.Id;
import org.truemark.testkit.world.Organization;

/// What part of its records an organization gives away.
public final class Export {
  private Export() {}

  /// Only opportunities that closed on a day or later: nothing that is open.
  public static Organization closedSince(Organization organization, LocalDate first) {
    return of(
        organization,
        opportunity -> {
          LocalDate closed = Rewriting.closed(opportunity);
          return closed != null && !closed.isBefore(first);
        });
  }

  /// Only opportunities that were created on a day or later.
  public static Organization createdSince(Organization organization, LocalDate first) {
    return of(organization, opportunity -> !Rewriting.created(opportunity).isBefore(first));
  }

  /// The first opportunities of every owner that were created on a day or later, at most so many.
  public static Organization firstOfEach(Organization organization, LocalDate first, int many) {
    Map<Id.Person, Integer> taken = new HashMap<>();
    Set<Id.Opportunity> kept = new HashSet<>();
    for (Opportunity opportunity : new Rewriting(organization).opportunities()) {
      Id.Person owner = opportunity.ownerId();
      boolean late = !Rewriting.created(opportunity).isBefore(first);
      if (owner != null && late && taken.merge(owner, 1, Integer::sum) <= many) {
        kept.add(opportunity.id());
      }
    }
    return of(organization, opportunity -> kept.contains(opportunity.id()));
  }

  /// Only the opportunities of a kind, with what belongs to them.
  public static Organization of(Organization organization, Predicate<Opportunity> kind) {
    Set<Id.Opportunity> kept = new HashSet<>();
    organization.facts().of(Opportunity.class).stream()
        .filter(kind)
        .map(Opportunity::id)
        .forEach(kept::add);
    return rows(
        organization,
        row ->
            switch (row) {
              case Opportunity opportunity -> kept.contains(opportunity.id());
              case OpportunityLine line -> kept.contains(line.opportunityId());
              case OpportunityEvent event -> kept.contains(event.opportunityId());
              case Activity activity ->
                  activity.opportunityId() == null || kept.contains(activity.opportunityId());
              default -> true;
            });
  }

  /// Deals alone: no people, teams, territories or targets, and so no hire dates.
  public static Organization dealsAlone(Organization organization) {
    return rows(
        organization,
        row ->
            switch (row) {
              case Person _, Assignment _, Team _, Territory _, TerritoryMember _, Target _ ->
                  false;
              default -> true;
            });
  }

  private static Organization rows(Organization organization, Predicate<Row> kept) {
    return new Organization(
        organization.rows().stream().filter(kept).toList(), organization.truth());
  }
}
