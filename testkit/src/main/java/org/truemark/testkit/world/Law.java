package org.truemark.testkit.world;

import java.time.LocalDate;

/// The law by which opportunities begin and end.
public record Law(Volume volume, Outcome outcome) {
  static Law usual() {
    return new Law(new Volume(1.5, .15, .2, 10), new Outcome(.32, new Cycle(13, 1.5), .3, .5, .02));
  }

  /// How many opportunities begin. A seller's weekly number is Poisson with mean
  ///
  /// ```
  /// perWeek · exp(effort + territory) · season · ramp
  /// ```
  ///
  /// @param perWeek of an average, fully ramped seller, 0 or more
  /// @param season amplitude of the log over the year, highest in the middle of March
  /// @param rampStart share of the full number in the first week of employment, 0 to 1
  /// @param rampWeeks weeks in which the rest of the way shrinks by the factor e, above 0
  public record Volume(double perWeek, double season, double rampStart, double rampWeeks) {
    public Volume {
      boolean possible = perWeek >= 0 && rampStart >= 0 && rampStart <= 1 && rampWeeks > 0;
      if (!possible) {
        throw new IllegalArgumentException(
            "no volume: %s a week, ramp from %s in %s weeks"
                .formatted(perWeek, rampStart, rampWeeks));
      }
    }

    /// Mean number of an average seller in the week that begins on a Monday.
    double mean(LocalDate monday, long tenureWeeks) {
      double angle = 2 * Math.PI * (monday.getDayOfYear() - 75) / 365.25;
      double ramp = 1 - (1 - rampStart) * StrictMath.exp(-tenureWeeks / rampWeeks);
      return perWeek * StrictMath.exp(season * StrictMath.cos(angle)) * ramp;
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
  public record Outcome(
      double winRate, Cycle cycle, double quarterEndPull, double quarterEndWin, double forgotten) {
    public Outcome {
      if (winRate <= 0 || winRate >= 1 || forgotten < 0 || forgotten > 1) {
        throw new IllegalArgumentException("no shares: " + winRate + " and " + forgotten);
      }
    }

    /// Effect of the calendar on the log hazard of an end.
    double pull(LocalDate day) {
      return isQuarterEnd(day) ? quarterEndPull : 0;
    }

    /// Logit of winning of an average seller, before effects of product and segment.
    double winLogit(LocalDate day) {
      return StrictMath.log(winRate / (1 - winRate)) + (isQuarterEnd(day) ? quarterEndWin : 0);
    }

    private static boolean isQuarterEnd(LocalDate day) {
      return day.getMonthValue() % 3 == 0;
    }
  }
}
