package org.truemark.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.truemark.intake.Intake;
import org.truemark.intake.batch.Batch;
import org.truemark.intake.batch.Settings;
import org.truemark.intake.file.InputFile;
import org.truemark.intake.question.Answers;
import org.truemark.intake.question.Caller;

/// Reads and checks one million opportunities, beside two rivals on the same file in the same run:
/// the bare CSV reader that everything goes through, which checks nothing, and DuckDB's `read_csv`
/// with a sum by owner, which is what somebody at ease with SQL would pick.
public final class ReadingAMillion {
  private static final int RUNS = 5;

  private ReadingAMillion() {}

  /// Prints a table of seconds and ratios.
  public static void main(String[] args) throws Exception {
    Path file = Files.createTempFile("million", ".csv");
    try {
      MillionDeals.write(file);
      System.out.printf(Locale.ROOT, "%,d rows, %,d bytes%n", MillionDeals.ROWS, Files.size(file));
      double ours = report("Truemark: read, infer, check, count", 1, () -> intake(file));
      report("FastCSV: records only", ours, () -> records(file));
      report("DuckDB: read_csv and a sum by owner", ours, () -> duckdb(file));
      System.out.printf(
          Locale.ROOT, "memory in use while Truemark reads: %,d bytes a row%n", bytesARow(file));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /// @param ours seconds to compare with, or 1 for the first line
  private static double report(String what, double ours, Callable<Long> work) throws Exception {
    var seconds = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      long start = System.nanoTime();
      long rows = work.call();
      seconds[run] = (System.nanoTime() - start) / 1e9;
      if (rows != MillionDeals.ROWS) {
        throw new IllegalStateException(what + " read " + rows + " rows");
      }
    }
    Arrays.sort(seconds);
    double median = seconds[RUNS / 2];
    System.out.printf(
        Locale.ROOT,
        "%-40s min %.2f s  median %.2f s  max %.2f s  Truemark takes %.2f times as long%n",
        what,
        seconds[0],
        median,
        seconds[RUNS - 1],
        ours == 1 ? 1 : ours / median);
    return median;
  }

  private static long intake(Path file) {
    Batch batch = read(file);
    if (batch.state() != Batch.State.READY) {
      throw new IllegalStateException("not ready: " + batch.findings());
    }
    return batch.counts().saved();
  }

  private static Batch read(Path file) {
    var settings = new Settings(Caller.IMPORT, ZoneOffset.UTC, null, List.of(), null);
    var files = List.of(new InputFile("million.csv", file));
    return new Intake().read(files, settings, Answers.none(), row -> {});
  }

  private static long records(Path file) throws IOException {
    try (var reader = CsvReader.builder().ofCsvRecord(file)) {
      return reader.stream().count() - 1;
    }
  }

  private static long duckdb(Path file) throws SQLException {
    String sum =
        """
        SELECT count(*), sum(replace("Amount", ',', '')::DECIMAL(18, 2)), "Opportunity Owner"
        FROM read_csv('%s') GROUP BY ALL
        """
            .formatted(file);
    long rows = 0;
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sum)) {
      while (result.next()) {
        rows += result.getLong(1);
      }
    }
    return rows;
  }

  /// What the reading holds on to besides its constant part: the heap after the last row, garbage
  /// collected, less the heap before, over the rows. Measured from inside the sink.
  private static long bytesARow(Path file) {
    long before = used();
    var after = new long[1];
    var seen = new long[1];
    var settings = new Settings(Caller.IMPORT, ZoneOffset.UTC, null, List.of(), null);
    new Intake()
        .read(
            List.of(new InputFile("million.csv", file)),
            settings,
            Answers.none(),
            row -> {
              if (++seen[0] == MillionDeals.ROWS) {
                after[0] = used();
              }
            });
    return Math.max(0, after[0] - before) / MillionDeals.ROWS;
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    System.gc();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
