package org.truemark.intake.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.truemark.facts.table.Row;
import org.truemark.facts.table.Table;

/// Writes rows as they pass by, one file a table, into a folder.
public final class CanonicalExport implements Consumer<Row>, AutoCloseable {
  private final Path folder;
  private final Map<Table, CsvWriter> writers = new LinkedHashMap<>();

  /// @param folder an existing folder
  public CanonicalExport(Path folder) {
    this.folder = folder;
  }

  @Override
  public void accept(Row row) {
    Table table = Table.get(row.getClass());
    writers.computeIfAbsent(table, this::open).writeRecord(CanonicalCsv.cells(table, row));
  }

  @Override
  public void close() {
    try {
      for (CsvWriter writer : writers.values()) {
        writer.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CsvWriter open(Table table) {
    try {
      CsvWriter writer =
          CsvWriter.builder()
              .lineDelimiter(LineDelimiter.LF)
              .build(
                  Files.newBufferedWriter(
                      folder.resolve(table.name() + ".csv"), StandardCharsets.UTF_8));
      writer.writeRecord(CanonicalCsv.header(table));
      return writer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
