package org.truemark.diagnosis.sentence;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.BindingConstraint;
import org.truemark.diagnosis.answer.BindingConstraint.Gap;
import org.truemark.diagnosis.answer.BindingConstraint.Verdict;
import org.truemark.diagnosis.answer.Diagnosis.Finding;
import org.truemark.diagnosis.answer.Ramp;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.linked.Linked;
import org.truemark.diagnosis.sentence.Findings.Conclusions;
import org.truemark.kernel.Estimate;

/// What is said of the part that binds: of which gap it is the largest part, how sure that is, and
/// what the part is made of where its name may be misread.
final class BindingFindings {
  private BindingFindings() {}

  static Stream<Finding> of(Extract extract, Map<String, Estimate> spread, Conclusions drawn) {
    BindingConstraint constraint = drawn.constraint();
    Double probability = constraint.probability();
    Linked linked = drawn.linked();
    boolean counted = spread.isEmpty() || constraint.gap() == Gap.TO_TARGETS;
    if (probability == null || (linked == null && counted)) {
      return Stream.empty();
    }
    long people =
        linked == null ? spread.values().iterator().next().n() : linked.decomposition().people();
    String share =
        Words.wholePercent(probability) + (linked == null ? " of the resamples" : " of the draws");
    return Stream.of(
        new Claim(
                "binding-constraint",
                largest(constraint, part(extract, drawn), share, Words.certainty(probability)),
                "the other parts, luck among them",
                null)
            .over(people, "people", extract.window().closings()));
  }

  private static String largest(
      BindingConstraint constraint, String part, String share, String certainty) {
    String what =
        switch (constraint.gap()) {
          case BETWEEN_PEOPLE -> "the largest part of the differences in revenue between people";
          case TO_TARGETS -> "the largest part of what is missing to the targets";
        };
    return certainty.equals("cannot tell")
        ? "Cannot tell %s: it is %s in %s".formatted(what, part, share)
        : "%s %s is %s: so in %s".formatted(Words.sentenceCase(certainty), what, part, share);
  }

  private static String part(Extract extract, Conclusions drawn) {
    Verdict verdict = drawn.constraint().verdict();
    return switch (verdict) {
      case FOCUS -> "focus, the mix";
      case RAMP -> "ramp, " + ramp(drawn.ramp());
      case TARGET_SETTING ->
          "target-setting, what they ask beyond an average seat"
              + leftLying(drawn, extract.deals().size());
      case SKILL, EFFORT, CAPACITY, VOLUME, CALENDAR, DATA, CANNOT_TELL -> verdict.toString();
    };
  }

  private static String ramp(@Nullable Ramp ramp) {
    if (ramp == null) {
      return "what new people bring less than those who stayed";
    }
    String none = " (P(none) " + Words.probability(ramp.none()) + ")";
    if (!Words.certainty(ramp.none()).equals("cannot tell")) {
      return "new pipelines that fill, and no learning" + none;
    }
    return Words.certainty(1 - ramp.none()).equals("cannot tell")
        ? "new pipelines that fill, learning or not" + none
        : "new pipelines that fill and skill that grows" + none;
  }

  private static String leftLying(Conclusions drawn, long all) {
    long deals = drawn.leftLying(all);
    return deals == 0
        ? ""
        : " where %s of %s lie or lay about unworked"
            .formatted(Words.count(deals, "deal"), Words.count(all));
  }
}
