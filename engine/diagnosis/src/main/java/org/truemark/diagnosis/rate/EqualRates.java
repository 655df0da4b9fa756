package org.truemark.diagnosis.rate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.Team;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.linked.Linked;
import org.truemark.diagnosis.request.Deal;
import org.truemark.statistics.homogeneity.Homogeneity;

/// Tests of equal win rates by grouping.
public final class EqualRates {
  /// People, open deals left out.
  public static final String PEOPLE = "people";

  /// People, with open deals that outlived every decision counted as lost.
  public static final String PEOPLE_WITH_STALE = "peopleWithStale";

  /// People, each against what the average person wins of the same deals; needs fitted models.
  public static final String PEOPLE_AT_OWN_MIX = "peopleAtOwnMix";

  /// Managers.
  public static final String MANAGERS = "managers";

  /// Products.
  public static final String PRODUCTS = "products";

  private static final String SEGMENTS = "segments";

  private EqualRates() {}

  /// The tests that the material allows: groupings with at least two members.
  ///
  /// @param linked the fitted models, or null where there are none
  public static Map<String, Team.Heterogeneity> tests(Extract extract, @Nullable Linked linked) {
    var tests = new LinkedHashMap<String, Team.Heterogeneity>();
    List<Deal> closed = extract.closed();
    put(tests, PEOPLE, closed, Extract::creditedKey);
    List<Deal> stale = extract.stale();
    if (!stale.isEmpty()) {
      put(tests, PEOPLE_WITH_STALE, together(closed, stale), Extract::creditedKey);
    }
    if (linked != null) {
      put(tests, PEOPLE_AT_OWN_MIX, linked.models().wins().atOwnMix());
    }
    put(tests, MANAGERS, closed, extract::manager);
    put(tests, PRODUCTS, closed, Extract::product);
    put(tests, SEGMENTS, closed, deal -> deal.matter().segment());
    return tests;
  }

  /// True if people differ by more than chance, as counted and at their own mix, whether open deals
  /// that outlived every decision are left out or counted as lost. Without this nothing is said
  /// about a single person.
  public static boolean peopleDiffer(Map<String, Team.Heterogeneity> tests, double alpha) {
    Team.Heterogeneity people = tests.get(PEOPLE);
    return people != null
        && Stream.of(PEOPLE, PEOPLE_WITH_STALE, PEOPLE_AT_OWN_MIX)
            .map(grouping -> tests.getOrDefault(grouping, people))
            .allMatch(test -> test.p() < alpha);
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
    put(tests, grouping, Tally.homogeneity(Tally.by(deals, group).values()));
  }

  private static void put(
      Map<String, Team.Heterogeneity> tests, String grouping, Homogeneity test) {
    if (test.df() >= 1) {
      tests.put(grouping, new Team.Heterogeneity(test.statistic(), test.df(), test.p()));
    }
  }
}
