package org.truemark.cli.material;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.truemark.facts.table.Row;
import org.truemark.facts.table.Table;
import org.truemark.intake.batch.Batch;
import org.truemark.intake.batch.Reject;
import org.truemark.intake.batch.Sink;
import org.truemark.intake.export.CanonicalCsv;
import org.truemark.intake.export.CanonicalExport;
import org.truemark.intake.question.AnswersFile;

/// Writes what an import understood: one file per table, the records it left out with the reason,
/// and the questions. While a batch is not ready its rows are void and no table is written.
public final class UnderstoodFiles implements Sink {
  private final Path folder;
  private final CanonicalExport tables;
  private final CsvWriter rejects;

  /// @param folder an existing folder
  public UnderstoodFiles(Path folder) {
    this.folder = folder;
    tables = new CanonicalExport(folder);
    rejects = writer(folder.resolve("rejects.csv"));
    rejects.writeRecord(List.of("file", "line", "reason", "cells"));
  }

  @Override
  public void row(Row row) {
    tables.accept(row);
  }

  @Override
  public void reject(Reject reject) {
    var cells = new ArrayList<String>();
    cells.add(CanonicalCsv.safe(reject.file()));
    cells.add(String.valueOf(reject.line()));
    cells.add(CanonicalCsv.safe(reject.reason()));
    reject.cells().forEach(cell -> cells.add(CanonicalCsv.safe(cell)));
    rejects.writeRecord(cells);
  }

  /// Writes what is left to write.
  public void finish(Reading.Done done) {
    Batch batch = done.batch();
    try {
      tables.close();
      rejects.close();
      if (batch.state() != Batch.State.READY) {
        deleteTables();
      }
      String questions = AnswersFile.skeleton(done.answers(), batch.findings().questions());
      Files.writeString(folder.resolve("questions.yaml"), questions);
    } catch (IOException e) {
      throw new UncheckedIOException("\"" + folder + "\" cannot be written", e);
    }
  }

  private void deleteTables() throws IOException {
    for (Table table : Table.all()) {
      Files.deleteIfExists(folder.resolve(table.name() + ".csv"));
    }
  }

  private static CsvWriter writer(Path file) {
    try {
      return CsvWriter.builder()
          .lineDelimiter(LineDelimiter.LF)
          .build(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("\"" + file + "\" cannot be written", e);
    }
  }
}
