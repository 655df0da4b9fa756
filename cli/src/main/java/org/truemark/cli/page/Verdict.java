package org.truemark.cli.page;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.BindingConstraint;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.diagnosis.answer.Ramp;
import org.truemark.diagnosis.answer.Team;

/// The sentence of a diagnosis. "Cannot tell" is said as plainly as anything else.
final class Verdict {
  private static final double VERY_LIKELY = .95;
  private static final double PROBABLY = .8;
  private static final double DETECTABLE = .05;
  private static final Set<String> LEFT_LYING = Set.of("bulk-close", "stale");
  private static final double FEW = .05;

  private Verdict() {}

  /// One or two sentences in two lines: which part binds, and whether people differ in winning.
  static String sentence(Diagnosis diagnosis) {
    if (diagnosis.population().deals() == 0 && diagnosis.population().orders() == 0) {
      return "These files hold no opportunities and no orders, so nothing can be said about"
          + " selling.";
    }
    return (binding(diagnosis) + " " + people(diagnosis)).strip();
  }

  private static String binding(Diagnosis diagnosis) {
    BindingConstraint constraint = diagnosis.bindingConstraint();
    return switch (constraint.verdict()) {
      case CANNOT_TELL -> "Cannot tell from these files which part holds the team back most.";
      case SKILL -> most(constraint, "how often people win (skill)");
      case EFFORT -> most(constraint, "how much people work (effort)");
      case FOCUS -> most(constraint, "what and whom people work (focus)");
      case RAMP -> most(constraint, ramp(diagnosis.ramp()));
      case CAPACITY ->
          most(
              constraint,
              constraint.gap() == BindingConstraint.Gap.TO_TARGETS
                  ? "seats that nobody sits in (capacity)"
                  : "territory (capacity)");
      case VOLUME -> most(constraint, "how many deals people work (volume)");
      case TARGET_SETTING ->
          "Quotas are missed in common: "
              + (leftLying(diagnosis) ? "targets, demand or deals left lying" : "targets or demand")
              + " are the gap, not single people.";
      case CALENDAR -> most(constraint, "the calendar, not people");
      case DATA -> "The data are the gap: they cannot carry an answer yet.";
    };
  }

  private static String ramp(@Nullable Ramp ramp) {
    return ramp != null && ramp.none() >= PROBABLY
        ? "pipelines of new people that fill (ramp)"
        : "short tenure (ramp)";
  }

  private static boolean leftLying(Diagnosis diagnosis) {
    double lying =
        diagnosis.flags().stream()
            .filter(flag -> LEFT_LYING.contains(flag.code()))
            .mapToLong(Diagnosis.Flag::n)
            .sum();
    return lying > 0 && lying >= FEW * diagnosis.population().deals();
  }

  private static String most(BindingConstraint constraint, String what) {
    Double p = constraint.probability();
    boolean targets = constraint.gap() == BindingConstraint.Gap.TO_TARGETS;
    if (p == null || p < PROBABLY) {
      String open = targets ? "targets are missed most by" : "revenue differs most by";
      return "Cannot tell what " + open + "; it may be " + what + ".";
    }
    String certainty = p >= VERY_LIKELY ? "Very likely" : "Probably";
    return certainty
        + (targets ? " targets are missed most by " : " revenue differs most by ")
        + what
        + ".";
  }

  private static String people(Diagnosis diagnosis) {
    Team.Heterogeneity people = diagnosis.team().heterogeneity().get("people");
    if (people == null || !diagnosis.estimable().winRate().can()) {
      return "";
    }
    boolean labelled =
        diagnosis.decomposition().stream()
            .map(Diagnosis.PersonRow::label)
            .anyMatch(label -> label == Diagnosis.Label.ABOVE || label == Diagnosis.Label.BELOW);
    String p = " (p " + Text.probability(people.p()) + ").";
    if (people.p() >= DETECTABLE) {
      return "Win rates differ no more than chance makes them" + p;
    }
    return "Win rates differ beyond chance" + (labelled ? "" : ", but of no single person") + p;
  }
}
