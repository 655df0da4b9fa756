package org.truemark.diagnosis.answer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truemark.kernel.ClearerWhole;
import org.truemark.kernel.Estimate;
import org.truemark.kernel.Id;
import org.truemark.kernel.Period;

/// What the material says, how sure that is, and what it cannot say.
///
/// @param period first to last date in the material up to the day of the export, or null if it
///   holds no deals and no orders
/// @param population how many of what
/// @param estimable what can be said and, where not, why not
/// @param team figures of the whole
/// @param spread shares of the spread of log won revenue between people (`volume`, `winRate`,
///   `value`), their values sum to 1; empty where it cannot be split
/// @param modelSpread shares of the spread of the differences from the average seat, part by part
///   as in the decomposition, their values sum to 1; empty without fitted models
/// @param unit of the money in the decomposition: a currency, `---` for the unnamed one, or `won
///   deals` where amounts cannot be compared; null without fitted models
/// @param decomposition one row per person in alphabetical order; never a ranking
/// @param outliers who lies outside the limits of chance, and what chance would show, or null
///   without closed deals of known people
/// @param attainment sales against quotas, or null without quotas
/// @param ramp what it costs to be new, or null where too few beginnings were observed
/// @param holdout how well the models foretell the last 90 days, or null where that was not asked
///   for or the material is too small
/// @param bindingConstraint which part holds the team back
/// @param findings sentences, each with its n, period and comparison
/// @param flags what is odd about the data
@ClearerWhole("the answer of the command line, one part per heading")
public record Diagnosis(
    @Nullable Period period,
    Population population,
    Estimable estimable,
    Team team,
    Map<String, Estimate> spread,
    Map<String, Estimate> modelSpread,
    @Nullable String unit,
    List<PersonRow> decomposition,
    @Nullable Outliers outliers,
    @Nullable Attainment attainment,
    @Nullable Ramp ramp,
    @Nullable Holdout holdout,
    BindingConstraint bindingConstraint,
    List<Finding> findings,
    List<Flag> flags) {
  /// How many of what. Every row counts, whatever else is not known about it.
  ///
  /// @param people who own at least one deal or order
  /// @param managers of those people
  /// @param deals all, the sum of the next three
  /// @param unassigned deals and orders without a known seller; they count for the team and for
  ///   nobody
  /// @param orders booked orders
  @ClearerWhole("the counts that every figure stands on")
  public record Population(
      int people,
      int managers,
      int deals,
      int won,
      int lost,
      int open,
      int orders,
      int unassigned) {}

  /// One person.
  ///
  /// @param person who
  /// @param n closed deals
  /// @param label what may be said about the win rate
  /// @param winRate raw and shrunk, or null below the least number of closed deals
  /// @param factors what makes the difference from the average seat, part by part; their values sum
  ///   to the total; empty without fitted models
  /// @param total difference of what was won from what the average seat is expected to win, or null
  /// @param pace how often an open deal is decided in a week, won or lost, against the same deal in
  ///   the hands of the average person, 1 for as often: no skill; null where ages are not known
  @ClearerWhole("one row of the answer of the command line")
  public record PersonRow(
      Id.Person person,
      long n,
      Label label,
      @Nullable PersonRate winRate,
      Map<String, Estimate> factors,
      @Nullable Double total,
      @Nullable Estimate pace) {
    /// Without fitted models.
    public static PersonRow of(
        Id.Person person, long n, Label label, @Nullable PersonRate winRate) {
      return new PersonRow(person, n, label, winRate, Map.of(), null, null);
    }
  }

  /// A person's share of closed deals that were won.
  ///
  /// @param raw as counted
  /// @param shrunk pulled towards the team as far as the counts leave room for chance; with fitted
  ///   models the chance of winning a deal of the team's mix that ends, at the team's pace
  /// @param above probability that the person's rate lies above the team's, the more doubtful of
  ///   the readings with and without deals that outlived every decision
  /// @param rank what can be said of the place among the others, or null without fitted models
  public record PersonRate(Estimate raw, Estimate shrunk, double above, @Nullable Rank rank) {}

  /// A place among people, 1 for the highest chance of winning.
  ///
  /// @param low best place of the middle 90 % of the draws
  /// @param high worst place
  /// @param topThree share of the draws in which the person is among the first three
  public record Rank(int low, int high, double topThree) {}

  /// What may be said about a person's win rate.
  public enum Label {
    ABOVE("above"),
    BELOW("below"),
    NOT_DISTINGUISHABLE("not-distinguishable"),
    TOO_FEW("too-few");

    private final String code;

    Label(String code) {
      this.code = code;
    }

    @Override
    public String toString() {
      return code;
    }
  }

  /// A sentence that the figures carry.
  ///
  /// @param code kebab-case name of the kind of finding
  /// @param sentence for a reader, with n, period and comparison in it
  /// @param n observations behind it
  /// @param period they come from, or null where the rows have no dates
  /// @param comparison against what
  /// @param claim the figure, or null where the finding is that there is none
  public record Finding(
      String code,
      String sentence,
      long n,
      @Nullable Period period,
      String comparison,
      @Nullable Estimate claim) {}

  /// Something odd about the data.
  ///
  /// @param code kebab-case name of the kind
  /// @param n rows concerned
  /// @param message one sentence
  public record Flag(String code, long n, String message) {}
}
