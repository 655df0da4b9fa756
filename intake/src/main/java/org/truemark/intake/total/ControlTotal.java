package org.truemark.intake.total;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A figure that can be compared with the source system's own report.
///
/// @param table canonical table
/// @param measure what is counted: `rows`, `won`, `won-without-amount`, `net-amount`
/// @param period calendar quarter such as `2024-Q3`, or null for the whole
/// @param currency ISO code, `---` for an unnamed one, or null where no amount is meant
/// @param amount exact sum, or null where only rows are counted
/// @param rows rows behind it
public record ControlTotal(
    String table,
    String measure,
    @Nullable String period,
    @Nullable String currency,
    @Nullable BigDecimal amount,
    long rows) {}
