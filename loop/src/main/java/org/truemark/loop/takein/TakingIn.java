package org.truemark.loop.takein;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.truemark.facts.FactLog;
import org.truemark.facts.table.Row;
import org.truemark.facts.table.Table;
import org.truemark.kernel.Problem;
import org.truemark.kernel.Problems;
import org.truemark.kernel.Severity;
import org.truemark.kernel.Source;

/// Takes the rows of a batch into the record, all of them or none.
public final class TakingIn {
  /// So many rows are taken at once.
  public static final int ROWS = 10_000_000;

  private final FactLog log;
  private final int most;

  /// Rows go into the given log.
  public TakingIn(FactLog log) {
    this(log, ROWS);
  }

  /// @param most so many rows are taken at once
  public TakingIn(FactLog log, int most) {
    this.log = log;
    this.most = most;
  }

  /// Takes the rows of a batch that is ready.
  ///
  /// @return what keeps the whole batch out, nothing if all of it was taken
  /// @throws IllegalArgumentException if a row belongs to no canonical table; nothing is taken then
  public Problems take(Collection<? extends Row> rows) {
    if (rows.size() > most) {
      return Problems.of(List.of(tooMany()));
    }
    Set<Class<? extends Row>> known =
        Table.all().stream().map(Table::type).collect(Collectors.toSet());
    for (Row row : rows) {
      if (!known.contains(row.getClass())) {
        throw new IllegalArgumentException("no row of a canonical table: " + row.getClass());
      }
    }
    log.append(rows);
    return Problems.none();
  }

  private Problem tooMany() {
    String limit = "%,d".formatted(most);
    return new Problem(
        "too-many-rows",
        Severity.ERROR,
        Source.of("all files"),
        new Problem.Wording(
            null,
            limit,
            "The files hold more than %s rows; so many are taken at once.".formatted(limit),
            "take a shorter period, or fewer files."));
  }
}
