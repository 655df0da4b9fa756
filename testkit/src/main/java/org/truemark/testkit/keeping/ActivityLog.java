package org.truemark.testkit.keeping;

import java.time.LocalDate;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.truemark.facts.table.Activity;
import org.truemark.testkit.law.Seeded;
import org.truemark.testkit.world.Organization;
import org.truemark.testkit.world.Seller;
import org.truemark.testkit.world.Span;
import org.truemark.testkit.world.Trait;

/// Calls that sellers make and write down. True work is proportional to a seller's effort and the
/// same in every week.
///
/// @param weekly true calls of an average seller a week, above 0
/// @param logged share of them that is written down, 0 to 1
/// @param since the day from which the share is another one
/// @param loggedSince that share, 0 to 1
public record ActivityLog(double weekly, double logged, LocalDate since, double loggedSince) {

  /// Six calls a week, of which seven tenths are always written down.
  public static ActivityLog steady() {
    return new ActivityLog(6, .7, LocalDate.MAX, .7);
  }

  /// Six calls a week; from a day on 30 % more of them are written down.
  public static ActivityLog moreFrom(LocalDate day) {
    return new ActivityLog(6, .7, day, .91);
  }

  /// The organization with its calls.
  ///
  /// @param span when it is observed
  public Organization in(Organization organization, Span span) {
    var rewriting = new Rewriting(organization);
    UniformRandomProvider draws = Seeded.draws(organization.rows().size());
    for (Seller seller : organization.truth().sellers()) {
      for (int week = 0; week < span.weeks(); week++) {
        week(rewriting, seller, span.start().plusWeeks(week), draws);
      }
    }
    return rewriting.done();
  }

  private void week(
      Rewriting rewriting, Seller seller, LocalDate monday, UniformRandomProvider draws) {
    double mean = weekly * StrictMath.exp(seller.effect(Trait.EFFORT));
    int calls = PoissonSampler.of(draws, mean).sample();
    for (int call = 0; call < calls; call++) {
      LocalDate day = monday.plusDays(draws.nextInt(5));
      boolean isLogged = draws.nextDouble() < (day.isBefore(since) ? logged : loggedSince);
      if (isLogged && seller.employment().isOn(day)) {
        rewriting.add(call(seller, day, call));
      }
    }
  }

  private static Activity call(Seller seller, LocalDate day, int number) {
    return new Activity(
        Rewriting.origin("Activity", seller.id().value() + " " + day + " " + number),
        Activity.Kind.CALL,
        "Call",
        Rewriting.noon(day),
        null,
        seller.id(),
        null,
        null,
        null,
        true,
        Activity.Direction.OUT,
        false);
  }
}
