package org.truemark.statistics.growth;

/// What is held likely about a skill ramp before the data, if there is one: S0 by a Beta law, tau
/// by a log-normal one; and how much plateaus of people differ: standard deviation of their logs by
/// a half-normal law.
///
/// @param startA first parameter of S0's Beta law, above 0
/// @param startB second parameter, above 0
/// @param timeMedian median of tau in the unit of tenure, above 0
/// @param timeLogSd standard deviation of log tau, above 0
/// @param plateauSd scale of the half-normal law, above 0
/// @param none probability that there is no skill ramp at all, strictly between 0 and 1
public record RampPrior(
    double startA,
    double startB,
    double timeMedian,
    double timeLogSd,
    double plateauSd,
    double none) {
  public RampPrior {
    boolean positive = startA > 0 && startB > 0 && timeMedian > 0 && timeLogSd > 0 && plateauSd > 0;
    if (!positive || !(none > 0 && none < 1)) {
      throw new IllegalArgumentException(
          "no prior: %s %s %s %s %s %s"
              .formatted(startA, startB, timeMedian, timeLogSd, plateauSd, none));
    }
  }

  /// For tenure in months: no ramp as likely as one; S0 by Beta(2, 3), mean .4; tau 3.7 months
  /// within a factor of 2.3 at 90 %, so that 90 % of the plateau is reached after 6.6 months from
  /// S0 = .4 and after 4.6 from .65; half-normal scale .5. The density vanishes as (1 - S0)² at S0
  /// = 1: a ramp that hardly costs anything is no ramp, and without growth the data can say so
  /// (Johnson and Rossell 2010).
  public static RampPrior months() {
    return new RampPrior(2, 3, 3.7, .5, .5, .5);
  }
}
