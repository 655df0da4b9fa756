package org.truemark.diagnosis.rate;

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
import org.truemark.diagnosis.answer.Team;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.request.Settings.Labels;
import org.truemark.kernel.Id;
import org.truemark.statistics.rate.BetaPosterior;

/// What may be said about each person's win rate. A label needs enough closed deals, a clear
/// posterior, people who differ by more than chance, the same with open deals that outlived every
/// decision counted as lost, and the same against what the team wins at the person's own mix of
/// segments or products: who works harder deals is not a worse seller.
public final class Labelling {
  private final Labels rules;
  private final boolean peopleDiffer;
  private final Reading closedOnly;
  private final Reading withStale;
  private final OwnMix mix;

  private Labelling(
      Labels rules, boolean peopleDiffer, Reading closedOnly, Reading withStale, OwnMix mix) {
    this.rules = rules;
    this.peopleDiffer = peopleDiffer;
    this.closedOnly = closedOnly;
    this.withStale = withStale;
    this.mix = mix;
  }

  /// One row per person who owns a deal or an order, in alphabetical order.
  public static List<PersonRow> rows(Extract extract, Map<String, Team.Heterogeneity> tests) {
    Labels rules = extract.settings().labels();
    var labelling =
        new Labelling(
            rules,
            EqualRates.peopleDiffer(tests, rules.heterogeneity()),
            Reading.of(Tally.by(extract.closed(), Extract::creditedKey), rules),
            Reading.of(
                Tally.by(
                    EqualRates.together(extract.closed(), extract.stale()), Extract::creditedKey),
                rules),
            OwnMix.of(extract));
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
    Tally tally = closedOnly.tally(person);
    var id = new Id.Person(person);
    if (tally.closed() < rules.rateFrom()) {
      return new PersonRow(id, tally.closed(), Label.TOO_FEW, null);
    }
    var rate =
        new PersonRate(
            BetaPosterior.observed(tally.won(), tally.closed()),
            closedOnly.posterior(person).estimate(),
            doubtful(closedOnly.above(person), withStale.above(person)));
    return new PersonRow(id, tally.closed(), label(person, tally), rate);
  }

  /// The one of two probabilities that lies nearer to one half; one half if they lie on both sides.
  private static double doubtful(double one, double other) {
    if (one >= .5 != other >= .5) {
      return .5;
    }
    return one >= .5 ? Math.min(one, other) : Math.max(one, other);
  }

  private Label label(String person, Tally tally) {
    double above = Math.min(closedOnly.above(person), withStale.above(person));
    double notAbove = Math.max(closedOnly.above(person), withStale.above(person));
    boolean possible = peopleDiffer && tally.closed() >= rules.labelFrom();
    double atMix = closedOnly.posterior(person).above(mix.expected(person, closedOnly.team()));
    if (possible && Math.min(above, atMix) >= rules.probability()) {
      return Label.ABOVE;
    }
    boolean below = possible && 1 - Math.max(notAbove, atMix) >= rules.probability();
    return below ? Label.BELOW : Label.NOT_DISTINGUISHABLE;
  }

  /// One way to read the counts: the team's rate in it is the centre of the prior.
  private record Reading(SortedMap<String, Tally> tallies, double team, BetaPosterior prior) {
    static Reading of(SortedMap<String, Tally> tallies, Labels rules) {
      Tally all = Tally.sum(tallies.values());
      boolean inside = all.won() > 0 && all.won() < all.closed();
      double team = inside ? all.rate() : (all.won() + .5) / (all.closed() + 1);
      return new Reading(
          new TreeMap<>(tallies), team, BetaPosterior.prior(team, rules.priorSd() * team));
    }

    Tally tally(String person) {
      return tallies.getOrDefault(person, new Tally(0, 0));
    }

    BetaPosterior posterior(String person) {
      Tally own = tally(person);
      return prior.after(own.won(), own.closed());
    }

    double above(String person) {
      return posterior(person).above(team);
    }
  }
}
