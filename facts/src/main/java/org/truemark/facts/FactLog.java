package org.truemark.facts;

import java.util.Collection;
import org.truemark.facts.table.Row;
import org.truemark.facts.table.Rows;

/// The port through which the loop keeps and finds facts. Facts are only ever added.
public interface FactLog {
  /// Adds the rows, all of them or none.
  void append(Collection<? extends Row> rows);

  /// Everything that holds now.
  Rows current();
}
