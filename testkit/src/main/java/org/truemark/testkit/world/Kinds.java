package org.truemark.testkit.world;

import java.util.List;
import java.util.Map;

/// What an opportunity that ends is worth: the mean over products, segments and sources of chance
/// of winning times amount.
final class Kinds {
  private final Market market;
  private final Law.Outcome outcome;
  private final Mix usual;

  Kinds(Market market, Law.Outcome outcome) {
    this.market = market;
    this.outcome = outcome;
    this.usual = new Mix(shares(Map.of()), sources(-1));
  }

  /// Weights of products and sources, in the order of the market, each summing to 1.
  private record Mix(List<Double> offers, List<Double> sources) {}

  /// What somebody makes of opportunities.
  ///
  /// @param winLogit added to the logit of winning
  /// @param sizeLog added to the log of the amount
  private record Hands(double winLogit, double sizeLog) {
    static final Hands AVERAGE = new Hands(0, 0);
  }

  /// At the market's mix in average hands.
  ///
  /// @param late share of the ends that lie in the last month of a quarter
  double usual(double late) {
    return value(usual, Hands.AVERAGE, late);
  }

  /// At a seller's own mix in average hands.
  double focused(Seller seller, Seller.Post post, double late) {
    return value(mix(seller, post), Hands.AVERAGE, late);
  }

  /// At a seller's own mix in his or her own hands.
  double own(Seller seller, Seller.Post post, double late) {
    double win = seller.effect(Trait.SKILL) + post.effect(Trait.MANAGER);
    return value(mix(seller, post), new Hands(win, seller.effect(Trait.SIZE)), late);
  }

  private Mix mix(Seller seller, Seller.Post post) {
    return new Mix(shares(seller.mix()), sources(post.team()));
  }

  private List<Double> shares(Map<String, Double> own) {
    return normal(
        market.offers().stream()
            .map(offer -> own.getOrDefault(offer.name(), offer.share()))
            .toList());
  }

  private List<Double> sources(int team) {
    return normal(market.sources().stream().map(source -> source.shareOf(team)).toList());
  }

  private static List<Double> normal(List<Double> weights) {
    double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
    return weights.stream().map(weight -> weight / sum).toList();
  }

  private double value(Mix mix, Hands hands, double late) {
    double sum = 0;
    List<Double> segments = normal(market.segments().stream().map(Market.Segment::share).toList());
    for (int i = 0; i < mix.offers().size(); i++) {
      Market.Offer offer = market.offers().get(i);
      for (int j = 0; j < segments.size(); j++) {
        Market.Segment segment = market.segments().get(j);
        double logit = offer.winLogit() + segment.winLogit() + hands.winLogit();
        double log = segment.sizeLog() + hands.sizeLog() + offer.spread() * offer.spread() / 2;
        double size = offer.listPrice() * StrictMath.exp(log);
        sum += mix.offers().get(i) * segments.get(j) * size * won(mix, logit, late);
      }
    }
    return sum;
  }

  /// Chance of winning over the sources and the places in the quarter.
  private double won(Mix mix, double logit, double late) {
    double base = StrictMath.log(outcome.winRate() / (1 - outcome.winRate())) + logit;
    double sum = 0;
    for (int i = 0; i < mix.sources().size(); i++) {
      double own = base + market.sources().get(i).winLogit();
      double won =
          (1 - late) * Deal.logistic(own) + late * Deal.logistic(own + outcome.quarterEndWin());
      sum += mix.sources().get(i) * won;
    }
    return sum;
  }
}
