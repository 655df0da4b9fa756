package org.truemark.diagnosis.request;

/// Seed and thresholds. All are the organization's to change; the defaults are the ones that the
/// documentation gives reasons for.
///
/// @param seed of every draw
/// @param labels when a person is said to differ from the team
/// @param draws how many draws
/// @param flags when the data are said to be odd
/// @param verdicts when a constraint is said to bind
/// @param holdout true to fit the models once more without the last 90 days and to score what they
///   foretell of these (off: it takes more than half as long again)
public record Settings(
    long seed, Labels labels, Draws draws, Flags flags, Verdicts verdicts, boolean holdout) {

  /// The defaults with seed 1.
  public static Settings standard() {
    return new Settings(
        1, Labels.standard(), Draws.standard(), Flags.standard(), Verdicts.standard(), false);
  }

  /// The same with the forecast of the last 90 days, or without it.
  public Settings withHoldout(boolean wanted) {
    return new Settings(seed, labels, draws, flags, verdicts, wanted);
  }

  /// The same with another seed.
  public Settings withSeed(long other) {
    return new Settings(other, labels, draws, flags, verdicts, holdout);
  }

  /// The same with another number of draws.
  public Settings withDraws(Draws other) {
    return new Settings(seed, labels, other, flags, verdicts, holdout);
  }

  /// When a person is said to differ from the team.
  ///
  /// @param rateFrom closed deals from which a shrunk rate is shown (10)
  /// @param labelFrom closed deals from which a label is possible (20)
  /// @param probability needed that the person is above or below the team (.9)
  /// @param heterogeneity the p value of equal people must lie below it (.05)
  /// @param priorSd standard deviation of people as a share of the team's rate (.2)
  public record Labels(
      int rateFrom, int labelFrom, double probability, double heterogeneity, double priorSd) {
    public Labels {
      requireShare("probability", probability);
      requireShare("heterogeneity", heterogeneity);
      requireShare("priorSd", priorSd);
      if (rateFrom < 1 || labelFrom < rateFrom) {
        throw new IllegalArgumentException(
            "labels need at least as many deals as rates: %d, %d".formatted(labelFrom, rateFrom));
      }
    }

    /// The defaults.
    public static Labels standard() {
      return new Labels(10, 20, .9, .05, .2);
    }
  }

  /// How many draws.
  ///
  /// @param permutations of owners (1,000)
  /// @param resamples of people (1,000)
  /// @param posterior of everything that is estimated by a model (1,000)
  public record Draws(int permutations, int resamples, int posterior) {
    /// At most so many of a kind.
    public static final int MOST = 100_000;

    public Draws {
      requireDraws(permutations);
      requireDraws(resamples);
      requireDraws(posterior);
    }

    /// The defaults.
    public static Draws standard() {
      return new Draws(1_000, 1_000, 1_000);
    }

    private static void requireDraws(int draws) {
      if (draws < 100 || draws > MOST) {
        throw new IllegalArgumentException("between 100 and %,d draws: %d".formatted(MOST, draws));
      }
    }
  }

  /// When the data are said to be odd.
  ///
  /// @param whaleShare share of the won revenue in one deal (.15)
  /// @param whaleWins wins needed before that is odd (20)
  /// @param reassignedShare share of deals that changed hands (.02)
  /// @param splitShare share of deals that look like parts of one (.005)
  /// @param simpsonZ distance of two people's rates in standard errors (2.6)
  /// @param bulk when a clean-up is suspected
  public record Flags(
      double whaleShare,
      int whaleWins,
      double reassignedShare,
      double splitShare,
      double simpsonZ,
      Bulk bulk) {
    public Flags {
      requireShare("whaleShare", whaleShare);
      requireShare("reassignedShare", reassignedShare);
      requireShare("splitShare", splitShare);
    }

    /// The defaults.
    public static Flags standard() {
      return new Flags(.15, 20, .02, .005, 2.6, new Bulk(20, .05));
    }
  }

  /// A clean-up is suspected above the larger of the two.
  ///
  /// @param deals lost by one owner on one day (20)
  /// @param bookShare share of the deals the owner had open that day (.05)
  public record Bulk(int deals, double bookShare) {
    public Bulk {
      requireShare("bookShare", bookShare);
    }
  }

  /// When a constraint is said to bind.
  ///
  /// @param probability needed of being the largest part (.7)
  /// @param attainment a period whose median lies below it missed in common (.95)
  /// @param periods share of the complete periods that must have missed in common (.75)
  /// @param rampHires hires of known tenure needed to see a ramp (8)
  /// @param rampWeeks least distance of a first record from the start of observation (8)
  public record Verdicts(
      double probability, double attainment, double periods, int rampHires, int rampWeeks) {
    public Verdicts {
      requireShare("probability", probability);
      requireShare("periods", periods);
    }

    /// The defaults.
    public static Verdicts standard() {
      return new Verdicts(.7, .95, .75, 8, 8);
    }
  }

  private static void requireShare(String name, double value) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException(name + " lies between 0 and 1: " + value);
    }
  }
}
