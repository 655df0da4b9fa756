package org.truemark.diagnosis.regression;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.decompose.Decomposition;
import org.truemark.diagnosis.expected.Expectation;
import org.truemark.diagnosis.expected.Factor;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.linked.Linked;
import org.truemark.diagnosis.process.Clock;
import org.truemark.diagnosis.process.Seat;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.spread.WonValues;
import org.truemark.kernel.Estimate;
import org.truemark.statistics.sample.Moments;

/// Regression to the mean in one material. The differences that last are those of effort, patch,
/// mix and skill as the linked models see them; time in the seat and ramp are not among them, so
/// the year is one of somebody who is there all the time and has learned the job.
///
/// @param reliability at the posterior mean of the differences between people
/// @param rebound of the lowest fifth without any action, as a share of the mean, with the interval
///   that the differences leave
/// @param mostlyChance probability that a year's spread between people is more chance than lasting
///   difference, R below one half
/// @param wins won deals behind it
/// @param valued true if revenue is meant, false if the number of won deals is
public record Regression(
    Reliability reliability, Estimate rebound, double mostlyChance, long wins, boolean valued) {
  private static final List<Factor> LASTING =
      List.of(Factor.EFFORT, Factor.CAPACITY, Factor.FOCUS, Factor.SKILL);
  private static final int LEAST_PEOPLE = 5;
  private static final double WEEKS_A_YEAR = 365.25 / 7;

  /// Null with fewer than five people, or without wins in the time in which they are seen.
  public static @Nullable Regression of(Extract extract, Linked linked) {
    int people = linked.models().force().size();
    long wins = wins(extract, linked);
    double years = years(linked);
    if (people < LEAST_PEOPLE || wins == 0 || years <= 0) {
      return null;
    }
    boolean valued = linked.models().sizes() != null;
    double s = valued ? sizeSpread(WonValues.amounts(extract)) : 0;
    double[] c = variation(linked.expectation(), people);
    double[] rebounds = new double[c.length];
    double mostlyChance = 0;
    for (int d = 0; d < c.length; d++) {
      var drawn = new Reliability(c[d], wins / years, s);
      rebounds[d] = drawn.rebound();
      mostlyChance += drawn.value() < .5 ? 1.0 / c.length : 0;
    }
    var mean = new Reliability(Moments.mean(c), wins / years, s);
    Estimate drawn = Decomposition.estimate(rebounds, wins);
    double low = Math.min(drawn.low(), mean.rebound());
    double high = Math.max(drawn.high(), mean.rebound());
    Estimate rebound = Estimate.of(mean.rebound(), low, high, wins);
    return new Regression(mean, rebound, Math.min(1, mostlyChance), wins, valued);
  }

  /// Coefficient of variation between people of what they are expected to sell, by draw.
  private static double[] variation(Expectation expectation, int people) {
    double[][] expected = new double[people][];
    for (int i = 0; i < people; i++) {
      expected[i] = lasting(expectation, i);
    }
    double[] c = new double[expected[0].length];
    double[] column = new double[people];
    for (int d = 0; d < c.length; d++) {
      for (int i = 0; i < people; i++) {
        column[i] = expected[i][d];
      }
      c[d] = Math.sqrt(Moments.variance(column)) / Moments.mean(column);
    }
    return c;
  }

  private static double[] lasting(Expectation expectation, int person) {
    double[] product = new double[expectation.reference().length];
    Arrays.fill(product, 1);
    for (Factor factor : LASTING) {
      double[] ratio = expectation.ratio(factor, person);
      Arrays.setAll(product, d -> product[d] * ratio[d]);
    }
    return product;
  }

  /// The s at which a log-normal law varies as the amounts do, s² = ln(E[X²] / E[X]²): what counts
  /// is by how much sums of deals vary, and a list of few prices is far from log-normal.
  static double sizeSpread(double[] amounts) {
    if (amounts.length < 2) {
      return 0;
    }
    double mean = Moments.mean(amounts);
    double square = Moments.mean(Arrays.stream(amounts).map(x -> x * x).toArray());
    return Math.sqrt(Math.max(0, Math.log(square / (mean * mean))));
  }

  private static long wins(Extract extract, Linked linked) {
    LocalDate start = linked.models().clock().start();
    return extract.closed().stream()
        .filter(deal -> deal.outcome() == Deal.Outcome.WON)
        .filter(deal -> linked.models().force().credited(deal) >= 0)
        .filter(deal -> deal.closed() != null && !deal.closed().isBefore(start))
        .count();
  }

  /// Years in the seat of all people together, from the start of observation on.
  private static double years(Linked linked) {
    LocalDate start = linked.models().clock().start();
    double weeks = 0;
    for (int i = 0; i < linked.models().force().size(); i++) {
      Seat seat = linked.models().force().seat(i);
      weeks += Clock.weeks(seat.from().isBefore(start) ? start : seat.from(), seat.to());
    }
    return weeks / WEEKS_A_YEAR;
  }
}
