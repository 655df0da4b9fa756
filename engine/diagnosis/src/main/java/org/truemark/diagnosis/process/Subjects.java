package org.truemark.diagnosis.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.request.Deal;

/// What deals are about: segment, product and source, and the kinds that these make together.
public final class Subjects {
  /// Segments, products and sources.
  public static final int MARGINS = 3;

  private static final int LEAST = 20;
  private static final int MOST_LEVELS = 12;
  private static final int MOST_KINDS = 60;

  final Levels segments;
  final Levels products;
  final Levels sources;
  private final List<Kind> kinds;
  private final Map<Kind, Integer> index;

  private Subjects(Levels segments, Levels products, Levels sources, Map<Kind, Integer> index) {
    this.segments = segments;
    this.products = products;
    this.sources = sources;
    this.index = index;
    this.kinds = List.copyOf(index.keySet());
  }

  /// A kind of deal, by the levels of its segment, product and source.
  record Kind(int segment, int product, int source) {}

  /// Kinds beyond the sixty most frequent are counted to the most frequent one of their product,
  /// or, without one, to the most frequent of all.
  static Subjects of(List<Deal> deals) {
    Levels segments = levels(deals, deal -> deal.matter().segment());
    Levels products = levels(deals, Extract::product);
    Levels sources = levels(deals, deal -> deal.matter().source());
    var counts = new LinkedHashMap<Kind, Integer>();
    for (Deal deal : deals) {
      counts.merge(kind(deal, segments, products, sources), 1, Integer::sum);
    }
    List<Kind> frequent =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<Kind, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(entry -> entry.getKey().toString()))
            .map(Map.Entry::getKey)
            .toList();
    List<Kind> kept = frequent.subList(0, Math.min(MOST_KINDS, frequent.size()));
    var index = new LinkedHashMap<Kind, Integer>();
    kept.forEach(kind -> index.put(kind, index.size()));
    for (Kind kind : frequent.subList(kept.size(), frequent.size())) {
      Kind near =
          kept.stream()
              .filter(one -> one.product() == kind.product())
              .findFirst()
              .orElse(kept.getFirst());
      index.put(kind, index.getOrDefault(near, 0));
    }
    return new Subjects(segments, products, sources, index);
  }

  private static Levels levels(List<Deal> deals, Function<Deal, @Nullable String> grouping) {
    return Levels.of(deals.stream().map(grouping).toList(), LEAST, MOST_LEVELS);
  }

  private static Kind kind(Deal deal, Levels segments, Levels products, Levels sources) {
    return new Kind(
        segments.of(deal.matter().segment()),
        products.of(Extract.product(deal)),
        sources.of(deal.matter().source()));
  }

  int segment(Deal deal) {
    return segments.of(deal.matter().segment());
  }

  int product(Deal deal) {
    return products.of(Extract.product(deal));
  }

  int source(Deal deal) {
    return sources.of(deal.matter().source());
  }

  /// Number of the kind of a deal.
  public int kind(Deal deal) {
    return index.getOrDefault(kind(deal, segments, products, sources), 0);
  }

  /// How many kinds there are.
  public int kinds() {
    return Math.min(MOST_KINDS, kinds.size());
  }

  /// How many levels a margin has: of segments, products, sources.
  public int levels(int margin) {
    return switch (margin) {
      case 0 -> segments.size();
      case 1 -> products.size();
      default -> sources.size();
    };
  }

  /// The level of a kind in a margin.
  public int level(int margin, int kind) {
    Kind one = kind(kind);
    return switch (margin) {
      case 0 -> one.segment();
      case 1 -> one.product();
      default -> one.source();
    };
  }

  Kind kind(int number) {
    return kinds.get(number);
  }
}
