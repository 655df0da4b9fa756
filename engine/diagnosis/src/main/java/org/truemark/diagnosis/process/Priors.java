package org.truemark.diagnosis.process;

/// The priors of the linked models. A half-normal of scale .5 on a logit or log scale says that
/// people who differ by a factor of 1.6 at one standard deviation are usual, and by 2.7 rare.
final class Priors {
  /// Scale of the half-normal prior of every standard deviation between people, managers, patches.
  static final double SPREAD = .5;

  /// Standard deviation of the contrasts of segments, products and sources on the logit scale.
  static final double SUBJECT = 1;

  /// Standard deviation of the contrasts of ages and months on the logit scale.
  static final double TIME = 1;

  /// Standard deviation of one of seven steps of tenure on the log or logit scale: .8 for all.
  static final double TENURE = .3;

  /// Standard deviation of a logit or complementary log-log intercept around 0.
  static final double INTERCEPT = 4;

  /// Standard deviation of the log of a rate a week around 0.
  static final double LOG_RATE = 5;

  /// Standard deviation of the contrasts of products and segments in the log of an amount.
  static final double LOG_PRICE = 4;

  /// Standard deviation of the mean log amount around 0.
  static final double LOG_AMOUNT = 30;

  /// Where the search for a spread begins.
  static final double START = .3;

  private Priors() {}
}
