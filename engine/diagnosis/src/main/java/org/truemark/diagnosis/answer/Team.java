package org.truemark.diagnosis.answer;

import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truemark.kernel.Estimate;

/// Figures of the whole.
///
/// @param winRate share of closed deals that were won, or null without closed deals
/// @param cycle days from creation to decision, or null where no closed deal has both dates
/// @param value what was won or ordered, or null where amounts are missing or in several currencies
/// @param heterogeneity tests of equal win rates by grouping (`people`, `managers`, `products`,
///   `segments`), and `peopleWithStale` with open deals that outlived every decision counted as
///   lost; only groupings with at least two members
/// @param calendar closed deals by month of closing, in order, months without any left out
/// @param quarterEnd win rates by place in the calendar quarter, or null without both
public record Team(
    @Nullable TeamRate winRate,
    @Nullable Cycle cycle,
    @Nullable WonValue value,
    Map<String, Heterogeneity> heterogeneity,
    List<Month> calendar,
    @Nullable QuarterEnd quarterEnd) {
  public Team {
    heterogeneity = Collections.unmodifiableMap(new LinkedHashMap<>(heterogeneity));
    calendar = List.copyOf(calendar);
  }

  /// The team's win rate.
  ///
  /// @param raw share of closed deals that were won, open ones left out
  /// @param incidence share of all deals begun that is won within the horizon, open ones taken into
  ///   account as long as they were seen, or null where ages are not known
  /// @param horizonDays that horizon, or null
  public record TeamRate(
      Estimate raw, @Nullable Estimate incidence, @Nullable Integer horizonDays) {}

  /// Days from creation to decision, by outcome.
  ///
  /// @param closed of all closed deals
  /// @param won of the won, or null without any
  /// @param lost of the lost, or null without any
  /// @param longestDays that any deal took to close
  public record Cycle(
      Quartiles closed, @Nullable Quartiles won, @Nullable Quartiles lost, long longestDays) {}

  /// Lower quartile, median, upper quartile (type 7 of Hyndman and Fan 1996).
  ///
  /// @param n observations
  public record Quartiles(double lower, double median, double upper, long n) {}

  /// What was won or ordered.
  ///
  /// @param currency of all amounts, `---` where the file names none
  /// @param total sum
  /// @param perDeal mean of a won deal or order with an amount
  /// @param mix how far the mix of products explains the people's means, or null without list
  ///   prices
  public record WonValue(String currency, double total, Estimate perDeal, @Nullable Mix mix) {}

  /// Correlation over people of value per won deal with the mean list price of what they sold.
  ///
  /// @param correlation between -1 and 1
  public record Mix(Estimate correlation) {}

  /// Chi-squared test of equal win rates (Pearson 1900).
  ///
  /// @param chiSquared statistic
  /// @param df degrees of freedom
  /// @param p chance of at least that much if all are equal
  public record Heterogeneity(double chiSquared, int df, double p) {}

  /// Closed deals of one month.
  ///
  /// @param rate share that was won
  public record Month(YearMonth month, long won, long lost, Estimate rate) {}

  /// Win rates by place in the calendar quarter.
  ///
  /// @param last of the last months (March, June, September, December)
  /// @param others of the other months
  /// @param p chance of at least that difference if there is none (chi-squared)
  public record QuarterEnd(Estimate last, Estimate others, double p) {}
}
