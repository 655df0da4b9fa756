package org.truemark.diagnosis.sentence;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.Attainment;
import org.truemark.diagnosis.answer.BindingConstraint;
import org.truemark.diagnosis.answer.BindingConstraint.Verdict;
import org.truemark.diagnosis.answer.Diagnosis.Finding;
import org.truemark.diagnosis.answer.Diagnosis.PersonRow;
import org.truemark.diagnosis.answer.Outliers;
import org.truemark.diagnosis.answer.Team;
import org.truemark.diagnosis.attainment.CommonGap;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.kernel.Estimate;

/// Everything that is said, in the order in which it is worth reading.
public final class Findings {
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

  /// No sentence without figures behind it: an extract without deals and orders has none.
  public static List<Finding> of(Extract extract, Material material, BindingConstraint constraint) {
    return Stream.of(
            binding(extract, material, constraint),
            TargetFindings.of(extract, material.attainment(), material.gap()),
            RateFindings.of(extract, material.team(), material.people(), material.outliers()),
            MoneyFindings.of(extract, material.team(), material.spread()),
            IdentityFindings.of(extract),
            cycle(extract, material.team().cycle()))
        .flatMap(findings -> findings)
        .toList();
  }

  private static Stream<Finding> binding(
      Extract extract, Material material, BindingConstraint constraint) {
    String verdict = constraint.verdict().toString();
    Double probability = constraint.pBest().get(verdict);
    if (probability == null || material.spread().isEmpty()) {
      return Stream.empty();
    }
    long people = material.spread().values().iterator().next().n();
    String words =
        ("The largest part of the differences in revenue between people is %s: so in %s of "
                + "the draws (%s)")
            .formatted(
                constraint.verdict() == Verdict.FOCUS ? "focus, the mix" : verdict,
                Words.wholePercent(probability),
                strength(probability));
    return Stream.of(
        new Claim("binding-constraint", words, "the other parts, luck among them", null)
            .over(people, "people", extract.window().closings()));
  }

  private static String strength(double probability) {
    String certainty = Words.certainty(probability);
    return certainty.equals("cannot tell")
        ? "more likely than not, below the 80 % that \"probably\" needs"
        : certainty;
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
