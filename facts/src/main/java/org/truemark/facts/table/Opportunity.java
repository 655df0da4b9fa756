package org.truemark.facts.table;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.truemark.kernel.Amount;
import org.truemark.kernel.ClearerWhole;
import org.truemark.kernel.Id;

/// An opportunity, open, won or lost. The currency is also known of one without an amount.
///
/// An instant read from a bare date stands at noon of the organization's zone and its column is
/// named in the origin's `coarse`.
@ClearerWhole("row of opportunity")
public record Opportunity(
    Origin origin,
    @Nullable String name,
    Id.@Nullable Account accountId,
    Id.@Nullable Person ownerId,
    @Nullable String pipeline,
    @Nullable String stage,
    @Nullable Boolean isClosed,
    @Nullable Boolean isWon,
    @Nullable Amount amount,
    @Nullable String currency,
    @Nullable AmountKind amountKind,
    @Nullable Instant createdAt,
    @Nullable CreatedBasis createdBasis,
    @Nullable LocalDate expectedClose,
    @Nullable Instant closedAt,
    @Nullable String type,
    @Nullable String leadSource,
    @Nullable String lossReason,
    Id.@Nullable Person sourcedById,
    Id.@Nullable Opportunity mergedInto)
    implements Row {
  /// The identity by which lines, splits and events name this opportunity.
  public Id.Opportunity id() {
    return new Id.Opportunity(origin.sourceId());
  }

  /// What the amount counts.
  public enum AmountKind {
    DEAL,
    ACV,
    ARR,
    MRR,
    TCV
  }

  /// What the start of the opportunity was read from.
  public enum CreatedBasis {
    CREATED,
    ENGAGED,
    FIRST_SEEN
  }
}
