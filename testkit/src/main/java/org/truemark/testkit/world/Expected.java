package org.truemark.testkit.world;

import java.util.List;
import java.util.Map;
import org.truemark.kernel.Id;

/// Expected won revenue in the observed time, by the law that made the organization, and the
/// factors that make it what it is.
///
/// The reference is the average seat: no effects of person, manager or territory, the market's mix
/// of products and every team's usual mix of sources, employed long before the first observed day
/// and fully ramped. Expected values take a deal to begin on the Wednesday of its week; that is off
/// by a few days at the edges of the observed time.
///
/// @param reference expected revenue of the average seat, in whole units of the currency
/// @param ended share of worked opportunities that an average seller has ended by the close of each
///   week of age, from the first; the calendar as it falls in the observed time
/// @param shares of each seller
public record Expected(double reference, List<Double> ended, Map<Id.Person, Share> shares) {
  public Expected {
    ended = List.copyOf(ended);
    shares = Map.copyOf(shares);
  }

  /// Nothing is expected: the deals were given.
  static Expected none() {
    return new Expected(0, List.of(), Map.of());
  }

  /// What is expected of a seller.
  ///
  /// @throws IllegalArgumentException if nothing is known of the seller
  public Share of(Id.Person seller) {
    Share share = shares.get(seller);
    if (share == null) {
      throw new IllegalArgumentException("nothing is expected of " + seller);
    }
    return share;
  }

  /// Expected revenue of all.
  public double revenue() {
    return shares.values().stream().mapToDouble(Share::revenue).sum();
  }

  double endedWithin(int days) {
    int weeks = Math.min(days / 7, ended.size());
    return weeks == 0 ? 0 : ended.get(weeks - 1);
  }

  /// What is expected of one seller.
  ///
  /// @param weeks of the observed time in the seat
  /// @param revenue in whole units of the currency: the reference times all factors
  /// @param factors against the reference
  public record Share(double weeks, double revenue, Factors factors) {}

  /// Ratios to the reference; their product is that of the revenues.
  ///
  /// @param time weeks in the seat / observed weeks
  /// @param effort opportunities begun, at equal territory
  /// @param territory mean factor of the territories over the weeks in the seat
  /// @param focus value of the own mix of products and sources / of the market's, both at average
  ///   chances and sizes
  /// @param skill value of an opportunity at the own mix / of an average seller's at that same mix:
  ///   chance of winning, the manager's part in it, and size
  /// @param ramp the rest
  public record Factors(
      double time, double effort, double territory, double focus, double skill, Ramp ramp) {
    /// Of all factors.
    public double product() {
      return time * effort * territory * focus * skill * ramp.factor();
    }
  }

  /// What the time of employment allows.
  ///
  /// @param fill an average seller's revenue in the same employment without any growth, per week in
  ///   the seat, against the reference: how far the pipeline fills, and how the weeks fall in the
  ///   year
  /// @param pace what the own pace adds to that
  /// @param learned what growth takes away, and the little that the factors have in common
  public record Ramp(double fill, double pace, double learned) {
    /// Of the three.
    public double factor() {
      return fill * pace * learned;
    }
  }
}
