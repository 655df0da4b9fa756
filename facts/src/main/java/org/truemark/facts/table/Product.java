package org.truemark.facts.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.truemark.kernel.Amount;
import org.truemark.kernel.Id;

/// Something that is sold, and what it costs by the list.
public record Product(
    Origin origin,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable String name,
    @Nullable String family,
    @Nullable Amount listPrice)
    implements Row {
  /// The identity by which lines name this product.
  public Id.Product id() {
    return new Id.Product(origin.sourceId());
  }
}
