package org.truemark.facts.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.truemark.kernel.Amount;
import org.truemark.kernel.ClearerWhole;
import org.truemark.kernel.Id;

/// A share of an opportunity that is credited to a person.
@ClearerWhole("row of opportunity_split")
public record OpportunitySplit(
    Origin origin,
    Id.Opportunity opportunityId,
    Id.Person personId,
    @Nullable String splitType,
    @Nullable BigDecimal share,
    @Nullable Amount amount,
    @Nullable Boolean mustTotal100,
    @Nullable String role,
    @Nullable LocalDate validFrom)
    implements Row {}
