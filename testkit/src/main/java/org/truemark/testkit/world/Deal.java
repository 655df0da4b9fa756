package org.truemark.testkit.world;

import java.time.LocalDate;
import java.util.OptionalDouble;
import org.truemark.testkit.world.Market.Offer;
import org.truemark.testkit.world.Market.Segment;
import org.truemark.testkit.world.Market.Source;

/// An opportunity as the law makes it.
///
/// @param created a working day
/// @param amount in whole units of the currency, above 0
record Deal(Seller seller, Subject subject, LocalDate created, long amount, Fate fate) {
  /// What is sold to whom, and where the lead came from.
  record Subject(Offer offer, Segment segment, Source source, String account) {}

  /// What became of it by the export date.
  sealed interface Fate {
    /// Expected to close on a day that may have passed.
    record Open(LocalDate expectedClose, boolean worked) implements Fate {}

    /// Ended.
    ///
    /// @param averageLogit logit of winning on that day in the hands of an average seller
    /// @param learned factor on the chance of winning by the tenure of who had it, 0 to 1
    record Ended(LocalDate on, boolean won, double averageLogit, double learned) implements Fate {}
  }

  /// Chance that it was won in the hands of a seller who has learned everything, given that it
  /// ended when it did; empty while it is open.
  OptionalDouble winChance(Seller worker) {
    return switch (fate) {
      case Fate.Open _ -> OptionalDouble.empty();
      case Fate.Ended ended ->
          OptionalDouble.of(logistic(ended.averageLogit() + worker.winEffect(ended.on())));
    };
  }

  /// Chance that it was won in the hands it was in; empty while it is open.
  OptionalDouble winChance() {
    double learned = fate instanceof Fate.Ended ended ? ended.learned() : 1;
    OptionalDouble full = winChance(seller);
    return full.isPresent() ? OptionalDouble.of(learned * full.getAsDouble()) : full;
  }

  /// The inverse of the logit.
  static double logistic(double logit) {
    return 1 / (1 + StrictMath.exp(-logit));
  }
}
