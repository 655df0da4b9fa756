package org.truemark.facts.table;

import org.jspecify.annotations.Nullable;
import org.truemark.kernel.ClearerWhole;

/// A reference to a person that more than one person fits: it waits for somebody who knows.
@ClearerWhole("row of match_queue")
public record MatchQueue(
    Origin origin,
    String tableName,
    String rowId,
    String columnName,
    String text,
    String candidates,
    @Nullable String reason)
    implements Row {}
