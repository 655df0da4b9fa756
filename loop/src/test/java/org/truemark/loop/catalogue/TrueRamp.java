package org.truemark.loop.catalogue;

import java.util.List;
import org.truemark.testkit.world.Law;
import org.truemark.testkit.world.Organization;
import org.truemark.testkit.world.World;

/// What being new costs by the law of a world: a hire of average pace begins at the full rate times
/// its growth, wins come as the law of ends has it, and the chance of winning grows too.
final class TrueRamp {
  private static final double WEEKS_A_MONTH = 365.25 / 12 / 7;
  private static final int MONTHS = 24;
  private static final double STEP = .25;

  private final Law.Growth begun;
  private final Law.Growth won;
  private final List<Double> ended;

  TrueRamp(World design, Organization organization) {
    begun = design.law().volume().ramp();
    won = design.law().outcome().learning();
    ended = organization.truth().expected().ended();
  }

  /// Months of full output lost in two years while the pipeline fills.
  double lostToFill() {
    return overTime(week -> 1 - filled(week));
  }

  /// Months lost beyond that.
  double lostToLearning() {
    return overTime(week -> filled(week) - output(week));
  }

  /// Share of full output at a month of tenure.
  double atMonth(int month) {
    return output(month * WEEKS_A_MONTH);
  }

  private interface OfWeek {
    double at(double week);
  }

  private static double overTime(OfWeek lost) {
    double sum = 0;
    double weeks = MONTHS * WEEKS_A_MONTH;
    for (double week = STEP / 2; week < weeks; week += STEP) {
      sum += lost.at(week) * STEP;
    }
    return sum / WEEKS_A_MONTH;
  }

  /// Share of the wins that have come by an age.
  private double filled(double week) {
    int whole = (int) week;
    if (whole >= ended.size()) {
      return 1;
    }
    double before = whole == 0 ? 0 : ended.get(whole - 1);
    return (before + (week - whole) * (ended.get(whole) - before)) / ended.getLast();
  }

  private double output(double week) {
    double sum = 0;
    for (double from = 0; from < week; from += STEP) {
      double to = Math.min(week, from + STEP);
      sum += begun.after((from + to) / 2) * (filled(week - from) - filled(week - to));
    }
    return sum * won.after(week);
  }
}
