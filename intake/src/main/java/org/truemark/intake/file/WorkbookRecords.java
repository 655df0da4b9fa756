package org.truemark.intake.file;

import java.io.IOException;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/// The records of one sheet of a workbook that {@link WorkbookGuard} has passed. Rows that the
/// workbook does not store are given as empty ones; empty cells at the end of a row are dropped.
///
/// @param index of the sheet, from 0
record WorkbookRecords(InputFile file, int index, boolean date1904) implements Records {

  static ReadableWorkbook open(InputFile file) throws IOException {
    try {
      return new ReadableWorkbook(file.path().toFile(), new ReadingOptions(true, true));
    } catch (RuntimeException _) {
      // A workbook without styles is complaint enough for the library; it has no dates then.
      return new ReadableWorkbook(file.path().toFile(), new ReadingOptions(false, true));
    }
  }

  @Override
  public End read(Sink sink) {
    var reading = new Reading(sink);
    try (ReadableWorkbook workbook = open(file)) {
      Sheet sheet = workbook.getSheet(index).orElseThrow();
      try (Stream<Row> rows = sheet.openStream()) {
        return reading.all(rows.iterator());
      }
    } catch (IOException _) {
      return new End(How.BROKEN, reading.line);
    } catch (RuntimeException e) {
      // Damage again; but what the sink throws is not ours.
      if (reading.inSink) {
        throw e;
      }
      return new End(How.BROKEN, reading.line);
    }
  }

  private final class Reading {
    private final Sink sink;
    private final CellText text = new CellText(date1904);
    private long line;
    private boolean inSink;

    private Reading(Sink sink) {
      this.sink = sink;
    }

    private End all(Iterator<Row> rows) {
      while (rows.hasNext()) {
        Row row = rows.next();
        String[] cells = cells(row);
        while (line < row.getRowNum() - 1) {
          if (!give(new String[0])) {
            return new End(How.STOPPED, line);
          }
        }
        if (!give(cells)) {
          return new End(How.STOPPED, line);
        }
      }
      return new End(How.COMPLETE, line);
    }

    private boolean give(String[] cells) {
      line++;
      inSink = true;
      boolean more = sink.accept(line, cells);
      inSink = false;
      return more;
    }

    private String[] cells(Row row) {
      int count = row.getCellCount();
      while (count > 0 && text.of(row.getCell(count - 1)).isEmpty()) {
        count--;
      }
      String[] cells = new String[count];
      for (int i = 0; i < count; i++) {
        Cell cell = row.getCell(i);
        cells[i] = text.of(cell);
      }
      return cells;
    }
  }
}
