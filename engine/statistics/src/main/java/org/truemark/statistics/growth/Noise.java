package org.truemark.statistics.growth;

/// How output scatters about its mean.
///
/// Closings of one month are few, often none, so that logs are out of question and the normal law
/// is poor; what they and their value have in common is a variance in proportion to the mean (value
/// is a sum over a Poisson number of deals). So both are taken by the Poisson quasi-likelihood, (y
/// log mu - mu) / phi (Wedderburn 1974; McCullagh and Nelder 1989, chapter 9), with phi estimated.
/// It needs only sums by hire and takes zeros as they are.
public enum Noise {
  /// Numbers of closings: variance phi times the mean, phi 1 or more.
  COUNTS,
  /// Money: variance phi times the mean, phi in money.
  VALUES,
  /// Any output of constant variance phi, with normal errors; it may be negative.
  EVEN
}
