package org.truemark.diagnosis.flag;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.truemark.diagnosis.answer.Diagnosis.Flag;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.rate.Tally;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.sentence.Words;

/// Two people whose total rates stand in one order and whose rates in every segment that both work
/// stand in the other (Simpson 1951). Flagged if the totals are far apart, so that somebody would
/// believe them, and if the shared segments hold at least half of either one's deals.
final class Simpson {
  private static final double LEAST_SHARED = .5;
  private static final int SHOWN = 3;

  private final Extract extract;
  private final SortedMap<String, SortedMap<String, Tally>> people = new TreeMap<>();

  private Simpson(Extract extract) {
    this.extract = extract;
    for (Deal deal : extract.closed()) {
      String person = Extract.creditedKey(deal);
      String kind = Extract.kind(deal);
      if (person != null && kind != null) {
        long won = deal.outcome() == Deal.Outcome.WON ? 1 : 0;
        people
            .computeIfAbsent(person, _ -> new TreeMap<>())
            .merge(kind, new Tally(won, 1), Tally::plus);
      }
    }
    long least = extract.settings().labels().labelFrom();
    people.values().removeIf(own -> Tally.sum(own.values()).closed() < least);
  }

  static Stream<Flag> flags(Extract extract) {
    List<String> pairs = new Simpson(extract).pairs();
    if (pairs.isEmpty()) {
      return Stream.empty();
    }
    String shown = String.join("; ", pairs.subList(0, Math.min(SHOWN, pairs.size())));
    String message =
        ("In %s of people the order of total win rates turns round in every shared segment "
                + "(%s).")
            .formatted(Words.count(pairs.size(), "pair"), shown);
    return Stream.of(new Flag("simpson", pairs.size(), message));
  }

  private List<String> pairs() {
    var pairs = new ArrayList<String>();
    var names = List.copyOf(people.keySet());
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        if (isReversed(names.get(i), names.get(j))) {
          pairs.add(atEqualMix(names.get(i), names.get(j)));
        }
      }
    }
    return pairs;
  }

  /// Both rates directly standardized to the two people's deals of the segments that they share.
  private String atEqualMix(String one, String other) {
    SortedMap<String, Tally> mine = people.getOrDefault(one, new TreeMap<>());
    SortedMap<String, Tally> theirs = people.getOrDefault(other, new TreeMap<>());
    List<String> shared = mine.keySet().stream().filter(theirs::containsKey).toList();
    double all = 0;
    double rate = 0;
    double otherRate = 0;
    for (String kind : shared) {
      double weight = get(mine, kind).plus(get(theirs, kind)).closed();
      all += weight;
      rate += weight * get(mine, kind).rate();
      otherRate += weight * get(theirs, kind).rate();
    }
    return "%s and %s: %s and %s at equal mix"
        .formatted(one, other, Words.percent(rate / all), Words.percent(otherRate / all));
  }

  private boolean isReversed(String one, String other) {
    SortedMap<String, Tally> mine = people.getOrDefault(one, new TreeMap<>());
    SortedMap<String, Tally> theirs = people.getOrDefault(other, new TreeMap<>());
    double z = z(Tally.sum(mine.values()), Tally.sum(theirs.values()));
    if (!(Math.abs(z) >= extract.settings().flags().simpsonZ())) {
      return false;
    }
    List<String> shared = mine.keySet().stream().filter(theirs::containsKey).toList();
    boolean turned =
        shared.stream()
            .allMatch(kind -> (get(mine, kind).rate() - get(theirs, kind).rate()) * z < 0);
    return shared.size() >= 2 && turned && covers(shared, mine) && covers(shared, theirs);
  }

  private static Tally get(SortedMap<String, Tally> own, String kind) {
    return own.getOrDefault(kind, new Tally(0, 0));
  }

  private static boolean covers(List<String> shared, SortedMap<String, Tally> own) {
    long in = Tally.sum(shared.stream().map(kind -> get(own, kind)).toList()).closed();
    return in >= LEAST_SHARED * Tally.sum(own.values()).closed();
  }

  /// Distance of two rates in pooled standard errors; not a number where neither varies.
  private static double z(Tally one, Tally other) {
    double pooled = one.plus(other).rate();
    double variance = pooled * (1 - pooled) * (1.0 / one.closed() + 1.0 / other.closed());
    return (one.rate() - other.rate()) / Math.sqrt(variance);
  }
}
