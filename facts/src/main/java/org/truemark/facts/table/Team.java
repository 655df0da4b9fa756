package org.truemark.facts.table;

import org.jspecify.annotations.Nullable;
import org.truemark.kernel.Id;

/// A team and the one above it.
public record Team(
    Origin origin,
    @Nullable String name,
    Id.@Nullable Team parentTeamId,
    Id.@Nullable Person leaderId)
    implements Row {}
