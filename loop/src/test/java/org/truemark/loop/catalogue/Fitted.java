package org.truemark.loop.catalogue;

import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.truemark.diagnosis.cycle.Cycles;
import org.truemark.diagnosis.estimable.Answerable;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.identify.Cohorts;
import org.truemark.diagnosis.identify.PatchLinks;
import org.truemark.diagnosis.linked.Linked;
import org.truemark.diagnosis.process.LinkedModels;
import org.truemark.diagnosis.process.LinkedModels.Identified;
import org.truemark.diagnosis.process.Sampling;
import org.truemark.diagnosis.process.Sampling.Spread;
import org.truemark.diagnosis.spread.Currencies;
import org.truemark.loop.diagnose.DiagnosisInputs;
import org.truemark.loop.diagnose.Wish;
import org.truemark.statistics.sample.Quantiles;
import org.truemark.testkit.world.Organization;
import org.truemark.testkit.world.Trait;
import org.truemark.testkit.world.World;

/// The models behind an answer, for claims about what the answer does not show.
final class Fitted {
  private static final Sampling HOW = new Sampling(1, 400);

  private Fitted() {}

  /// The rows as the engine sees them.
  static Extract extract(Organization organization) {
    var wish = new Wish(ZoneOffset.UTC, organization.truth().exportDate(), 1);
    return Extract.of(DiagnosisInputs.of(organization.facts(), wish).request());
  }

  /// The models that the engine fits.
  static LinkedModels of(Organization organization) {
    return of(organization, PatchLinks.of(extract(organization)).areTold());
  }

  /// The same with patches told from people, or ignored.
  static LinkedModels of(Organization organization, boolean patches) {
    Extract extract = extract(organization);
    var cycle = Cycles.of(extract);
    var what =
        new Identified(
            Answerable.of(extract, cycle).ramp().can(),
            patches,
            true,
            Cohorts.leadWeeks(extract, cycle));
    return Objects.requireNonNull(LinkedModels.of(extract, what, HOW));
  }

  /// What somebody finds in an organization who knows how much people, managers and patches differ.
  static Linked knowing(World design, Organization organization) {
    return linked(organization, spreads(design.differences().spread()));
  }

  private static Linked linked(Organization organization, Map<Spread, Double> spreads) {
    Extract extract = extract(organization);
    var cycle = Cycles.of(extract);
    var known =
        new Linked.Knowledge(
            Answerable.of(extract, cycle).ramp().can(),
            Cohorts.leadWeeks(extract, cycle),
            Currencies.only(extract));
    var how = new Sampling(HOW.seed(), HOW.draws(), spreads);
    return Objects.requireNonNull(Linked.of(extract, known, how));
  }

  private static Map<Spread, Double> spreads(Map<Trait, Double> drawn) {
    var spreads = new EnumMap<Spread, Double>(Spread.class);
    for (Spread spread : Spread.values()) {
      spreads.put(
          spread,
          switch (spread) {
            case EFFORT -> drawn.getOrDefault(Trait.EFFORT, 0.0);
            case PATCH -> drawn.getOrDefault(Trait.TERRITORY, 0.0);
            case PACE -> drawn.getOrDefault(Trait.PACE, 0.0);
            case SKILL -> drawn.getOrDefault(Trait.SKILL, 0.0);
            case MANAGER -> drawn.getOrDefault(Trait.MANAGER, 0.0);
            case SIZE -> drawn.getOrDefault(Trait.SIZE, 0.0);
            case MANAGER_SIZE -> 0.0;
          });
    }
    return spreads;
  }

  /// True if a value lies in the middle 90 % of the draws.
  static boolean covers(double[] draws, double value) {
    var quantiles = Quantiles.of(draws);
    return quantiles.at(.05) <= value && value <= quantiles.at(.95);
  }
}
