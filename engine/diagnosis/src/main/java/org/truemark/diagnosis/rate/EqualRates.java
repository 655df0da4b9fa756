package org.truemark.diagnosis.rate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.Team;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.request.Deal;
import org.truemark.statistics.homogeneity.Homogeneity;

/// Tests of equal win rates by grouping.
public final class EqualRates {
  /// People, open deals left out.
  public static final String PEOPLE = "people";

  /// People, with open deals that outlived every decision counted as lost.
  public static final String PEOPLE_WITH_STALE = "peopleWithStale";

  /// Managers.
  public static final String MANAGERS = "managers";

  /// Products.
  public static final String PRODUCTS = "products";

  private static final String SEGMENTS = "segments";

  private EqualRates() {}

  /// The tests that the material allows: groupings with at least two members.
  public static Map<String, Team.Heterogeneity> tests(Extract extract) {
    var tests = new LinkedHashMap<String, Team.Heterogeneity>();
    List<Deal> closed = extract.closed();
    put(tests, PEOPLE, closed, Extract::creditedKey);
    List<Deal> stale = extract.stale();
    if (!stale.isEmpty()) {
      put(tests, PEOPLE_WITH_STALE, together(closed, stale), Extract::creditedKey);
    }
    put(tests, MANAGERS, closed, extract::manager);
    put(tests, PRODUCTS, closed, Extract::product);
    put(tests, SEGMENTS, closed, deal -> deal.matter().segment());
    return tests;
  }

  /// True if people differ by more than chance, whether open deals that outlived every decision are
  /// left out or counted as lost. Without this nothing is said about a single person.
  public static boolean peopleDiffer(Map<String, Team.Heterogeneity> tests, double alpha) {
    Team.Heterogeneity people = tests.get(PEOPLE);
    Team.Heterogeneity withStale = tests.getOrDefault(PEOPLE_WITH_STALE, people);
    return people != null && withStale != null && people.p() < alpha && withStale.p() < alpha;
  }

  static List<Deal> together(Collection<Deal> closed, Collection<Deal> stale) {
    var all = new ArrayList<>(closed);
    all.addAll(stale);
    return all;
  }

  private static void put(
      Map<String, Team.Heterogeneity> tests,
      String grouping,
      Collection<Deal> deals,
      Function<Deal, @Nullable String> group) {
    Homogeneity test = Tally.homogeneity(Tally.by(deals, group).values());
    if (test.df() >= 1) {
      tests.put(grouping, new Team.Heterogeneity(test.statistic(), test.df(), test.p()));
    }
  }
}
