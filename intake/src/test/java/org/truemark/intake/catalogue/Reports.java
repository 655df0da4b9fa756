package org.truemark.intake.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Small exports to spoil.
final class Reports {
  /// Header of a report of deals.
  static final String HEADER =
      "Opportunity Owner,Opportunity ID,Opportunity Name,Stage,Amount Currency,Amount,Close Date,Created Date\n";

  private Reports() {}

  /// A report with these rows.
  static String of(String... rows) {
    return HEADER + String.join("\n", rows) + "\n";
  }

  /// A good row.
  static String row(int number) {
    return "Ana Ruiz,0062r0000000%03d,Deal %d,Closed Won,USD,%d00,2/%d/2025,1/15/2025"
        .formatted(number, number, number, 13 + number % 15);
  }

  /// Nineteen good rows and one more, on line 21: one bad cell in twenty leaves a column readable.
  static String with(String last) {
    List<String> rows =
        IntStream.rangeClosed(101, 119).mapToObj(Reports::row).collect(Collectors.toList());
    rows.add(last);
    return of(rows.toArray(String[]::new));
  }
}
