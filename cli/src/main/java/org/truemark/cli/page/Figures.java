package org.truemark.cli.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.Attainment;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.diagnosis.answer.Outliers;
import org.truemark.diagnosis.answer.Team;
import org.truemark.kernel.Estimate;

/// At most five numbers, each with its interval or comparison and its n; the win rate with the
/// share that is won of all that is begun beside it.
final class Figures {
  private static final int MOST = 5;
  private static final String ROW = "  %-35s %10s  %-24s %s";

  private final List<List<String>> figures = new ArrayList<>();

  private Figures() {}

  /// The numbers that the diagnosis holds, as lines of a table with its heading.
  static List<String> of(Diagnosis diagnosis) {
    var figures = new Figures();
    Team team = diagnosis.team();
    figures.attainment(diagnosis.attainment());
    if (diagnosis.estimable().winRate().can()) {
      figures.winRate(team.winRate());
      figures.quarterEnd(team.quarterEnd());
    }
    figures.cycle(team.cycle());
    figures.value(team.value(), diagnosis.population().won() == 0 ? "an order" : "a won deal");
    if (diagnosis.estimable().winRate().can()) {
      figures.outliers(diagnosis.outliers(), diagnosis.decomposition().size());
    }
    return figures.figures.stream().limit(MOST).flatMap(List::stream).toList();
  }

  /// The heading above the numbers.
  static String heading() {
    return ROW.formatted("", "", "interval or comparison", "n");
  }

  private void winRate(Team.@Nullable TeamRate rate) {
    if (rate != null) {
      Estimate raw = rate.raw();
      var lines = new ArrayList<String>();
      lines.add(row("win rate of closed deals", Text.percent(raw.value()), percents(raw), raw.n()));
      Estimate begun = rate.incidence();
      if (begun != null && rate.horizonDays() != null) {
        String within = "won of all begun within " + Text.count(rate.horizonDays(), "day");
        lines.add(row(within, Text.percent(begun.value()), percents(begun), begun.n()));
      }
      figures.add(lines);
    }
  }

  private void cycle(Team.@Nullable Cycle cycle) {
    if (cycle != null) {
      Team.Quartiles days = cycle.closed();
      String half = Text.number(days.lower()) + " to " + Text.number(days.upper()) + " for half";
      add("median days to decision", Text.number(days.median()), half, days.n());
    }
  }

  private void value(Team.@Nullable WonValue value, String what) {
    if (value != null) {
      Estimate mean = value.perDeal();
      String unit = value.currency().equals("---") ? "" : " in " + value.currency();
      String range = Text.number(mean.low()) + " to " + Text.number(mean.high());
      add("mean value of " + what + unit, Text.number(mean.value()), range, mean.n());
    }
  }

  private void quarterEnd(Team.@Nullable QuarterEnd quarters) {
    if (quarters != null) {
      Estimate last = quarters.last();
      String others = "other months " + Text.percent(quarters.others().value());
      add("win rate, last months of quarters", Text.percent(last.value()), others, last.n());
    }
  }

  private void outliers(@Nullable Outliers outliers, long people) {
    if (outliers != null) {
      String chance = "by chance " + Text.number(outliers.expectedByChance95());
      int outside = outliers.limit95().size();
      add("people outside the 95 % limits", Text.count(outside), chance, people);
    }
  }

  private void attainment(@Nullable Attainment attainment) {
    if (attainment != null) {
      Attainment.Summary all = attainment.all();
      Team.Quartiles share = all.quartiles();
      String half =
          Text.percent(share.lower()) + " to " + Text.percent(share.upper()) + " for half";
      add("median attainment of quotas", Text.percent(share.median()), half, share.n());
      add("quotas reached", Text.count(all.reached()), Text.percent(all.shareReached()), share.n());
    }
  }

  private void add(String what, String figure, String beside, long n) {
    figures.add(List.of(row(what, figure, beside, n)));
  }

  private static String row(String what, String figure, String beside, long n) {
    return ROW.formatted(what, figure, beside, Text.count(n));
  }

  private static String percents(Estimate estimate) {
    return Text.percent(estimate.low()) + " to " + Text.percent(estimate.high());
  }
}
