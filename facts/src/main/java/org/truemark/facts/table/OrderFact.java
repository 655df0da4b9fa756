package org.truemark.facts.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.truemark.kernel.Amount;
import org.truemark.kernel.ClearerWhole;
import org.truemark.kernel.Id;

/// An order or one of its lines. A row without a line number is the order itself; lines without a
/// date or seller take those of their order.
@ClearerWhole("row of order_fact")
public record OrderFact(
    Origin origin,
    String orderId,
    @Nullable Long lineNo,
    @Nullable LocalDate orderDate,
    @Nullable LocalDate invoiceDate,
    @Nullable LocalDate paidDate,
    Id.@Nullable Account accountId,
    Id.@Nullable Product productId,
    Id.@Nullable Person sellerId,
    Id.@Nullable Territory territoryId,
    @Nullable Amount netAmount,
    @Nullable Amount cost,
    Id.@Nullable Opportunity opportunityId,
    @Nullable String reverses)
    implements Row {}
