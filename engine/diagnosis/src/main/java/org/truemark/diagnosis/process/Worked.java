package org.truemark.diagnosis.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which open deals are worked at all. A share c of the deals is abandoned and never ends; the rest
/// ends at rates that are constant within bands of ages, times the pace of the holder (the cure
/// model of Berkson and Gage 1952). A deal that is still open at an age is worked with probability
///
/// ```
/// (1 - c) S(age) / ((1 - c) S(age) + c)
/// ```
///
/// c, the rates and the paces come from the EM algorithm, in which every open deal counts with that
/// probability (Dempster, Laird and Rubin 1977). Taken for slow ones, abandoned deals would give
/// the law of ends a tail that no worked deal has.
final class Worked {
  private static final int MOST_ROUNDS = 200;
  private static final double CLOSE_ENOUGH = 1e-6;
  private static final double FIRST_SHARE = .02;

  /// Of the gamma law of the paces around 1: its standard deviation is that of the models' priors.
  private static final double SHAPE = 1 / (Priors.SPREAD * Priors.SPREAD);

  private final int[] from;
  private final int weeks;
  private final double[][] seen;
  private final double[] endedIn;
  private final double[] endedBy;
  private final Map<Open, long[]> open = new HashMap<>();
  private final double[] rate;
  private final double[] pace;
  private double begun;
  private double stale;
  private double share = FIRST_SHARE;

  /// Open deals that are alike: of a person, from a week of age to the last.
  private record Open(int person, int entry, int exit) {}

  private Worked(int people, Ages ages, int weeks) {
    this.weeks = weeks;
    from = starts(ages, weeks);
    seen = new double[people][from.length];
    endedIn = new double[from.length];
    endedBy = new double[people];
    rate = new double[from.length];
    pace = new double[people];
    Arrays.fill(pace, 1);
  }

  /// First weeks of the bands.
  private static int[] starts(Ages ages, int weeks) {
    List<Integer> starts = new ArrayList<>();
    for (int week = 0; week < weeks; week++) {
      if (week == 0 || ages.band(week) != ages.band(week - 1)) {
        starts.add(week);
      }
    }
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  /// @param weeks of age that are looked at, 1 or more
  static Worked of(List<Life> lives, int people, Ages ages, int weeks) {
    var worked = new Worked(people, ages, weeks);
    lives.forEach(worked::add);
    if (worked.begun > 0) {
      worked.climb();
    }
    return worked;
  }

  /// Only deals that were seen from their first week on tell how many are abandoned: of the others
  /// those are missing that ended before.
  private void add(Life life) {
    boolean whole = life.entry() == 0;
    begun += whole ? 1 : 0;
    if (life.stale()) {
      stale += whole ? 1 : 0;
      return;
    }
    int last = Math.min(weeks, life.exit());
    if (!life.ended()) {
      open.computeIfAbsent(new Open(life.person(), life.entry(), last), _ -> new long[1])[0]++;
      return;
    }
    see(seen[life.person()], life.entry(), last, 1);
    if (life.exit() < weeks) {
      endedIn[band(life.exit())]++;
      endedBy[life.person()]++;
      see(seen[life.person()], last, last + 1, 1);
    }
  }

  private int band(int week) {
    int at = Arrays.binarySearch(from, week);
    return at >= 0 ? at : -at - 2;
  }

  private void see(double[] seen, int entry, int exit, double weight) {
    for (int b = 0; b < from.length; b++) {
      int until = b + 1 < from.length ? from[b + 1] : weeks;
      seen[b] += weight * Math.max(0, Math.min(until, exit) - Math.max(from[b], entry));
    }
  }

  private void climb() {
    step(false);
    double before = -1;
    for (int round = 0; round < MOST_ROUNDS && Math.abs(share - before) > CLOSE_ENOUGH; round++) {
      before = share;
      step(true);
    }
  }

  /// @param known false in the first round, in which every open deal counts as worked
  private void step(boolean known) {
    double[][] all = Arrays.stream(seen).map(double[]::clone).toArray(double[][]::new);
    double abandoned = stale;
    for (Map.Entry<Open, long[]> cell : open.entrySet()) {
      Open deal = cell.getKey();
      double worked = known ? worked(deal.person, deal.exit) : 1;
      see(all[deal.person], deal.entry, deal.exit, cell.getValue()[0] * worked);
      abandoned += deal.entry == 0 ? cell.getValue()[0] * (1 - worked) : 0;
    }
    share = known ? abandoned / begun : FIRST_SHARE;
    for (int b = 0; b < rate.length; b++) {
      double weeksSeen = 0;
      for (int i = 0; i < all.length; i++) {
        weeksSeen += pace[i] * all[i][b];
      }
      rate[b] = weeksSeen > 0 ? endedIn[b] / weeksSeen : 0;
    }
    for (int i = 0; i < all.length; i++) {
      double expected = 0;
      for (int b = 0; b < rate.length; b++) {
        expected += rate[b] * all[i][b];
      }
      pace[i] = (endedBy[i] + SHAPE) / (expected + SHAPE);
    }
  }

  private double worked(int person, int age) {
    double[] toAge = new double[from.length];
    see(toAge, 0, age, 1);
    double sum = 0;
    for (int b = 0; b < rate.length; b++) {
      sum += rate[b] * toAge[b];
    }
    double both = (1 - share) * Math.exp(-pace[person] * sum);
    return both + share > 0 ? both / (both + share) : 0;
  }

  /// The chance that a deal is worked: 1 if it has ended, 0 if it outlived every decision.
  double of(Life life) {
    if (life.ended() || life.stale()) {
      return life.ended() ? 1 : 0;
    }
    return worked(life.person(), Math.min(weeks, life.exit()));
  }

  /// Share of all deals that nobody works.
  double abandoned() {
    return share;
  }
}
