package org.truemark.diagnosis.constraint;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.BindingConstraint;
import org.truemark.diagnosis.answer.BindingConstraint.Verdict;
import org.truemark.diagnosis.attainment.CommonGap;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.linked.Linked;
import org.truemark.diagnosis.spread.RevenueSpread;
import org.truemark.diagnosis.spread.RevenueSpread.Part;

/// The verdict. Where quotas are known and missed in common, targets bind before any difference
/// between people. Else it is the part with the largest share of the spread between people, if it
/// is the largest in enough of the resamples; luck, time in the seat and value of unknown mix
/// compete with the levers. Skill can only win if win rates, or prices at the own mix, differ by
/// more than chance.
public final class Binding {
  private static final Map<Part, Verdict> LEVERS =
      Map.of(Part.VOLUME, Verdict.VOLUME, Part.FOCUS, Verdict.FOCUS, Part.SKILL, Verdict.SKILL);

  private static final org.truemark.diagnosis.decompose.Part SKILL =
      org.truemark.diagnosis.decompose.Part.SKILL;

  private Binding() {}

  /// What binds.
  ///
  /// @param linked the fitted models, or null where there are none
  /// @param spread between people, or null where it cannot be split
  /// @param gap to quota, or null where too few are known
  /// @param skilled true if people's win rates differ by more than chance
  public static BindingConstraint of(
      Extract extract,
      @Nullable Linked linked,
      @Nullable RevenueSpread spread,
      @Nullable CommonGap gap,
      boolean skilled) {
    if (linked != null) {
      return ofModels(extract, linked, gap, skilled);
    }
    double alpha = extract.settings().labels().heterogeneity();
    Map<Part, Double> largest = spread == null ? Map.of() : spread.largest(skilled, alpha);
    var levers = new LinkedHashMap<String, Double>();
    for (Part part : List.of(Part.VOLUME, Part.FOCUS, Part.SKILL)) {
      if (largest.containsKey(part)) {
        levers.put(verdict(part).toString(), largest.getOrDefault(part, 0.0));
      }
    }
    Verdict verdict = verdict(extract, largest, gap);
    return new BindingConstraint(
        verdict, levers, NextMeasure.of(extract, verdict, largest.keySet()));
  }

  /// With fitted models the parts of the decomposition compete.
  private static BindingConstraint ofModels(
      Extract extract, Linked linked, @Nullable CommonGap gap, boolean skilled) {
    var silent = skilled ? List.<org.truemark.diagnosis.decompose.Part>of() : List.of(SKILL);
    var largest = linked.decomposition().largest(silent);
    var levers = new LinkedHashMap<String, Double>();
    var parts = new LinkedHashMap<Part, Double>();
    largest.forEach((part, p) -> {
      if (part.isLever()) {
        levers.put(part.toString(), p);
      }
    });
    Verdict verdict = Verdict.CANNOT_TELL;
    double needed = extract.settings().verdicts().probability();
    for (var entry : largest.entrySet()) {
      if (entry.getKey().isLever() && entry.getValue() >= needed) {
        verdict = Verdict.of(entry.getKey().toString());
      }
      parts.put(entry.getKey().isLever() ? Part.VOLUME : Part.LUCK, entry.getValue());
    }
    if (gap != null && gap.binds(extract.settings().verdicts())) {
      verdict = Verdict.TARGET_SETTING;
    }
    return new BindingConstraint(verdict, levers, NextMeasure.of(extract, verdict, parts.keySet()));
  }

  private static Verdict verdict(
      Extract extract, Map<Part, Double> largest, @Nullable CommonGap gap) {
    if (gap != null && gap.binds(extract.settings().verdicts())) {
      return Verdict.TARGET_SETTING;
    }
    double needed = extract.settings().verdicts().probability();
    return largest.entrySet().stream()
        .max(Comparator.comparingDouble(Map.Entry::getValue))
        .filter(most -> most.getValue() >= needed)
        .map(most -> verdict(most.getKey()))
        .orElse(Verdict.CANNOT_TELL);
  }

  private static Verdict verdict(Part part) {
    return LEVERS.getOrDefault(part, Verdict.CANNOT_TELL);
  }
}
