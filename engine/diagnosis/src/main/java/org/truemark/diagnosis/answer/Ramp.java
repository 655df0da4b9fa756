package org.truemark.diagnosis.answer;

import java.util.List;
import org.truemark.kernel.Estimate;
import org.truemark.kernel.Period;

/// What it costs to be new, split into what no training can change and what is learned. A month is
/// 365.25 / 12 days; a month of full output is what the same person brings in a month once the
/// pipeline is full and everything is learned.
///
/// @param hires people whose first day is known and lies inside the record
/// @param period from the first day of the first of them to the export
/// @param none probability that nothing is learned: that output is the filling of the pipeline and
///   nothing else, 0 to 1
/// @param fill months of full output that a hire loses in two years while the pipeline fills
/// @param learning months lost in two years beyond that, if anything is learned
/// @param curve output by month of tenure, 0 to 24
public record Ramp(
    long hires, Period period, double none, Estimate fill, Estimate learning, List<Point> curve) {
  public Ramp {
    curve = List.copyOf(curve);
  }

  /// Output at one tenure.
  ///
  /// @param month since the first day
  /// @param filled share of full output that the pipeline alone would allow, 0 to 1
  /// @param output share of full output if anything is learned
  public record Point(int month, double filled, Estimate output) {}
}
