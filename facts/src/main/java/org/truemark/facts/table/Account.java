package org.truemark.facts.table;

import org.jspecify.annotations.Nullable;
import org.truemark.kernel.Amount;
import org.truemark.kernel.ClearerWhole;
import org.truemark.kernel.Id;

/// A customer or prospect.
@ClearerWhole("row of account")
public record Account(
    Origin origin,
    @Nullable String name,
    @Nullable String industry,
    @Nullable String segment,
    @Nullable Long employees,
    @Nullable Amount annualRevenue,
    @Nullable String country,
    Id.@Nullable Account parentAccountId,
    Id.@Nullable Person ownerId)
    implements Row {}
