package org.truemark.diagnosis.linked;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.decompose.Decomposition;
import org.truemark.diagnosis.expected.Expectation;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.identify.PatchLinks;
import org.truemark.diagnosis.identify.SourceLinks;
import org.truemark.diagnosis.process.LinkedModels;
import org.truemark.diagnosis.process.LinkedModels.Identified;
import org.truemark.diagnosis.process.Sampling;
import org.truemark.diagnosis.request.Context.Log;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.request.Value;

/// What the fitted models say of one material.
///
/// @param patches which talents and patches can be told apart
/// @param sources whether talent and lead source can
/// @param models fitted
/// @param expectation what everybody would be expected to sell
/// @param decomposition what makes the difference, in money
/// @param unit of that money: a currency, or won deals where amounts cannot be compared
public record Linked(
    PatchLinks patches,
    SourceLinks sources,
    LinkedModels models,
    Expectation expectation,
    Decomposition decomposition,
    String unit) {
  private static final String WON_DEALS = "won deals";

  /// Null where the material is too small for models, or holds no dates.
  ///
  /// @param ramp true if enough beginnings are known
  /// @param leadWeeks within which a first record may be that of an old hand
  /// @param currency of all amounts, or null where there is none or more than one
  public static @Nullable Linked of(
      Extract extract, boolean ramp, double leadWeeks, @Nullable String currency) {
    long seed = extract.settings().seed();
    var how = new Sampling(seed, extract.settings().draws().posterior());
    return of(extract, new Knowledge(ramp, leadWeeks, currency), how);
  }

  /// What is known of the material.
  ///
  /// @param ramp true if enough beginnings are known
  /// @param leadWeeks within which a first record may be that of an old hand
  /// @param currency of all amounts, or null where there is none or more than one
  public record Knowledge(boolean ramp, double leadWeeks, @Nullable String currency) {}

  /// The same with other draws, or with standard deviations that are known from elsewhere.
  public static @Nullable Linked of(Extract extract, Knowledge known, Sampling how) {
    PatchLinks patches = PatchLinks.of(extract);
    String currency = known.currency;
    var what = new Identified(known.ramp, patches.areTold(), currency != null, known.leadWeeks);
    long seed = how.seed();
    LinkedModels models = LinkedModels.of(extract, what, how);
    if (models == null) {
      return null;
    }
    Expectation expectation = Expectation.of(models, models.worked(extract), seed);
    boolean money = models.sizes() != null;
    var told =
        new Decomposition.Told(
            effortTold(extract, patches), patches.areTold(), models.tenure().isTold());
    Decomposition decomposition =
        Decomposition.of(
            expectation, actual(extract, models, money), closed(extract, models), told);
    String unit = money && currency != null ? currency : WON_DEALS;
    return new Linked(patches, SourceLinks.of(extract), models, expectation, decomposition, unit);
  }

  /// Effort is told from capacity if anything is known of either, and patches are not taken for
  /// talent.
  private static boolean effortTold(Extract extract, PatchLinks patches) {
    boolean known =
        extract.knowsHireDates()
            || !extract.request().quotas().isEmpty()
            || extract.request().context().kept().contains(Log.ACTIVITIES);
    return known && !patches.areConfounded();
  }

  private static double[] actual(Extract extract, LinkedModels models, boolean money) {
    double[] actual = new double[models.force().size()];
    LocalDate start = models.clock().start();
    for (Deal deal : extract.closed()) {
      int person = models.force().credited(deal);
      LocalDate closed = deal.closed();
      boolean inside = closed == null || !closed.isBefore(start);
      if (deal.outcome() == Deal.Outcome.WON && person >= 0 && inside) {
        Value value = deal.matter().value();
        actual[person] += !money ? 1 : value == null ? 0 : value.amount();
      }
    }
    return actual;
  }

  private static long[] closed(Extract extract, LinkedModels models) {
    long[] closed = new long[models.force().size()];
    for (Deal deal : extract.closed()) {
      int person = models.force().credited(deal);
      if (person >= 0) {
        closed[person]++;
      }
    }
    return closed;
  }

  /// The number of a person among the models, -1 if not there.
  public int number(String person) {
    return models.force().numberOf(person);
  }
}
