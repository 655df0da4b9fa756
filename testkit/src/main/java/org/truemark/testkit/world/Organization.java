package org.truemark.testkit.world;

import java.util.List;
import org.truemark.facts.table.Row;
import org.truemark.facts.table.Rows;

/// A made-up sales organization.
///
/// @param rows what its systems would have recorded, in a fixed order; opportunities by the day
///   they were created, dates as if read from files that give the day only
/// @param truth what is behind it
public record Organization(List<Row> rows, Truth truth) {
  public Organization {
    rows = List.copyOf(rows);
  }

  /// The rows, by table.
  public Rows facts() {
    return Rows.of(rows);
  }
}
