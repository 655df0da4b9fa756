package org.truemark.intake.date;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Cells per month. The months of a working life lie in an array, because counting them stands in
/// the path of every date; all others in a map.
final class MonthCounts {
  private static final int FIRST = 1950 * 12;
  private static final int COUNT = 100 * 12;

  private final long[] usual = new long[COUNT];
  private final Map<Integer, Long> others = new HashMap<>();

  /// @param month months since year 0
  void add(int month, long times) {
    int at = month - FIRST;
    if (at >= 0 && at < COUNT) {
      usual[at] += times;
    } else {
      others.merge(month, times, Long::sum);
    }
  }

  SortedMap<YearMonth, Long> histogram() {
    SortedMap<YearMonth, Long> histogram = new TreeMap<>();
    for (int at = 0; at < COUNT; at++) {
      if (usual[at] != 0) {
        histogram.put(month(FIRST + at), usual[at]);
      }
    }
    others.forEach((month, count) -> histogram.put(month(month), count));
    return histogram;
  }

  private static YearMonth month(int month) {
    return YearMonth.of(month / 12, month % 12 + 1);
  }
}
