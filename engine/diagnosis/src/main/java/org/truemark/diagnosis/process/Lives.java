package org.truemark.diagnosis.process;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.truemark.diagnosis.request.Deal;
import org.truemark.kernel.Id;

/// The lives of all deals with dates, and how likely it is that each is worked.
final class Lives {
  private static final int MOST_BANDS = 16;
  private static final int LEAST_ENDS = 10;
  private static final int MOST_WEEKS = 156;

  private final List<Life> all;
  private final int weeks;
  private final Ages ages;
  private final Worked worked;
  private final Map<Id.Opportunity, Double> doubtful = new HashMap<>();

  private Lives(List<Life> all, int people) {
    this.all = all;
    weeks =
        all.stream()
            .filter(Life::ended)
            .mapToInt(life -> Math.min(MOST_WEEKS, life.exit() + 1))
            .max()
            .orElse(1);
    long[] byWeek = new long[weeks];
    all.stream()
        .filter(life -> life.ended() && life.exit() < weeks)
        .forEach(life -> byWeek[life.exit()]++);
    ages = Ages.of(byWeek, MOST_BANDS, LEAST_ENDS);
    worked = Worked.of(all, people, ages, weeks);
    for (Life life : all) {
      if (!life.ended()) {
        doubtful.put(life.deal().id(), worked.of(life));
      }
    }
  }

  /// @param stale those of the deals that outlived every decision
  static Lives of(Force force, List<Deal> deals, List<Deal> stale) {
    return new Lives(lives(force, deals, Set.copyOf(stale)), force.size());
  }

  private static List<Life> lives(Force force, List<Deal> deals, Set<Deal> stale) {
    Clock clock = force.clock();
    var lives = new ArrayList<Life>();
    for (Deal deal : deals) {
      int person = force.credited(deal);
      LocalDate created = deal.created();
      if (person < 0 || created == null || (deal.isClosed() && deal.closed() == null)) {
        continue;
      }
      LocalDate seen =
          deal.isClosed()
              ? Objects.requireNonNull(deal.closed())
              : earlier(clock.end().plusDays(1), force.seat(person).to());
      long days = ChronoUnit.DAYS.between(created, seen);
      int entry = (int) Math.ceil(Clock.weeks(created, clock.start()));
      int exit = (int) Math.floorDiv(days, 7L);
      if (days >= 0 && exit + (deal.isClosed() ? 1 : 0) > entry) {
        lives.add(new Life(deal, person, entry, exit, deal.isClosed(), stale.contains(deal)));
      }
    }
    return lives;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  List<Life> all() {
    return all;
  }

  long ended() {
    return all.stream().filter(Life::ended).count();
  }

  /// Weeks of age up to which ends were seen.
  int weeks() {
    return weeks;
  }

  Ages ages() {
    return ages;
  }

  double worked(Life life) {
    return worked.of(life);
  }

  /// The chance that a deal is worked at all; 1 where nothing speaks against it.
  double worked(Deal deal) {
    return doubtful.getOrDefault(deal.id(), 1.0);
  }
}
