package org.truemark.testkit.keeping;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.truemark.facts.table.Opportunity;
import org.truemark.facts.table.OpportunityEvent;
import org.truemark.kernel.Id;

/// One change of a field of an opportunity, as a history keeps it.
///
/// @param field the column
/// @param on at noon of that day
/// @param by who changed it, or null where the history does not say
record Change(
    String field,
    LocalDate on,
    @Nullable String from,
    @Nullable String to,
    Id.@Nullable Person by) {

  /// The row.
  ///
  /// @param order 1 for the first change of the field
  OpportunityEvent of(Opportunity opportunity, int order, boolean bulk) {
    return new OpportunityEvent(
        Rewriting.origin(
            "OpportunityEvent", opportunity.origin().sourceId() + "-" + field + "-" + order),
        opportunity.id(),
        field,
        Rewriting.noon(on),
        Rewriting.noon(on),
        (long) order,
        from,
        to,
        by,
        bulk,
        OpportunityEvent.EventOrigin.HISTORY);
  }
}
