package org.truemark.intake.file;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// The same records in the same order, read by a thread of its own a little ahead of whoever takes
/// them: cutting a file into cells and understanding the cells cost about the same.
record ReadAhead(Records records) implements Records {
  private static final int BLOCKS_AHEAD = 8;
  private static final int ROWS_OF_A_BLOCK = 512;
  private static final int CELLS_OF_A_BLOCK = 8_192;
  private static final int CHARACTERS_OF_A_BLOCK = 1 << 18;

  @Override
  public End read(Sink sink) {
    var reader = new Reader(records);
    Thread thread = Thread.ofPlatform().daemon().name("read ahead").start(reader);
    try {
      return reader.give(sink);
    } finally {
      reader.stopped.set(true);
      thread.interrupt();
    }
  }

  private static final class Row {
    final long line;
    final String[] cells;

    Row(long line, String[] cells) {
      this.line = line;
      this.cells = cells;
    }
  }

  /// Some rows.
  ///
  /// @param end of all, with the last rows; null before
  /// @param failure what reading threw, in place of an end
  private record Block(List<Row> rows, @Nullable End end, @Nullable Throwable failure) {}

  /// The thread ahead.
  private static final class Reader implements Runnable, Sink {
    private final Records records;
    private final BlockingQueue<Block> ready = new ArrayBlockingQueue<>(BLOCKS_AHEAD);
    final AtomicBoolean stopped = new AtomicBoolean();
    private List<Row> rows = new ArrayList<>();
    private long cells;
    private long characters;

    Reader(Records records) {
      this.records = records;
    }

    @Override
    public void run() {
      try {
        put(records.read(this), null);
      } catch (RuntimeException | Error e) {
        put(null, e);
      }
    }

    @Override
    public boolean accept(long line, String[] row) {
      rows.add(new Row(line, row));
      cells += row.length;
      for (String cell : row) {
        characters += cell.length();
      }
      boolean full =
          rows.size() == ROWS_OF_A_BLOCK
              || cells >= CELLS_OF_A_BLOCK
              || characters >= CHARACTERS_OF_A_BLOCK;
      return !full || put(null, null);
    }

    /// False if nobody wants more.
    private boolean put(@Nullable End end, @Nullable Throwable failure) {
      var block = new Block(rows, end, failure);
      rows = new ArrayList<>();
      cells = 0;
      characters = 0;
      try {
        ready.put(block);
        return !stopped.get();
      } catch (InterruptedException _) {
        return false;
      }
    }

    /// In the thread of whoever takes the rows.
    End give(Sink sink) {
      while (true) {
        Block block = take();
        for (Row row : block.rows) {
          if (!sink.accept(row.line, row.cells)) {
            return new End(How.STOPPED, row.line);
          }
        }
        if (block.failure instanceof Error error) {
          throw error;
        }
        if (block.failure instanceof RuntimeException exception) {
          throw exception;
        }
        if (block.end != null) {
          return block.end;
        }
      }
    }

    private Block take() {
      try {
        return ready.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while reading", e);
      }
    }
  }
}
