package org.truemark.intake.row;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.truemark.facts.table.OpportunityEvent;
import org.truemark.kernel.Id;

/// When each opportunity first came into each of its stages, by the logs of the batch. Filled
/// before opportunities are read.
public final class StageTimes {
  /// The field of an event that names a stage.
  public static final String FIELD = "stage";

  private final Map<Id.Opportunity, Map<String, Instant>> first = new HashMap<>();

  /// Takes in a change; those of other fields are passed over.
  public void add(OpportunityEvent event) {
    String stage = event.newValue();
    if (event.field().equals(FIELD) && stage != null) {
      first
          .computeIfAbsent(event.opportunityId(), made -> new HashMap<>(4))
          .merge(stage, event.changedTo(), (had, more) -> more.isBefore(had) ? more : had);
    }
  }

  /// The first time at which an opportunity came into one of some stages, or null if the logs do
  /// not say.
  @Nullable Instant first(Id.Opportunity opportunity, Predicate<String> stages) {
    return first.getOrDefault(opportunity, Map.of()).entrySet().stream()
        .filter(entry -> stages.test(entry.getKey()))
        .map(Map.Entry::getValue)
        .min(Instant::compareTo)
        .orElse(null);
  }
}
