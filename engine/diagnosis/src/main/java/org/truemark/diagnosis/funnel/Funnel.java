package org.truemark.diagnosis.funnel;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.Outliers;
import org.truemark.diagnosis.chance.PermutedOwners;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.rate.Tally;
import org.truemark.kernel.Id;
import org.truemark.statistics.homogeneity.Overdispersion;
import org.truemark.statistics.rate.ExactLimits;

/// Who lies outside the exact binomial limits about the pooled rate (Spiegelhalter 2005). Limits
/// are widened for overdispersion only where equal rates are refused.
public final class Funnel {
  /// Shares that chance leaves outside at most.
  private static final double USUAL = .05;

  private static final double ALARM = .002;

  private Funnel() {}

  /// Null with fewer than two people who closed anything.
  public static @Nullable Outliers outliers(Extract extract) {
    SortedMap<String, Tally> people = Tally.by(extract.closed(), Extract::creditedKey);
    if (people.size() < 2) {
      return null;
    }
    double alpha = extract.settings().labels().heterogeneity();
    boolean differ = Tally.homogeneity(people.values()).rejects(alpha);
    double factor = differ ? overdispersion(people) : 1;
    return new Outliers(
        outside(people, USUAL, factor),
        outside(people, ALARM, factor),
        expected(people, USUAL, factor),
        expected(people, ALARM, factor),
        factor,
        PermutedOwners.range(extract));
  }

  static List<Id.Person> outside(SortedMap<String, Tally> people, double share, double factor) {
    double rate = Tally.sum(people.values()).rate();
    var outside = new ArrayList<Id.Person>();
    people.forEach((person, tally) -> {
      int n = Math.toIntExact(tally.closed());
      var limits = ExactLimits.binomial(n, rate, 1 - share);
      if (limits.excludes(tally.won(), n * rate, factor)) {
        outside.add(new Id.Person(person));
      }
    });
    return outside;
  }

  /// How many of them chance alone would put outside: less than the share of the people, since
  /// counts are whole.
  static double expected(SortedMap<String, Tally> people, double share, double factor) {
    double rate = Tally.sum(people.values()).rate();
    double sum = 0;
    for (Tally tally : people.values()) {
      int n = Math.toIntExact(tally.closed());
      sum += ExactLimits.binomial(n, rate, 1 - share).outsideBinomial(n, rate, factor);
    }
    return sum;
  }

  private static double overdispersion(SortedMap<String, Tally> people) {
    return Overdispersion.ofRates(
        people.values().stream().mapToLong(Tally::won).toArray(),
        people.values().stream().mapToLong(Tally::closed).toArray());
  }
}
