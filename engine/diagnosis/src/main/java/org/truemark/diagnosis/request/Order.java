package org.truemark.diagnosis.request;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truemark.kernel.Id;

/// A booked order.
///
/// @param id its key
/// @param seller who gets the credit, or null while nobody is known
/// @param date when it was booked
/// @param value its amount
/// @param territory where it belongs, or null
/// @param held territories that the seller held on that date; empty if none, null where the file
///   does not say who holds what
public record Order(
    String id,
    Id.@Nullable Person seller,
    LocalDate date,
    Value value,
    Id.@Nullable Territory territory,
    @Nullable Set<Id.Territory> held) {
  public Order {
    held = held == null ? null : Set.copyOf(held);
  }

  /// The same order sold by somebody else.
  public Order soldBy(Id.@Nullable Person other) {
    return new Order(id, other, date, value, territory, held);
  }

  /// True if it is known that the seller did not hold the order's territory on that date.
  public boolean isOutsideTerritory() {
    return seller != null && territory != null && held != null && !held.contains(territory);
  }
}
