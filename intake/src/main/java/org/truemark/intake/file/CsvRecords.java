package org.truemark.intake.file;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The records of a text file.
///
/// @param skipFirst true if the first line only names the delimiter
/// @param lenient true to double stray quotes and read on
record CsvRecords(TextSource source, char delimiter, boolean skipFirst, boolean lenient)
    implements Records {
  /// So many characters a record may have; FastCSV itself limits only the cell.
  private static final int MAX_RECORD_LENGTH = 16 << 20;

  @Override
  public Records strictly() {
    return new CsvRecords(source, delimiter, skipFirst, false);
  }

  @Override
  public End read(Sink sink) {
    var cells = new CellCollector();
    try (TextSource.Text text = lenient ? source.repaired(delimiter) : source.open();
        CsvReader<String[]> csv = reader(cells, text)) {
      try {
        return read(csv, cells, text, sink);
      } catch (CsvParseException _) {
        How how = text.atEnd() ? How.CUT_OFF : How.CELL_TOO_LONG;
        return new End(lenient ? how : How.BAD_QUOTES, cells.line());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private End read(CsvReader<String[]> csv, CellCollector cells, TextSource.Text text, Sink sink) {
    if (skipFirst) {
      csv.skipLines(1);
    }
    for (String[] row : csv) {
      if (cells.excess != null) {
        return new End(cells.excess, cells.line());
      }
      if (!sink.accept(cells.line(), row)) {
        return new End(How.STOPPED, cells.line());
      }
    }
    return new End(text.endsLine() ? How.COMPLETE : How.UNFINISHED, cells.line());
  }

  private CsvReader<String[]> reader(CellCollector cells, TextSource.Text text) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .maxBufferSize(2 * MAX_CELL_LENGTH)
        .build(cells, text);
  }

  /// Makes a new array of each record.
  private static final class CellCollector extends AbstractBaseCsvCallbackHandler<String[]> {
    private static final String[] NONE = {};
    private String[] cells = new String[32];
    private int count;
    private int length;
    @Nullable How excess;

    long line() {
      return Math.max(1, getStartingLineNumber());
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
      count = 0;
      length = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int size, boolean quoted) {
      length += size;
      if (size > MAX_CELL_LENGTH || length > MAX_RECORD_LENGTH) {
        excess = How.CELL_TOO_LONG;
      } else if (index >= MAX_CELLS) {
        excess = How.TOO_MANY_CELLS;
      } else {
        add(size == 0 ? "" : new String(buffer, offset, size));
      }
    }

    private void add(String cell) {
      if (count == cells.length) {
        cells = Arrays.copyOf(cells, 2 * count);
      }
      cells[count++] = cell;
    }

    @Override
    protected String[] buildRecord() {
      return count == 0 ? NONE : Arrays.copyOf(cells, count);
    }
  }
}
