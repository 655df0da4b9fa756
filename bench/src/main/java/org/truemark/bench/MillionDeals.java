package org.truemark.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/// A made-up report of a CRM with one million opportunities in eight columns, some 100 MB: every
/// value quoted where the source would quote it, dates and amounts as people write them.
final class MillionDeals {
  static final int ROWS = 1_000_000;
  private static final long SEED = 3;
  private static final int PEOPLE = 400;
  private static final String[] STAGES = {"Closed Won", "Closed Lost", "Proposal", "Negotiation"};

  private MillionDeals() {}

  /// Writes the report.
  static void write(Path file) throws IOException {
    var random = new SplittableRandom(SEED);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(
          "Opportunity ID,Opportunity Name,Opportunity Owner,Stage,Amount,Amount Currency,"
              + "Created Date,Close Date\n");
      for (int i = 0; i < ROWS; i++) {
        out.write(row(i, random));
      }
    }
  }

  private static String row(int i, SplittableRandom random) {
    int year = 2023 + random.nextInt(2);
    return String.format(
        Locale.ROOT,
        "006%012d,\"Deal, number %d\",Rep %d,%s,\"%d,%03d.%02d\",USD,%d/%d/%d,%d/%d/%d%n",
        i,
        i,
        random.nextInt(PEOPLE),
        STAGES[random.nextInt(STAGES.length)],
        random.nextInt(1, 90),
        random.nextInt(1000),
        random.nextInt(100),
        random.nextInt(1, 13),
        random.nextInt(1, 29),
        year,
        random.nextInt(1, 13),
        random.nextInt(13, 29),
        year + 1);
  }
}
