package org.truemark.facts.table;

/// A row of a canonical table. A component that is null was not said by the source.
public interface Row {
  /// Where the row comes from.
  Origin origin();
}
