package org.truemark.facts.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.truemark.kernel.Amount;
import org.truemark.kernel.ClearerWhole;

/// A number to reach in a period.
@ClearerWhole("row of target")
public record Target(
    Origin origin,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    OwnerKind ownerKind,
    String ownerId,
    @Nullable String measure,
    LocalDate periodStart,
    @Nullable LocalDate periodEnd,
    @Nullable String productFamily,
    @Nullable Amount amount,
    @Nullable BigDecimal quantity,
    @Nullable BigDecimal rampShare)
    implements Row {
  /// Whose number it is.
  public enum OwnerKind {
    PERSON,
    TEAM,
    TERRITORY
  }
}
