package org.truemark.diagnosis.extract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Whether a person's first record stands for a beginning. Somebody with a deal every other month
/// has none in the first months of any record, however long ago he or she began: the silence before
/// the first one must be eight times the usual gap, which chance alone brings once in three
/// thousand.
public final class FirstRecord {
  private static final double QUIET_GAPS = 8;
  private static final int LEAST = 3;

  private FirstRecord() {}

  /// True if the silence before the first record is too long for chance.
  ///
  /// @param records of the person, in order, one or more
  /// @param from beginning of the material
  public static boolean isBeginning(List<LocalDate> records, LocalDate from) {
    LocalDate first = records.getFirst();
    double span = ChronoUnit.DAYS.between(first, records.getLast());
    double gap = span / Math.max(1, records.size() - 1);
    return records.size() >= LEAST && ChronoUnit.DAYS.between(from, first) > QUIET_GAPS * gap;
  }
}
