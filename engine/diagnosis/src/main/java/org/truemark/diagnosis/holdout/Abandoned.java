package org.truemark.diagnosis.holdout;

import java.time.LocalDate;
import java.util.List;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.request.Deal;

/// Deals that nobody works and nobody closes. One shows only once it has outlived every decision;
/// so of the deals that are old enough a share is known to be abandoned, and of the younger ones as
/// many are taken to be.
///
/// @param share of all deals begun, 0 to 1
record Abandoned(double share) {

  /// As of the day of an export.
  static Abandoned of(Extract then) {
    LocalDate asOf = then.window().asOf();
    var closings = then.window().closings();
    if (asOf == null || closings == null) {
      throw new IllegalArgumentException("an extract without dates");
    }
    LocalDate since = asOf.minusDays(Math.max(0, then.longestDays()));
    List<Deal> old =
        then.deals().stream().filter(deal -> isBetween(deal, closings.from(), since)).toList();
    long stale =
        then.stale().stream().filter(deal -> isBetween(deal, closings.from(), since)).count();
    return new Abandoned(old.isEmpty() ? 0 : (double) stale / old.size());
  }

  /// Earlier deals are in the material only if they outlived the start of observation.
  private static boolean isBetween(Deal deal, LocalDate from, LocalDate to) {
    LocalDate created = deal.created();
    return created != null && !created.isBefore(from) && created.isBefore(to);
  }

  /// The chance that an open deal is worked.
  ///
  /// @param open share of worked deals that are still open at its age
  double worked(double open) {
    double both = (1 - share) * open + share;
    return both > 0 ? (1 - share) * open / both : 0;
  }
}
