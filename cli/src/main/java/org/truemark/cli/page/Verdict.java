package org.truemark.cli.page;

import org.truemark.diagnosis.answer.BindingConstraint;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.diagnosis.answer.Team;

/// The sentence of a diagnosis. "Cannot tell" is said as plainly as anything else.
final class Verdict {
  private static final double VERY_LIKELY = .95;
  private static final double PROBABLY = .8;
  private static final double DETECTABLE = .05;

  private Verdict() {}

  /// One or two sentences in two lines: which part binds, and whether people differ in winning.
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
      case SKILL -> most(constraint, "how often people win (skill)");
      case EFFORT -> most(constraint, "how much people work (effort)");
      case FOCUS -> most(constraint, "what and whom people work (focus)");
      case RAMP -> most(constraint, "short tenure (ramp)");
      case CAPACITY -> most(constraint, "territory (capacity)");
      case VOLUME -> most(constraint, "how many deals people work (volume)");
      case TARGET_SETTING ->
          "Quotas are missed in common: targets or demand are the gap, not single people.";
      case CALENDAR -> most(constraint, "the calendar, not people");
      case DATA -> "The data are the gap: they cannot carry an answer yet.";
    };
  }

  private static String most(BindingConstraint constraint, String what) {
    Double p = constraint.pBest().get(constraint.verdict().toString());
    if (p == null || p < PROBABLY) {
      return "Cannot tell what revenue differs most by; it may be " + what + ".";
    }
    String certainty = p >= VERY_LIKELY ? "Very likely" : "Probably";
    return certainty + " revenue differs most by " + what + ".";
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
