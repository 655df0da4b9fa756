package org.truemark.loop.diagnose;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truemark.facts.table.Opportunity;
import org.truemark.facts.table.OpportunityEvent;
import org.truemark.facts.table.Rows;
import org.truemark.kernel.Id;

/// Who made an opportunity and who held it longest, from the changes of its owner.
final class HandOvers {
  private static final Comparator<OpportunityEvent> IN_ORDER =
      Comparator.comparing(OpportunityEvent::changedTo)
          .thenComparing(OpportunityEvent::seq, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final Map<Id.Opportunity, List<OpportunityEvent>> changes;
  private final @Nullable Instant end;

  HandOvers(Rows rows, Wish wish) {
    changes =
        rows.of(OpportunityEvent.class).stream()
            .filter(event -> event.field().equals("owner_id"))
            .sorted(IN_ORDER)
            .collect(Collectors.groupingBy(OpportunityEvent::opportunityId));
    end =
        wish.asOf() == null
            ? null
            : wish.asOf().atTime(LocalTime.NOON).atZone(wish.zone()).toInstant();
  }

  /// The way of an opportunity.
  ///
  /// @param maker its first owner, or null where the log does not name one
  /// @param holder who had it longest, or null where the log does not say
  record Way(Id.@Nullable Person maker, Id.@Nullable Person holder) {}

  /// The way of the opportunity, if its owner is known to have changed. An open one is held to the
  /// day of the export, or, without one, to its last change.
  Optional<Way> of(Opportunity one) {
    List<OpportunityEvent> log = changes.getOrDefault(one.id(), List.of());
    if (log.isEmpty()) {
      return Optional.empty();
    }
    var held = new LinkedHashMap<Id.Person, Duration>();
    Instant since = one.createdAt() == null ? log.getFirst().changedTo() : one.createdAt();
    for (OpportunityEvent change : log) {
      hold(held, change.oldValue(), Duration.between(since, change.changedTo()));
      since = change.changedTo();
    }
    Instant until = one.closedAt() != null ? one.closedAt() : end == null ? since : end;
    hold(held, log.getLast().newValue(), Duration.between(since, until));
    Id.Person maker = person(log.getFirst().oldValue());
    Id.Person longest =
        held.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(null);
    return Optional.of(new Way(maker, longest));
  }

  private static void hold(Map<Id.Person, Duration> held, @Nullable String who, Duration howLong) {
    Id.Person person = person(who);
    if (person != null) {
      Duration counted = howLong.isNegative() ? Duration.ZERO : howLong;
      held.merge(person, counted, Duration::plus);
    }
  }

  private static Id.@Nullable Person person(@Nullable String who) {
    return who == null || who.isBlank() ? null : new Id.Person(who);
  }
}
