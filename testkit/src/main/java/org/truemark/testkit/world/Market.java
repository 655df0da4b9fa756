package org.truemark.testkit.world;

import java.util.List;
import java.util.Map;

/// What is sold, and to whom.
///
/// @param offers the products, one or more
/// @param segments the kinds of business, one or more
/// @param sources where leads come from, one or more
public record Market(List<Offer> offers, List<Segment> segments, List<Source> sources) {
  public Market {
    offers = List.copyOf(offers);
    segments = List.copyOf(segments);
    sources = List.copyOf(sources);
    if (offers.isEmpty() || segments.isEmpty() || sources.isEmpty()) {
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

  /// Where leads come from.
  ///
  /// @param name unique in its market; empty = not known
  /// @param share weight in a team's mix of sources, 0 or more
  /// @param winLogit added to the logit of winning
  /// @param shareOf weight in the mix of single teams, by their number, in place of the share
  public record Source(String name, double share, double winLogit, Map<Integer, Double> shareOf) {
    public Source {
      shareOf = Map.copyOf(shareOf);
      if (share < 0) {
        throw new IllegalArgumentException("a source with a share below 0: " + name);
      }
    }

    /// A source that every team has alike and that is as good as the others.
    public Source(String name, double share) {
      this(name, share, 0, Map.of());
    }

    double shareOf(int team) {
      return shareOf.getOrDefault(team, share);
    }
  }

  static Market usual() {
    return new Market(
        List.of(
            new Offer("Orvela Start", "Platform", 9_000, .45, .35, 0),
            new Offer("Orvela Team", "Platform", 24_000, .35, .35, 0),
            new Offer("Orvela Insight", "Analytics", 60_000, .20, .45, -.2)),
        List.of(
            new Segment("New Business", .7, 0, 0), new Segment("Existing Business", .3, -.3, .4)),
        List.of(
            new Source("Web", .35),
            new Source("Referral", .2),
            new Source("Partner", .15),
            new Source("Event", .15),
            new Source("", .15)));
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
