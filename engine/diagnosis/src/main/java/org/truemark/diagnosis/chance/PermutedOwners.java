package org.truemark.diagnosis.chance;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.Outliers.ByChance;
import org.truemark.diagnosis.answer.Outliers.Range;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.rate.Tally;
import org.truemark.diagnosis.request.Deal;
import org.truemark.statistics.draw.KeyedDraws;
import org.truemark.statistics.sample.Quantiles;
import org.truemark.statistics.sample.Resampling;

/// The best and the worst rate if owners did not matter: owners are exchanged among the deals of
/// one segment that closed in one month (permutation test, Fisher 1935), so that segment and season
/// stay as they are and everybody keeps the own number of deals.
///
/// Columns and not records: a thousand permutations of a million deals move a thousand million
/// labels.
public final class PermutedOwners {
  private final int[] owners;
  private final boolean[] won;
  private final List<Stratum> strata;
  private final long[] closedByOwner;
  private final int least;

  private PermutedOwners(SortedMap<String, List<Deal>> byStratum, List<String> people, int least) {
    List<Deal> deals = byStratum.values().stream().flatMap(List::stream).toList();
    this.least = least;
    var places = new TreeMap<String, Integer>();
    people.forEach(person -> places.put(person, places.size()));
    owners = deals.stream().mapToInt(deal -> place(places, deal)).toArray();
    won = new boolean[deals.size()];
    closedByOwner = new long[people.size()];
    for (int i = 0; i < won.length; i++) {
      won[i] = deals.get(i).outcome() == Deal.Outcome.WON;
      closedByOwner[owners[i]]++;
    }
    strata = new ArrayList<>();
    int from = 0;
    for (var entry : byStratum.entrySet()) {
      int to = from + entry.getValue().size();
      strata.add(new Stratum(KeyedDraws.slot(entry.getKey()), from, to));
      from = to;
    }
  }

  /// Null with fewer than two people who have enough closed deals for a rate.
  public static @Nullable ByChance range(Extract extract) {
    int least = extract.settings().labels().rateFrom();
    SortedMap<String, Tally> tallies = Tally.by(extract.closed(), Extract::creditedKey);
    long people = tallies.values().stream().filter(tally -> tally.closed() >= least).count();
    if (people < 2) {
      return null;
    }
    var permuted = new PermutedOwners(strata(extract), List.copyOf(tallies.keySet()), least);
    int permutations = extract.settings().draws().permutations();
    long seed = extract.settings().seed();
    Extremes[] drawn =
        IntStream.range(0, permutations)
            .parallel()
            .mapToObj(i -> permuted.draw(seed, i))
            .toArray(Extremes[]::new);
    Extremes seen = permuted.extremes(permuted.owners);
    return new ByChance(
        range(IntStream.range(0, permutations).mapToDouble(i -> drawn[i].best()).toArray()),
        range(IntStream.range(0, permutations).mapToDouble(i -> drawn[i].worst()).toArray()),
        seen.best(),
        seen.worst(),
        Math.toIntExact(people),
        permutations);
  }

  private static SortedMap<String, List<Deal>> strata(Extract extract) {
    var strata = new TreeMap<String, List<Deal>>();
    for (Deal deal : extract.closed()) {
      if (Extract.creditedKey(deal) != null) {
        String month = deal.closed() == null ? "" : YearMonth.from(deal.closed()).toString();
        String key = month + " " + Objects.requireNonNullElse(Extract.kind(deal), "");
        strata.computeIfAbsent(key, _ -> new ArrayList<>()).add(deal);
      }
    }
    return strata;
  }

  private static int place(SortedMap<String, Integer> places, Deal deal) {
    return places.getOrDefault(Objects.requireNonNull(Extract.creditedKey(deal)), -1);
  }

  private Extremes draw(long seed, int permutation) {
    int[] exchanged = owners.clone();
    for (Stratum stratum : strata) {
      var draws = KeyedDraws.of(seed, permutation, stratum.slot());
      Resampling.permute(exchanged, stratum.from(), stratum.to(), draws);
    }
    return extremes(exchanged);
  }

  private Extremes extremes(int[] labels) {
    long[] wins = new long[closedByOwner.length];
    for (int i = 0; i < labels.length; i++) {
      wins[labels[i]] += won[i] ? 1 : 0;
    }
    double best = 0;
    double worst = 1;
    for (int i = 0; i < wins.length; i++) {
      if (closedByOwner[i] >= least) {
        double rate = (double) wins[i] / closedByOwner[i];
        best = Math.max(best, rate);
        worst = Math.min(worst, rate);
      }
    }
    return new Extremes(best, worst);
  }

  private static Range range(double[] rates) {
    var quantiles = Quantiles.of(rates);
    return new Range(quantiles.at(.05), quantiles.median(), quantiles.at(.95));
  }

  private record Stratum(long slot, int from, int to) {}

  private record Extremes(double best, double worst) {}
}
