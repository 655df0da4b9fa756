package org.truemark.cli.command;

import org.truemark.cli.terminal.Terminal;
import org.truemark.facts.table.Row;
import org.truemark.intake.batch.Reject;
import org.truemark.intake.batch.Sink;

/// Passes rows on and says now and then how many there are.
final class Watched implements Sink {
  private static final int OFTEN = 10_000;

  private final Sink next;
  private final Terminal terminal;
  private long rows;

  Watched(Sink next, Terminal terminal) {
    this.next = next;
    this.terminal = terminal;
    terminal.progress("Reading ...");
  }

  @Override
  public void row(Row row) {
    rows++;
    if (rows % OFTEN == 0) {
      terminal.progress("Reading ... %,d rows".formatted(rows));
    }
    next.row(row);
  }

  @Override
  public void reject(Reject reject) {
    next.reject(reject);
  }
}
