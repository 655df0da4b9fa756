package org.truemark.diagnosis.rate;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.request.Deal;

/// What the team would have won of each person's own closed deals: the team's rate in every
/// segment, or product where there are no segments, weighted with the person's deals (direct
/// standardization).
final class OwnMix {
  private final Map<String, Double> won = new HashMap<>();
  private final Map<String, Long> closed = new HashMap<>();

  private OwnMix() {}

  /// Deals whose kind is not known are expected to be won like all deals.
  static OwnMix of(Extract extract) {
    var mix = new OwnMix();
    SortedMap<String, Tally> kinds = Tally.by(extract.closed(), OwnMix::kind);
    for (Deal deal : extract.closed()) {
      String person = Extract.creditedKey(deal);
      Tally kind = kinds.get(kind(deal));
      if (person != null && kind != null) {
        mix.won.merge(person, kind.rate(), Double::sum);
        mix.closed.merge(person, 1L, Long::sum);
      }
    }
    return mix;
  }

  /// The rate that the team has at the person's mix; the team's own where the person closed
  /// nothing.
  double expected(String person, double team) {
    Long deals = closed.get(person);
    Double expected = won.get(person);
    return deals == null || expected == null ? team : expected / deals;
  }

  private static String kind(Deal deal) {
    @Nullable String kind = Extract.kind(deal);
    return kind == null ? "" : kind;
  }
}
