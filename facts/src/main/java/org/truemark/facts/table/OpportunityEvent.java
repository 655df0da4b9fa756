package org.truemark.facts.table;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.truemark.kernel.ClearerWhole;
import org.truemark.kernel.Id;

/// One change of one field of an opportunity; the two instants are equal when the time is exact.
@ClearerWhole("row of opportunity_event")
public record OpportunityEvent(
    Origin origin,
    Id.Opportunity opportunityId,
    String field,
    Instant changedFrom,
    Instant changedTo,
    @Nullable Long seq,
    @Nullable String oldValue,
    @Nullable String newValue,
    Id.@Nullable Person changedById,
    @Nullable Boolean bulk,
    @Nullable EventOrigin eventOrigin)
    implements Row {
  /// How the change became known.
  public enum EventOrigin {
    HISTORY,
    FIELD_HISTORY,
    CDC,
    WEBHOOK,
    SNAPSHOT_DIFF
  }
}
