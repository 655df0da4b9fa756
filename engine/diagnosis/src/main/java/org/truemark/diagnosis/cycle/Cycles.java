package org.truemark.diagnosis.cycle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.Team.Cycle;
import org.truemark.diagnosis.answer.Team.Quartiles;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.request.Deal;
import org.truemark.statistics.sample.Quantiles;

/// Days from creation to decision of closed deals with both dates in order. Open deals are left
/// out, so the figures are those of decided deals and not of all.
public final class Cycles {
  private Cycles() {}

  /// Null where no closed deal has both dates.
  public static @Nullable Cycle of(Extract extract) {
    Quartiles closed = quartiles(extract.closed());
    if (closed == null) {
      return null;
    }
    return new Cycle(
        closed,
        quartiles(with(extract, Deal.Outcome.WON)),
        quartiles(with(extract, Deal.Outcome.LOST)),
        extract.longestDays());
  }

  private static List<Deal> with(Extract extract, Deal.Outcome outcome) {
    return extract.closed().stream().filter(deal -> deal.outcome() == outcome).toList();
  }

  private static @Nullable Quartiles quartiles(List<Deal> deals) {
    double[] days =
        deals.stream()
            .mapToLong(Extract::cycleDays)
            .filter(one -> one >= 0)
            .asDoubleStream()
            .toArray();
    if (days.length == 0) {
      return null;
    }
    var quantiles = Quantiles.of(days);
    return new Quartiles(quantiles.at(.25), quantiles.median(), quantiles.at(.75), days.length);
  }
}
