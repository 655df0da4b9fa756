package org.truemark.facts.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.truemark.kernel.Id;

/// Who holds a territory, from one day to the day before another.
public record TerritoryMember(
    Origin origin,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    Id.Territory territoryId,
    Id.Person personId,
    @Nullable String role)
    implements Row {}
