package org.truemark.loop.catalogue;

import java.time.ZoneOffset;
import java.util.Objects;
import org.truemark.diagnosis.cycle.Cycles;
import org.truemark.diagnosis.estimable.Answerable;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.identify.Cohorts;
import org.truemark.diagnosis.identify.PatchLinks;
import org.truemark.diagnosis.process.LinkedModels;
import org.truemark.diagnosis.process.LinkedModels.Identified;
import org.truemark.diagnosis.process.Sampling;
import org.truemark.loop.diagnose.DiagnosisInputs;
import org.truemark.loop.diagnose.Wish;
import org.truemark.statistics.sample.Quantiles;
import org.truemark.testkit.world.Organization;

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

  /// True if a value lies in the middle 90 % of the draws.
  static boolean covers(double[] draws, double value) {
    var quantiles = Quantiles.of(draws);
    return quantiles.at(.05) <= value && value <= quantiles.at(.95);
  }
}
