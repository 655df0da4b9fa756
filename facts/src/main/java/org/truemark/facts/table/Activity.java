package org.truemark.facts.table;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.truemark.kernel.ClearerWhole;
import org.truemark.kernel.Id;

/// A call, mail, meeting, task or note.
@ClearerWhole("row of activity")
public record Activity(
    Origin origin,
    @Nullable Kind kind,
    @Nullable String subject,
    @Nullable Instant startAt,
    @Nullable Long durationS,
    Id.@Nullable Person ownerId,
    Id.@Nullable Account accountId,
    Id.@Nullable Opportunity opportunityId,
    @Nullable String outcome,
    @Nullable Boolean completed,
    @Nullable Direction direction,
    @Nullable Boolean bulk)
    implements Row {
  /// What was done.
  public enum Kind {
    CALL,
    EMAIL,
    MEETING,
    TASK,
    NOTE
  }

  /// Who began it.
  public enum Direction {
    IN,
    OUT
  }
}
