package org.truemark.diagnosis.rate;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.request.Deal;
import org.truemark.statistics.homogeneity.Homogeneity;

/// Decided deals of a group.
///
/// @param won among them
/// @param closed won and lost together
public record Tally(long won, long closed) {
  private static final Tally NONE = new Tally(0, 0);

  public Tally {
    if (won < 0 || closed < won) {
      throw new IllegalArgumentException(won + " won of " + closed);
    }
  }

  /// Of closed deals.
  public static Tally of(Collection<Deal> closed) {
    long won = closed.stream().filter(deal -> deal.outcome() == Deal.Outcome.WON).count();
    return new Tally(won, closed.size());
  }

  /// By group, sorted; deals whose group is null are in none.
  public static SortedMap<String, Tally> by(
      Collection<Deal> closed, Function<Deal, @Nullable String> group) {
    var tallies = new TreeMap<String, Tally>();
    for (Deal deal : closed) {
      String key = group.apply(deal);
      if (key != null) {
        long won = deal.outcome() == Deal.Outcome.WON ? 1 : 0;
        tallies.merge(key, new Tally(won, 1), Tally::plus);
      }
    }
    return tallies;
  }

  /// All groups together.
  public static Tally sum(Collection<Tally> tallies) {
    return tallies.stream().reduce(NONE, Tally::plus);
  }

  /// Both together.
  public Tally plus(Tally other) {
    return new Tally(won + other.won, closed + other.closed);
  }

  /// Share won; not a number without closed deals.
  public double rate() {
    return (double) won / closed;
  }

  /// Test of equal rates over the groups.
  public static Homogeneity homogeneity(Collection<Tally> tallies) {
    return Homogeneity.ofRates(
        tallies.stream().mapToLong(Tally::won).toArray(),
        tallies.stream().mapToLong(Tally::closed).toArray());
  }
}
