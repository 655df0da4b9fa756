package org.truemark.diagnosis.flag;

import java.util.stream.Stream;
import org.truemark.diagnosis.answer.Diagnosis.Flag;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.request.Order;
import org.truemark.diagnosis.sentence.Words;

/// Rows whose credit is doubtful: handed over, without a known seller, or outside the territory.
final class Credits {
  private Credits() {}

  static Stream<Flag> flags(Extract extract) {
    return Stream.of(reassigned(extract), unassigned(extract), territory(extract))
        .flatMap(flag -> flag);
  }

  /// Deals and orders without a known seller.
  static long unassignedRows(Extract extract) {
    long deals = extract.deals().stream().filter(deal -> Extract.credited(deal) == null).count();
    return deals + extract.orders().stream().filter(order -> order.seller() == null).count();
  }

  private static Stream<Flag> reassigned(Extract extract) {
    long moved = extract.deals().stream().filter(deal -> deal.owners().handedOver()).count();
    double least = extract.settings().flags().reassignedShare() * extract.deals().size();
    if (moved == 0 || moved < least) {
      return Stream.empty();
    }
    String message =
        "%s of %s changed hands: the outcome is credited to the longest holder."
            .formatted(Words.count(moved, "deal"), Words.count(extract.deals().size()));
    return Stream.of(new Flag("reassigned", moved, message));
  }

  private static Stream<Flag> unassigned(Extract extract) {
    long rows = unassignedRows(extract);
    if (rows == 0) {
      return Stream.empty();
    }
    String message =
        "%s without a known seller: counted for the team and for nobody."
            .formatted(Words.count(rows, "row"));
    return Stream.of(new Flag("unassigned", rows, message));
  }

  private static Stream<Flag> territory(Extract extract) {
    long outside = extract.orders().stream().filter(Order::isOutsideTerritory).count();
    if (outside == 0) {
      return Stream.empty();
    }
    String message =
        ("%s of %s (%s) lie outside the territories that the seller held on the order date: "
                + "credit by owner and by territory differ.")
            .formatted(
                Words.count(outside, "order"),
                Words.count(extract.orders().size()),
                Words.wholePercent((double) outside / extract.orders().size()));
    return Stream.of(new Flag("territory-mismatch", outside, message));
  }
}
