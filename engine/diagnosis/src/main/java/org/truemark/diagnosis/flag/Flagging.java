package org.truemark.diagnosis.flag;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.Attainment;
import org.truemark.diagnosis.answer.Diagnosis.Flag;
import org.truemark.diagnosis.extract.Extract;

/// Everything that is odd about the data.
public final class Flagging {
  private Flagging() {}

  /// At most one flag of a code, always in the same order.
  public static List<Flag> flags(Extract extract, @Nullable Attainment attainment) {
    return Stream.of(
            BulkCloses.flags(extract),
            Simpson.flags(extract),
            Amounts.flags(extract),
            SplitDeals.flags(extract),
            Credits.flags(extract),
            Dates.flags(extract, attainment),
            StageChange.flags(extract),
            LoggingChange.flags(extract),
            ClosingDates.flags(extract))
        .flatMap(flags -> flags)
        .toList();
  }

  /// Deals and orders without a known seller.
  public static int unassigned(Extract extract) {
    return Math.toIntExact(Credits.unassignedRows(extract));
  }
}
