package org.truemark.facts.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.truemark.kernel.ClearerWhole;
import org.truemark.kernel.Id;

/// What a person does, for whom and where, from one day to the day before another.
@ClearerWhole("row of assignment")
public record Assignment(
    Origin origin,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    Id.Person personId,
    @Nullable Role role,
    @Nullable String jobTitle,
    @Nullable String level,
    Id.@Nullable Person managerId,
    Id.@Nullable Team teamId,
    @Nullable BigDecimal fte,
    @Nullable String payCurrency)
    implements Row {
  /// The part a person plays in selling.
  public enum Role {
    REP,
    SDR,
    MANAGER,
    OVERLAY,
    SE,
    AM,
    OTHER
  }
}
