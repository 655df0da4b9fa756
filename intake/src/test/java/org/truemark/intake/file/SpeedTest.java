package org.truemark.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A million rows: the time of opening and two passes, printed, and far below what would be felt.
@Tag("nightly")
class SpeedTest {
  private static final int ROWS = 1_000_000;
  @TempDir Path folder;

  @Test
  void aMillionRowsAreOpenedAndReadTwiceInSeconds() throws IOException {
    Path path = folder.resolve("deals.csv");
    write(path);
    for (int run = 0; run < 3; run++) {
      long start = System.nanoTime();
      Opened opened = Reading.open(path);
      long openedAt = System.nanoTime();
      Sheet sheet = opened.sheets().getFirst();
      long[] length = {0};
      for (int pass = 0; pass < 2; pass++) {
        sheet.forEach((_, cells) -> length[0] += cells[7].length());
      }
      long end = System.nanoTime();
      System.out.printf(
          "%,d rows, %,d bytes: open %d ms, two passes %d ms%n",
          sheet.form().rows(),
          Files.size(path),
          (openedAt - start) / 1_000_000,
          (end - openedAt) / 1_000_000);
      assertThat(sheet.form().rows()).isEqualTo(ROWS);
      assertThat(length[0]).isPositive();
      assertThat(end - start).isLessThan(10_000_000_000L);
    }
  }

  private static void write(Path path) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(path)) {
      out.write("Id,Name,Account,Owner,Stage,Amount,Close Date,Type\n");
      for (int i = 0; i < ROWS; i++) {
        out.write("006" + (100_000_000_000L + i) + ",\"Deal, no " + i + "\",Account " + i % 5_000);
        out.write(",Owner " + i % 200 + ",Closed Won," + i % 99_991 + ".50,2024-0");
        out.write((1 + i % 9) + "-1" + i % 10 + ",New Business\n");
      }
    }
  }
}
