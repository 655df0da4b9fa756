package org.truemark.facts.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Rows of any tables, in the order in which they came within each.
public final class Rows {
  private final Map<Class<? extends Row>, List<Row>> byTable;

  private Rows(Map<Class<? extends Row>, List<Row>> byTable) {
    this.byTable = byTable;
  }

  /// The given rows, sorted into their tables.
  public static Rows of(Collection<? extends Row> rows) {
    var byTable = new HashMap<Class<? extends Row>, List<Row>>();
    for (Row row : rows) {
      byTable.computeIfAbsent(row.getClass(), type -> new ArrayList<>()).add(row);
    }
    return new Rows(byTable);
  }

  /// The rows of one table.
  public <R extends Row> List<R> of(Class<R> table) {
    return byTable.getOrDefault(table, List.of()).stream().map(table::cast).toList();
  }

  /// True if the table has at least one row.
  public boolean has(Class<? extends Row> table) {
    return byTable.containsKey(table);
  }
}
