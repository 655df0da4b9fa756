package org.truemark.diagnosis.expected;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.process.Clock;
import org.truemark.diagnosis.process.Creation;
import org.truemark.diagnosis.process.LinkedModels;
import org.truemark.diagnosis.process.Seat;
import org.truemark.diagnosis.process.Tenure;

/// How much of a full record a seat yields, from the law of ends alone: opportunities of week u
/// that are won at age a count if the win falls into the record and into the seat,
///
/// ```
/// Σ_u season_u ramp_u [F(min(end, left) - u) - F(start - u)]
/// ```
///
/// F share of wins by age.
final class Pipeline {
  private final Clock clock;
  private final Creation creation;
  private final double[][] won;
  private final Tenure tenure;
  private final double[][] learning;
  private final int meanAge;

  /// @param won share of wins by age in weeks, one column per draw
  /// @param learning chance of newcomers against their grown one, by band of tenure and draw
  Pipeline(LinkedModels models, double[][] won, double[][] learning) {
    this.clock = models.clock();
    this.creation = models.creation();
    this.tenure = models.tenure();
    this.won = won;
    this.learning = learning;
    meanAge = meanAge(won);
  }

  /// Weeks by which half of the wins have come, in the first draw.
  private static int meanAge(double[][] won) {
    int age = 0;
    while (age < won.length - 1 && won[age][0] < .5) {
      age++;
    }
    return age;
  }

  /// Of somebody who is there all the time.
  double[] full() {
    return sum(clock.first(), clock.end().plusDays(1), null, -1);
  }

  /// Of a person's seat, with what is still to be learned.
  double[] learned(Seat seat, int person) {
    return sum(seat.from(), seat.to(), seat, person);
  }

  /// Weeks of the record in the seat, weighted with the season, over all weeks of the record.
  double[] share(Seat seat) {
    double[] share = new double[won[0].length];
    double[] all = new double[share.length];
    for (LocalDate day = clock.start(); !day.isAfter(clock.end()); day = day.plusWeeks(1)) {
      double[] season = creation.season(clock.month(day));
      boolean inSeat = !day.isBefore(seat.from()) && day.isBefore(seat.to());
      for (int d = 0; d < share.length; d++) {
        all[d] += season[d];
        share[d] += inSeat ? season[d] : 0;
      }
    }
    for (int d = 0; d < share.length; d++) {
      share[d] /= all[d];
    }
    return share;
  }

  private double[] sum(LocalDate from, LocalDate to, @Nullable Seat seat, int learner) {
    double[] sum = new double[won[0].length];
    for (LocalDate day = from; day.isBefore(to); day = day.plusWeeks(1)) {
      double[] season = creation.season(clock.month(day));
      double[] ramp = learner < 0 ? null : ramp(seat, learner, day);
      double until = age(day, to);
      double before = age(day, clock.start());
      double part = Math.min(1, ChronoUnit.DAYS.between(day, to) / 7.0);
      for (int d = 0; d < sum.length; d++) {
        double made = season[d] * (ramp == null ? 1 : ramp[d]) * part;
        sum[d] += made * Math.max(0, won(until, d) - won(before, d));
      }
    }
    return sum;
  }

  /// What a newcomer makes of a week: opportunities begun in it, and the chance when they are
  /// decided.
  private double[] ramp(@Nullable Seat seat, int learner, LocalDate day) {
    double[] begun = creation.ramp(learner, day);
    int band = seat == null ? -1 : tenure.band(seat, day.plusWeeks(meanAge));
    if (band < 0) {
      return begun;
    }
    double[] ramp = begun.clone();
    for (int d = 0; d < ramp.length; d++) {
      ramp[d] *= learning[band][d];
    }
    return ramp;
  }

  /// Share won by an age, linear within a week.
  private double won(double age, int d) {
    int week = (int) age;
    double part = age - week;
    return part == 0 ? won[week][d] : (1 - part) * won[week][d] + part * won[week + 1][d];
  }

  /// Weeks from one day to another, within what is counted.
  private double age(LocalDate from, LocalDate to) {
    return Math.min(Clock.weeks(from, to), won.length - 1.0);
  }
}
