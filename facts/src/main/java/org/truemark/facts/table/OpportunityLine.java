package org.truemark.facts.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.truemark.kernel.Amount;
import org.truemark.kernel.ClearerWhole;
import org.truemark.kernel.Id;

/// What an opportunity sells.
@ClearerWhole("row of opportunity_line")
public record OpportunityLine(
    Origin origin,
    Id.Opportunity opportunityId,
    Id.@Nullable Product productId,
    @Nullable BigDecimal quantity,
    @Nullable Amount unitPrice,
    @Nullable BigDecimal discount,
    @Nullable Amount total,
    @Nullable LocalDate serviceDate,
    @Nullable Long termMonths)
    implements Row {}
