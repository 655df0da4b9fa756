package org.truemark.testkit.world;

import java.time.LocalDate;

/// The law by which opportunities begin and end, and what is asked of people.
///
/// @param volume how many begin
/// @param outcome how they end
/// @param stretch targets as a multiple of what an average, fully ramped seller brings, above 0
public record Law(Volume volume, Outcome outcome, double stretch) {
  private static final LocalDate ORIGIN = LocalDate.of(2024, 1, 1);

  static Law usual() {
    return new Law(
        new Volume(1.5, .15, .2, 10), new Outcome(.32, new Cycle(13, 1.5), .3, .5, .02), 1);
  }

  /// Growth of a person after t weeks of employment,
  ///
  /// ```
  /// 1 - (1 - start) e^(-t / weeks)
  /// ```
  ///
  /// @param start share of the full amount in the first week, 0 to 1; 1 = no growth
  /// @param weeks in which the rest of the way shrinks by the factor e, above 0
  public record Growth(double start, double weeks) {
    public Growth {
      if (!(start >= 0 && start <= 1 && weeks > 0)) {
        throw new IllegalArgumentException("no growth from %s in %s weeks".formatted(start, weeks));
      }
    }

    /// Everything from the first week on.
    public static Growth none() {
      return new Growth(1, 10);
    }

    /// Share of the full amount after weeks of employment.
    public double after(double tenureWeeks) {
      return 1 - (1 - start) * StrictMath.exp(-tenureWeeks / weeks);
    }
  }

  /// How many opportunities begin. A seller's weekly number is Poisson with mean
  ///
  /// ```
  /// perWeek · exp(effort + territory) · season · trend · ramp
  /// ```
  ///
  /// @param perWeek of an average, fully ramped seller at the beginning of 2024, 0 or more
  /// @param season amplitude of the log over the year, highest in the middle of March
  /// @param trend growth of the log in a year
  /// @param ramp how a new person comes to the full number
  public record Volume(double perWeek, double season, double trend, Growth ramp) {
    public Volume {
      if (perWeek < 0) {
        throw new IllegalArgumentException("no volume: %s a week".formatted(perWeek));
      }
    }

    /// Without a trend.
    public Volume(double perWeek, double season, double rampStart, double rampWeeks) {
      this(perWeek, season, 0, new Growth(rampStart, rampWeeks));
    }

    /// Mean number of an average seller in the week that begins on a Monday.
    double mean(LocalDate monday, long tenureWeeks) {
      return atFullRamp(monday) * ramp.after(tenureWeeks);
    }

    /// Mean number of an average seller at full ramp.
    public double atFullRamp(LocalDate monday) {
      double angle = 2 * Math.PI * (monday.getDayOfYear() - 75) / 365.25;
      double years = (monday.toEpochDay() - ORIGIN.toEpochDay()) / 365.25;
      return perWeek * StrictMath.exp(season * StrictMath.cos(angle) + trend * years);
    }
  }

  /// How the age of an opportunity brings it to its end, in whole weeks, by the cumulative hazard
  /// of Weibull (1951):
  ///
  /// ```
  /// Λ(t) = (t / scaleWeeks)^shape
  /// ```
  ///
  /// @param scaleWeeks age by which 63 % have ended, above 0
  /// @param shape above 1 the hazard grows with age, at 1 it is constant; above 0
  public record Cycle(double scaleWeeks, double shape) {
    public Cycle {
      if (scaleWeeks <= 0 || shape <= 0) {
        throw new IllegalArgumentException("no cycle: scale " + scaleWeeks + ", shape " + shape);
      }
    }

    /// Probability of an end in the week of age `week` (from 0) of what is open at its beginning,
    /// `1 - exp(-(Λ(week + 1) - Λ(week)) · exp(effect))`: proportional on the complementary log-log
    /// scale.
    public double hazard(int week, double effect) {
      double step = cumulative(week + 1) - cumulative(week);
      return -StrictMath.expm1(-step * StrictMath.exp(effect));
    }

    private double cumulative(int week) {
      return StrictMath.pow(week / scaleWeeks, shape);
    }
  }

  /// How opportunities end.
  ///
  /// @param winRate probability that what ends is won, by an average seller of a product and
  ///   segment without effects, outside the last month of a quarter; strictly between 0 and 1
  /// @param cycle when they end
  /// @param quarterEndPull added to the log hazard of an end in the last month of a quarter
  /// @param quarterEndWin added to the logit of winning in the last month of a quarter
  /// @param forgotten share of opportunities that nobody works and that never end, 0 to 1
  /// @param learning factor on the chance of winning what ends, by the seller's tenure on that day
  public record Outcome(
      double winRate,
      Cycle cycle,
      double quarterEndPull,
      double quarterEndWin,
      double forgotten,
      Growth learning) {
    public Outcome {
      if (winRate <= 0 || winRate >= 1 || forgotten < 0 || forgotten > 1) {
        throw new IllegalArgumentException("no shares: " + winRate + " and " + forgotten);
      }
    }

    /// Without learning.
    public Outcome(
        double winRate,
        Cycle cycle,
        double quarterEndPull,
        double quarterEndWin,
        double forgotten) {
      this(winRate, cycle, quarterEndPull, quarterEndWin, forgotten, Growth.none());
    }

    /// With learning.
    public Outcome with(Growth other) {
      return new Outcome(winRate, cycle, quarterEndPull, quarterEndWin, forgotten, other);
    }

    /// Effect of the calendar on the log hazard of an end.
    double pull(LocalDate day) {
      return isQuarterEnd(day) ? quarterEndPull : 0;
    }

    /// Logit of winning of an average seller, before effects of product and segment.
    double winLogit(LocalDate day) {
      return StrictMath.log(winRate / (1 - winRate)) + (isQuarterEnd(day) ? quarterEndWin : 0);
    }

    static boolean isQuarterEnd(LocalDate day) {
      return day.getMonthValue() % 3 == 0;
    }
  }
}
