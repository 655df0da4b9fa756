package org.truemark.testkit.world;

import java.util.List;

/// What is sold, and to whom.
///
/// @param offers the products, one or more
/// @param segments the kinds of business, one or more
public record Market(List<Offer> offers, List<Segment> segments) {
  public Market {
    offers = List.copyOf(offers);
    segments = List.copyOf(segments);
    if (offers.isEmpty() || segments.isEmpty()) {
      throw new IllegalArgumentException("nothing to sell, or nobody to sell to");
    }
  }

  /// A product.
  ///
  /// @param name unique in its market
  /// @param family the group it belongs to
  /// @param listPrice price by the list, above 0: the median of its deals
  /// @param share weight in the organization's mix, above 0
  /// @param spread standard deviation of the log of a deal's amount, 0 or more
  /// @param winLogit added to the logit of winning
  public record Offer(
      String name, String family, long listPrice, double share, double spread, double winLogit) {
    public Offer {
      if (listPrice <= 0 || share <= 0 || spread < 0) {
        throw new IllegalArgumentException(
            "no offer: %s at %s, share %s, spread %s".formatted(name, listPrice, share, spread));
      }
    }
  }

  /// A kind of business, written as the type of an opportunity.
  ///
  /// @param name unique in its market
  /// @param share weight in everybody's mix, above 0
  /// @param sizeLog added to the log of a deal's amount
  /// @param winLogit added to the logit of winning
  public record Segment(String name, double share, double sizeLog, double winLogit) {
    public Segment {
      if (share <= 0) {
        throw new IllegalArgumentException("a segment without a share: " + name);
      }
    }
  }

  static Market usual() {
    return new Market(
        List.of(
            new Offer("Orvela Start", "Platform", 9_000, .45, .35, 0),
            new Offer("Orvela Team", "Platform", 24_000, .35, .35, 0),
            new Offer("Orvela Insight", "Analytics", 60_000, .20, .45, -.2)),
        List.of(
            new Segment("New Business", .7, 0, 0), new Segment("Existing Business", .3, -.3, .4)));
  }

  /// Mean amount of a deal at the organization's mix.
  double meanAmount() {
    double price = 0;
    double shares = 0;
    for (Offer offer : offers) {
      double logMean = offer.spread() * offer.spread() / 2;
      price += offer.share() * offer.listPrice() * StrictMath.exp(logMean);
      shares += offer.share();
    }
    double factor = 0;
    double weights = 0;
    for (Segment segment : segments) {
      factor += segment.share() * StrictMath.exp(segment.sizeLog());
      weights += segment.share();
    }
    return price / shares * factor / weights;
  }
}
