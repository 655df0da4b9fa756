package org.truemark.cli.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.BindingConstraint;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.diagnosis.answer.Team;

/// The sentence of a diagnosis. "Cannot tell" is said as plainly as anything else.
final class Verdict {
  private static final double VERY_LIKELY = .95;
  private static final double PROBABLY = .8;
  private static final double DETECTABLE = .05;

  private Verdict() {}

  /// One or two sentences: which part binds, and whether people differ in winning.
  static String sentence(Diagnosis diagnosis) {
    if (diagnosis.population().deals() == 0 && diagnosis.population().orders() == 0) {
      return "These files hold no opportunities and no orders, so nothing can be said about"
          + " selling.";
    }
    return (binding(diagnosis.bindingConstraint()) + " " + people(diagnosis)).strip();
  }

  private static String binding(BindingConstraint constraint) {
    return switch (constraint.verdict()) {
      case CANNOT_TELL -> "Cannot tell from these files which part holds the team back most.";
      case SKILL -> most(constraint, "how often people win what they work (skill)");
      case EFFORT -> most(constraint, "how much selling work is done (effort)");
      case FOCUS -> most(constraint, "which products and customers are worked (focus)");
      case RAMP -> most(constraint, "short tenure (ramp)");
      case CAPACITY -> most(constraint, "time and territory (capacity)");
      case VOLUME -> most(constraint, "how many deals people work (volume: effort or capacity)");
      case TARGET_SETTING ->
          "The targets, or demand, are the gap and not single people: quotas are missed in common.";
      case CALENDAR -> most(constraint, "the calendar, not people");
      case DATA -> "The data are the gap: they cannot carry an answer yet.";
    };
  }

  private static String most(BindingConstraint constraint, String what) {
    Map<String, Double> best = constraint.pBest();
    Double p = best.get(constraint.verdict().toString());
    return certainty(p) + " what makes revenue differ most between people is " + what + ".";
  }

  private static String certainty(@Nullable Double p) {
    if (p == null || p < PROBABLY) {
      return "It seems that";
    }
    return p >= VERY_LIKELY ? "Very likely" : "Probably";
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
      return "Differences between people in win rate are no larger than chance makes them" + p;
    }
    return "People differ in win rate by more than chance"
        + (labelled ? "" : ", though nobody can be named for it")
        + p;
  }
}
