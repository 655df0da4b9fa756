package org.truemark.intake.batch;

import org.truemark.facts.table.Row;

/// Where the rows go while they are read. They count only if the batch comes out ready.
@FunctionalInterface
public interface Sink {
  /// A row as understood.
  void row(Row row);

  /// A record that was left out.
  default void reject(Reject reject) {}
}
