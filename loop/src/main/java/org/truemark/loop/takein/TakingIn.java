package org.truemark.loop.takein;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.truemark.facts.FactLog;
import org.truemark.facts.table.Row;
import org.truemark.facts.table.Table;

/// Takes the rows of a batch into the record, all of them or none.
public final class TakingIn {
  /// So many rows are taken at once.
  public static final int ROWS = 10_000_000;

  private final FactLog log;

  /// Rows go into the given log.
  public TakingIn(FactLog log) {
    this.log = log;
  }

  /// Takes the rows of a batch that is ready.
  ///
  /// @throws IllegalArgumentException if there are more than {@link #ROWS} or one belongs to no
  ///   canonical table; nothing is taken then
  public void take(Collection<? extends Row> rows) {
    if (rows.size() > ROWS) {
      throw new IllegalArgumentException("%,d rows, more than %,d".formatted(rows.size(), ROWS));
    }
    Set<Class<? extends Row>> known =
        Table.all().stream().map(Table::type).collect(Collectors.toSet());
    for (Row row : rows) {
      if (!known.contains(row.getClass())) {
        throw new IllegalArgumentException("no row of a canonical table: " + row.getClass());
      }
    }
    log.append(rows);
  }
}
