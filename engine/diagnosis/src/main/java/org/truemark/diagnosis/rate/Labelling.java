package org.truemark.diagnosis.rate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.Diagnosis.Label;
import org.truemark.diagnosis.answer.Diagnosis.PersonRate;
import org.truemark.diagnosis.answer.Diagnosis.PersonRow;
import org.truemark.diagnosis.answer.Diagnosis.Rank;
import org.truemark.diagnosis.answer.Team;
import org.truemark.diagnosis.decompose.Decomposition;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.linked.Linked;
import org.truemark.diagnosis.process.Ends;
import org.truemark.diagnosis.process.Wins;
import org.truemark.diagnosis.request.Settings.Labels;
import org.truemark.kernel.Estimate;
import org.truemark.kernel.Id;
import org.truemark.statistics.rate.BetaPosterior;
import org.truemark.statistics.sample.Moments;

/// What may be said about each person's win rate. A label needs enough closed deals, a clear
/// posterior against the rest of the team at the person's own mix, people who differ by more than
/// chance as counted and at their own mix, the same with open deals that outlived every decision
/// counted as lost, and a patch that others worked too: who works harder deals is not a worse
/// seller.
public final class Labelling {
  private final Labels rules;
  private final boolean peopleDiffer;
  private final @Nullable Linked linked;
  private final @Nullable Contrasts contrasts;
  private final @Nullable Contrasts withStale;
  private final SortedMap<String, Tally> tallies;
  private final Shrinking shrinking;

  private Labelling(
      Extract extract, @Nullable Linked linked, Map<String, Team.Heterogeneity> tests) {
    rules = extract.settings().labels();
    this.linked = linked;
    peopleDiffer = EqualRates.peopleDiffer(tests, rules.heterogeneity());
    tallies = Tally.by(extract.closed(), Extract::creditedKey);
    shrinking = Shrinking.of(new TreeMap<>(tallies), rules);
    contrasts = linked == null ? null : Contrasts.of(linked, linked.models().wins(), tallies);
    withStale =
        linked == null ? null : Contrasts.of(linked, linked.models().winsWithStale(), tallies);
  }

  /// One row per person who owns a deal or an order, in alphabetical order.
  ///
  /// @param linked the fitted models, or null where there are none: then nobody gets a label
  public static List<PersonRow> rows(
      Extract extract, @Nullable Linked linked, Map<String, Team.Heterogeneity> tests) {
    var labelling = new Labelling(extract, linked, tests);
    return people(extract).stream().map(labelling::row).toList();
  }

  /// Everybody who owns a deal or an order, in alphabetical order.
  public static SortedSet<String> people(Extract extract) {
    var people = new TreeSet<String>();
    extract.deals().forEach(deal -> addKnown(people, Extract.creditedKey(deal)));
    extract
        .orders()
        .forEach(order -> addKnown(people, order.seller() == null ? null : order.seller().value()));
    return people;
  }

  private static void addKnown(SortedSet<String> people, @Nullable String key) {
    if (key != null) {
      people.add(key);
    }
  }

  private PersonRow row(String person) {
    Tally tally = tallies.getOrDefault(person, new Tally(0, 0));
    int number = linked == null ? -1 : linked.number(person);
    PersonRate rate = tally.closed() < rules.rateFrom() ? null : rate(person, tally, number);
    Label label = rate == null ? Label.TOO_FEW : label(person, tally, rate);
    var id = new Id.Person(person);
    if (linked == null || number < 0) {
      return PersonRow.of(id, tally.closed(), label, rate);
    }
    Decomposition split = linked.decomposition();
    double total = Moments.mean(split.total(number));
    Estimate pace = pace(linked.models().ends(), number, tally.closed());
    return new PersonRow(id, tally.closed(), label, rate, split.of(number), total, pace);
  }

  private static @Nullable Estimate pace(@Nullable Ends ends, int number, long closed) {
    return ends == null
        ? null
        : Decomposition.estimate(Arrays.stream(ends.pace(number)).map(Math::exp).toArray(), closed);
  }

  private PersonRate rate(String person, Tally tally, int number) {
    Estimate raw = BetaPosterior.observed(tally.won(), tally.closed());
    if (linked == null || contrasts == null || withStale == null || number < 0) {
      BetaPosterior own = shrinking.posterior(tally);
      return new PersonRate(raw, own.estimate(), own.above(shrinking.team()), null);
    }
    Estimate shrunk = Decomposition.estimate(linked.expectation().chance(number), tally.closed());
    double above = doubtful(contrasts.above(number), withStale.above(number));
    return new PersonRate(raw, shrunk, above, contrasts.rank(number));
  }

  /// The one of two probabilities that lies nearer to one half; one half if they lie on both sides.
  private static double doubtful(double one, double other) {
    if (one >= .5 != other >= .5) {
      return .5;
    }
    return one >= .5 ? Math.min(one, other) : Math.max(one, other);
  }

  private Label label(String person, Tally tally, PersonRate rate) {
    boolean possible =
        linked != null
            && peopleDiffer
            && tally.closed() >= rules.labelFrom()
            && !linked.sources().areConfounded()
            && !linked.patches().alone().contains(person);
    if (possible && rate.above() >= rules.probability()) {
      return Label.ABOVE;
    }
    boolean below = possible && 1 - rate.above() >= rules.probability();
    return below ? Label.BELOW : Label.NOT_DISTINGUISHABLE;
  }

  /// Shrinkage without a fitted model: the prior is centred on the team.
  private record Shrinking(double team, BetaPosterior prior) {
    static Shrinking of(SortedMap<String, Tally> tallies, Labels rules) {
      Tally all = Tally.sum(tallies.values());
      boolean inside = all.won() > 0 && all.won() < all.closed();
      double team = inside ? all.rate() : (all.won() + .5) / (all.closed() + 1);
      return new Shrinking(team, BetaPosterior.prior(team, rules.priorSd() * team));
    }

    BetaPosterior posterior(Tally own) {
      return prior.after(own.won(), own.closed());
    }
  }

  /// Everybody's effect on winning against the mean of the others, weighted with their closed
  /// deals.
  private static final class Contrasts {
    private final double[][] contrast;
    private final double[][] place;

    private Contrasts(double[][] contrast) {
      this.contrast = contrast;
      place = places(contrast);
    }

    static Contrasts of(Linked linked, Wins wins, SortedMap<String, Tally> tallies) {
      int people = linked.models().force().size();
      double[][] effect = new double[people][];
      double[] weight = new double[people];
      double all = 0;
      for (int i = 0; i < people; i++) {
        effect[i] = wins.person(i);
        String person = linked.models().force().seat(i).person();
        weight[i] = tallies.getOrDefault(person, new Tally(0, 0)).closed();
        all += weight[i];
      }
      double[][] contrast = new double[people][effect[0].length];
      for (int d = 0; d < effect[0].length; d++) {
        double sum = 0;
        for (int i = 0; i < people; i++) {
          sum += weight[i] * effect[i][d];
        }
        for (int i = 0; i < people; i++) {
          double others = all - weight[i];
          double mean = others == 0 ? effect[i][d] : (sum - weight[i] * effect[i][d]) / others;
          contrast[i][d] = effect[i][d] - mean;
        }
      }
      return new Contrasts(contrast);
    }

    double above(int person) {
      double above = 0;
      for (double one : contrast[person]) {
        above += one > 0 ? 1 : one == 0 ? .5 : 0;
      }
      return above / contrast[person].length;
    }

    Rank rank(int person) {
      double[] sorted = place[person].clone();
      Arrays.sort(sorted);
      int draws = sorted.length;
      double topThree = Arrays.stream(sorted).filter(one -> one <= 3).count() / (double) draws;
      int low = (int) sorted[(int) (.05 * (draws - 1))];
      int high = (int) sorted[(int) Math.ceil(.95 * (draws - 1))];
      return new Rank(low, high, topThree);
    }

    /// Everybody's place in every draw, 1 for the highest; equal ones share the better place.
    private static double[][] places(double[][] contrast) {
      int draws = contrast[0].length;
      double[][] places = new double[contrast.length][draws];
      double[] sorted = new double[contrast.length];
      for (int d = 0; d < draws; d++) {
        for (int i = 0; i < sorted.length; i++) {
          sorted[i] = -contrast[i][d];
        }
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length; i++) {
          int at = Arrays.binarySearch(sorted, -contrast[i][d]);
          while (at > 0 && sorted[at - 1] == sorted[at]) {
            at--;
          }
          places[i][d] = at + 1.0;
        }
      }
      return places;
    }
  }
}
