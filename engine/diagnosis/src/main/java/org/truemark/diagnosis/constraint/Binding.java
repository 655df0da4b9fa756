package org.truemark.diagnosis.constraint;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.BindingConstraint;
import org.truemark.diagnosis.answer.BindingConstraint.Gap;
import org.truemark.diagnosis.answer.BindingConstraint.Verdict;
import org.truemark.diagnosis.attainment.CommonGap;
import org.truemark.diagnosis.decompose.Part;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.linked.Linked;
import org.truemark.diagnosis.spread.RevenueSpread;

/// The verdict. Where quotas are known and missed in common, targets bind before any difference
/// between people. Else it is the part with the largest share of the spread between people, if it
/// is the largest in enough of the resamples; luck, time in the seat and value of unknown mix
/// compete with the levers. Skill can only win if win rates, or prices at the own mix, differ by
/// more than chance, and the ramp only if it is one of tenure and not of other people.
public final class Binding {
  private static final Map<RevenueSpread.Part, Verdict> LEVERS =
      Map.of(
          RevenueSpread.Part.VOLUME,
          Verdict.VOLUME,
          RevenueSpread.Part.FOCUS,
          Verdict.FOCUS,
          RevenueSpread.Part.SKILL,
          Verdict.SKILL);

  /// What cannot be told apart where everybody works the leads of one source.
  private static final Set<Verdict> TALENT_OR_LEADS = Set.of(Verdict.FOCUS, Verdict.SKILL);

  private static final Part SKILL = Part.SKILL;
  private static final Part LUCK = Part.LUCK;

  private Binding() {}

  /// What other evidence allows to be named.
  ///
  /// @param skill true if people's win rates differ by more than chance
  /// @param ramp false if hires lag behind those who stayed without learning
  public record Supported(boolean skill, boolean ramp) {}

  /// What binds.
  ///
  /// @param linked the fitted models, or null where there are none
  /// @param spread between people, or null where it cannot be split
  /// @param gap to quota, or null where too few are known
  /// @param supported what other evidence allows to be named
  public static BindingConstraint of(
      Extract extract,
      @Nullable Linked linked,
      @Nullable RevenueSpread spread,
      @Nullable CommonGap gap,
      Supported supported) {
    if (linked != null) {
      return ofModels(extract, linked, supported);
    }
    double alpha = extract.settings().labels().heterogeneity();
    Map<RevenueSpread.Part, Double> largest =
        spread == null ? Map.of() : spread.largest(supported.skill(), alpha);
    var levers = new LinkedHashMap<String, Double>();
    for (RevenueSpread.Part part :
        List.of(RevenueSpread.Part.VOLUME, RevenueSpread.Part.FOCUS, RevenueSpread.Part.SKILL)) {
      if (largest.containsKey(part)) {
        levers.put(verdict(part).toString(), largest.getOrDefault(part, 0.0));
      }
    }
    String next = NextMeasure.of(extract, Verdict.TARGET_SETTING, largest.keySet());
    if (gap != null && gap.binds(extract.settings().verdicts())) {
      return new BindingConstraint(
          Verdict.TARGET_SETTING, Gap.TO_TARGETS, gap.probability(), levers, next);
    }
    Verdict verdict = verdict(extract, largest);
    return new BindingConstraint(
        verdict,
        Gap.BETWEEN_PEOPLE,
        levers.get(verdict.toString()),
        levers,
        NextMeasure.of(extract, verdict, largest.keySet()));
  }

  /// With fitted models the parts of the gap to the targets compete where targets are known and
  /// missed, else the parts of the spread between people.
  private static BindingConstraint ofModels(Extract extract, Linked linked, Supported supported) {
    TargetGap targets = TargetGap.of(extract, linked);
    Map<String, Double> missed = targets == null || !targets.binds() ? null : targets.largest();
    Gap gap = missed == null ? Gap.BETWEEN_PEOPLE : Gap.TO_TARGETS;
    Map<String, Double> largest = missed == null ? ofSpread(linked, supported.skill()) : missed;
    double needed = extract.settings().verdicts().probability();
    var levers = new LinkedHashMap<String, Double>();
    Verdict verdict = Verdict.CANNOT_TELL;
    for (Verdict lever : Verdict.values()) {
      double p = largest.getOrDefault(lever.toString(), 0.0);
      if (largest.containsKey(lever.toString()) && lever != Verdict.TARGET_SETTING) {
        levers.put(lever.toString(), p);
      }
      verdict = p >= needed ? lever : verdict;
    }
    if (linked.sources().areConfounded() && TALENT_OR_LEADS.contains(verdict)) {
      return cannotTell(gap, levers, NextMeasure.SHARED_SOURCES);
    }
    if (verdict == Verdict.RAMP && !supported.ramp()) {
      return cannotTell(gap, levers, NextMeasure.COHORTS);
    }
    boolean luck = largest.getOrDefault(LUCK.toString(), 0.0) >= needed;
    Set<RevenueSpread.Part> hints =
        luck
            ? Set.of(RevenueSpread.Part.LUCK)
            : Set.of(RevenueSpread.Part.LUCK, RevenueSpread.Part.VOLUME);
    return new BindingConstraint(
        verdict,
        gap,
        verdict == Verdict.CANNOT_TELL ? null : largest.get(verdict.toString()),
        levers,
        NextMeasure.of(extract, verdict, hints));
  }

  private static BindingConstraint cannotTell(Gap gap, Map<String, Double> levers, String next) {
    return new BindingConstraint(Verdict.CANNOT_TELL, gap, null, levers, next);
  }

  private static Map<String, Double> ofSpread(Linked linked, boolean skilled) {
    var named = new LinkedHashMap<String, Double>();
    linked
        .decomposition()
        .largest(skilled ? List.of() : List.of(SKILL))
        .forEach((part, p) -> named.put(part.toString(), p));
    return named;
  }

  private static Verdict verdict(Extract extract, Map<RevenueSpread.Part, Double> largest) {
    double needed = extract.settings().verdicts().probability();
    return largest.entrySet().stream()
        .max(Comparator.comparingDouble(Map.Entry::getValue))
        .filter(most -> most.getValue() >= needed)
        .map(most -> verdict(most.getKey()))
        .orElse(Verdict.CANNOT_TELL);
  }

  private static Verdict verdict(RevenueSpread.Part part) {
    return LEVERS.getOrDefault(part, Verdict.CANNOT_TELL);
  }
}
