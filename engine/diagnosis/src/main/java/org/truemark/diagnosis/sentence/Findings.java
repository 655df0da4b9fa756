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
import org.truemark.diagnosis.linked.Linked;
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
  ///
  /// @param linked the fitted models, or null where there are none
  public static List<Finding> of(
      Extract extract, Material material, BindingConstraint constraint, @Nullable Linked linked) {
    return Stream.of(
            binding(extract, material, constraint, linked),
            TargetFindings.of(extract, material.attainment(), material.gap()),
            RateFindings.of(extract, material.team(), material.people(), material.outliers()),
            LinkedFindings.of(extract, linked),
            MoneyFindings.of(extract, material.team(), material.spread()),
            IdentityFindings.of(extract, material.team().cycle(), linked != null),
            cycle(extract, material.team().cycle()))
        .flatMap(findings -> findings)
        .toList();
  }

  private static Stream<Finding> binding(
      Extract extract, Material material, BindingConstraint constraint, @Nullable Linked linked) {
    String verdict = constraint.verdict().toString();
    Double probability = constraint.pBest().get(verdict);
    boolean counted = material.spread().isEmpty();
    if (probability == null || (linked == null && counted)) {
      return Stream.empty();
    }
    long people =
        linked == null
            ? material.spread().values().iterator().next().n()
            : linked.decomposition().people();
    String part = constraint.verdict() == Verdict.FOCUS ? "focus, the mix" : verdict;
    String share =
        Words.wholePercent(probability) + (linked == null ? " of the resamples" : " of the draws");
    return Stream.of(
        new Claim(
                "binding-constraint",
                largest(part, share, Words.certainty(probability)),
                "the other parts, luck among them",
                null)
            .over(people, "people", extract.window().closings()));
  }

  private static String largest(String part, String share, String certainty) {
    String what = "the largest part of the differences in revenue between people";
    return certainty.equals("cannot tell")
        ? "Cannot tell %s: it is %s in %s".formatted(what, part, share)
        : "%s %s is %s: so in %s".formatted(Words.sentenceCase(certainty), what, part, share);
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
