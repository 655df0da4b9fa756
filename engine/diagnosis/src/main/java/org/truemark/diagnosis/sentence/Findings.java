package org.truemark.diagnosis.sentence;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.Attainment;
import org.truemark.diagnosis.answer.BindingConstraint;
import org.truemark.diagnosis.answer.Diagnosis.Finding;
import org.truemark.diagnosis.answer.Diagnosis.Flag;
import org.truemark.diagnosis.answer.Diagnosis.PersonRow;
import org.truemark.diagnosis.answer.Holdout;
import org.truemark.diagnosis.answer.Outliers;
import org.truemark.diagnosis.answer.Ramp;
import org.truemark.diagnosis.answer.Team;
import org.truemark.diagnosis.attainment.CommonGap;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.linked.Linked;
import org.truemark.kernel.Estimate;

/// Everything that is said, in the order in which it is worth reading.
public final class Findings {
  private static final Set<String> LEFT_LYING = Set.of("bulk-close", "stale");
  private static final double FEW = .05;

  private Findings() {}

  /// What sentences are made of.
  ///
  /// @param team figures of the whole
  /// @param people rows in alphabetical order
  /// @param outliers or null
  /// @param spread shares by factor, or empty
  /// @param attainment or null
  /// @param gap or null
  public record Material(
      Team team,
      List<PersonRow> people,
      @Nullable Outliers outliers,
      Map<String, Estimate> spread,
      @Nullable Attainment attainment,
      @Nullable CommonGap gap) {}

  /// What follows from the figures.
  ///
  /// @param linked the fitted models, or null where there are none
  /// @param constraint what binds
  /// @param ramp or null
  /// @param holdout or null
  /// @param flags what is odd about the data
  public record Conclusions(
      @Nullable Linked linked,
      BindingConstraint constraint,
      @Nullable Ramp ramp,
      @Nullable Holdout holdout,
      List<Flag> flags) {
    /// Deals that somebody swept up or that outlived every decision: nobody worked them. 0 if they
    /// are too few to matter.
    ///
    /// @param deals all of them
    long leftLying(long deals) {
      long lying =
          flags.stream().filter(flag -> LEFT_LYING.contains(flag.code())).mapToLong(Flag::n).sum();
      return lying < FEW * deals ? 0 : lying;
    }
  }

  /// No sentence without figures behind it: an extract without deals and orders has none.
  public static List<Finding> of(Extract extract, Material material, Conclusions drawn) {
    Linked linked = drawn.linked();
    Team team = material.team();
    return Stream.of(
            BindingFindings.of(extract, material.spread(), drawn),
            TargetFindings.of(extract, material, drawn.leftLying(extract.deals().size()) > 0),
            RateFindings.of(extract, team, material.people(), material.outliers()),
            LinkedFindings.of(extract, linked),
            ActivityFindings.of(extract, drawn),
            MoneyFindings.of(extract, team, material.spread()),
            IdentityFindings.of(extract, team.cycle(), linked != null),
            cycle(extract, team.cycle()),
            RampFindings.of(drawn.ramp(), linked),
            HoldoutFindings.of(drawn.holdout()))
        .flatMap(findings -> findings)
        .toList();
  }

  private static Stream<Finding> cycle(Extract extract, Team.@Nullable Cycle cycle) {
    if (cycle == null) {
      return Stream.empty();
    }
    String words =
        ("Half of the closed deals were decided within %.0f days, the middle half within "
                + "%.0f to %.0f")
            .formatted(cycle.closed().median(), cycle.closed().lower(), cycle.closed().upper());
    String comparison = "the longest, " + Words.count(cycle.longestDays(), "day");
    return Stream.of(
        new Claim("cycle", words, comparison, null)
            .over(cycle.closed().n(), "closed deal", extract.window().closings()));
  }
}
