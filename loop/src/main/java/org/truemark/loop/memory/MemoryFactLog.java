package org.truemark.loop.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.truemark.facts.FactLog;
import org.truemark.facts.table.Row;
import org.truemark.facts.table.Rows;

/// Facts kept as long as the process lives. A row that is equal to one already held, its origin
/// included, changes nothing. Not for use by several threads at once.
public final class MemoryFactLog implements FactLog {
  private final Set<Row> held = new LinkedHashSet<>();

  @Override
  public void append(Collection<? extends Row> rows) {
    List<Row> all = new ArrayList<>(rows.size());
    for (Row row : rows) {
      all.add(row);
    }
    held.addAll(all);
  }

  @Override
  public Rows current() {
    return Rows.of(held);
  }
}
