package org.truemark.facts.table;

import org.jspecify.annotations.Nullable;
import org.truemark.kernel.Id;

/// A sales territory.
public record Territory(
    Origin origin, @Nullable String name, Id.@Nullable Territory parentId, @Nullable String rule)
    implements Row {}
