package org.truemark.facts.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.truemark.kernel.Amount;
import org.truemark.kernel.ClearerWhole;
import org.truemark.kernel.Id;

/// A part of a person's pay, from one day to the day before another.
@ClearerWhole("row of pay_component")
public record PayComponent(
    Origin origin,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    Id.Person personId,
    String component,
    @Nullable Amount amount,
    @Nullable BigDecimal rate,
    @Nullable Frequency frequency,
    @Nullable Basis basis)
    implements Row {
  /// What the amount is paid for.
  public enum Frequency {
    HOUR,
    MONTH,
    QUARTER,
    YEAR
  }

  /// What kind of pay it is.
  public enum Basis {
    BASE,
    TARGET_VARIABLE,
    DRAW,
    GUARANTEE,
    COMMISSION_RATE
  }
}
