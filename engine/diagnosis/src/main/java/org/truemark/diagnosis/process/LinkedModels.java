package org.truemark.diagnosis.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.request.Deal;
import org.truemark.kernel.ClearerWhole;
import org.truemark.kernel.Id;

/// The models of one material, fitted to the same people, subjects and clock.
///
/// @param ends null where ages are not known
/// @param winsWithStale the same with deals that outlived every decision counted as lost; the same
///   model where there are none
/// @param sizes null where amounts are missing or in several currencies
@ClearerWhole("the models and what they share")
public record LinkedModels(
    Force force,
    Subjects subjects,
    Tenure tenure,
    Creation creation,
    @Nullable Ends ends,
    Wins wins,
    Wins winsWithStale,
    @Nullable Sizes sizes) {
  private static final int LEAST_ENDED = 10;

  /// On average: with fewer a person cannot be told from the deal.
  private static final long LEAST_EACH = 2;

  /// What is known about the material before any model is fitted.
  ///
  /// @param ramp true if enough beginnings are known
  /// @param patches true if people and patches can be told apart
  /// @param oneCurrency true if amounts can be compared
  /// @param leadWeeks within which a first record may be that of an old hand
  public record Identified(boolean ramp, boolean patches, boolean oneCurrency, double leadWeeks) {}

  /// Null where fewer than ten dated deals of known people have ended, or fewer than two for each.
  public static @Nullable LinkedModels of(Extract extract, Identified what, Sampling how) {
    Clock clock = Clock.of(extract);
    if (clock == null) {
      return null;
    }
    Force force = Force.of(extract, clock, what.leadWeeks());
    long ended = extract.closed().stream().filter(deal -> force.credited(deal) >= 0).count();
    if (ended < LEAST_ENDED || ended < LEAST_EACH * force.size() || !force.isSeated()) {
      return null;
    }
    List<Deal> stale = outlived(extract, force);
    List<Deal> worked = without(extract.deals(), stale);
    Subjects subjects = Subjects.of(extract.deals());
    Tenure tenure = Tenure.of(force.hasBeginners(), what.ramp());
    var team = new Wins.Team(force, subjects, tenure);
    Lives lives = Lives.of(force, extract.deals(), stale);
    var fitted = new Fitted();
    Stream.<Runnable>of(
            () -> fitted.wins = Wins.of(extract, team, List.of(), how),
            () -> fitted.stale = stale.isEmpty() ? null : Wins.of(extract, team, stale, how),
            () -> fitted.ends = Ends.of(team, lives, how),
            () -> fitted.creation = Creation.of(team, worked, lives, what.patches(), how),
            () -> fitted.sizes = sizes(extract, team, what, how))
        .parallel()
        .forEach(Runnable::run);
    return fitted.models(team);
  }

  private static @Nullable Sizes sizes(
      Extract extract, Wins.Team team, Identified what, Sampling how) {
    return what.oneCurrency() ? Sizes.of(extract, team.force(), team.subjects(), how) : null;
  }

  /// Each model is fitted by itself, on whatever thread is free; none sees another.
  private static final class Fitted {
    private @Nullable Wins wins;
    private @Nullable Wins stale;
    private @Nullable Ends ends;
    private @Nullable Creation creation;
    private @Nullable Sizes sizes;

    LinkedModels models(Wins.Team team) {
      Wins known = Objects.requireNonNull(wins);
      return new LinkedModels(
          team.force(),
          team.subjects(),
          team.tenure(),
          Objects.requireNonNull(creation),
          ends,
          known,
          stale == null ? known : stale,
          sizes);
    }
  }

  /// When the material was made.
  public Clock clock() {
    return force.clock();
  }

  /// True if it is known when the seat was taken, and that was inside the record.
  public boolean beganInside(Seat seat) {
    return seat.began() != null && seat.began().isAfter(clock().first());
  }

  /// True if somebody grown into the job is there all the time.
  public boolean isWhole(Seat seat) {
    boolean whole =
        !seat.from().isAfter(clock().first()) && !seat.to().isBefore(clock().end().plusDays(1));
    return whole && tenure.band(seat, clock().first()) < 0;
  }

  /// Chance of winning by a newcomer on a day against the same person's grown one, by draw: the
  /// team's chance moved by the effect of tenure. 1 for old hands. Not to be changed.
  ///
  /// @param teamLogit logit of the team's chance, by draw
  public double[][] learning(double[] teamLogit) {
    double[][] ratios = new double[tenure.bands()][];
    for (int band = 0; band < ratios.length; band++) {
      double[] effect = wins.ramp(band);
      double[] ratio = new double[effect.length];
      for (int d = 0; d < ratio.length; d++) {
        ratio[d] = (1 + Math.exp(-teamLogit[d])) / (1 + Math.exp(-teamLogit[d] - effect[d]));
      }
      ratios[band] = ratio;
    }
    return ratios;
  }

  /// What newcomers begin times their chance of winning, against those who are there for longer,
  /// from the ninth month to the end of the second year; by draw, 1 where no beginning is known.
  ///
  /// @param teamLogit logit of the team's chance, by draw
  public double[] newcomers(double[] teamLogit) {
    double[] share = new double[teamLogit.length];
    double[][] learning = learning(teamLogit);
    int first = tenure.lateBand();
    for (int d = 0; d < share.length; d++) {
      share[d] = learning.length == 0 ? 1 : 0;
      for (int band = first; band < learning.length; band++) {
        share[d] += creation.ramp(band)[d] * learning[band][d] / (learning.length - first);
      }
    }
    return share;
  }

  /// Mean amount of each kind in the hands of an average person, by draw.
  ///
  /// @throws IllegalStateException if sizes are not known
  public double[][] means() {
    if (sizes == null) {
      throw new IllegalStateException("no sizes");
    }
    double[][] means = new double[subjects.kinds()][];
    for (int k = 0; k < means.length; k++) {
      means[k] = sizes.mean(subjects.kind(k));
    }
    return means;
  }

  /// All deals but those that outlived every decision: nobody works them.
  public List<Deal> worked(Extract extract) {
    return without(extract.deals(), outlived(extract, force));
  }

  /// Open deals that grew older than any deal was when it closed while their holder was there. What
  /// was left behind earlier by somebody who left was worked until then.
  private static List<Deal> outlived(Extract extract, Force force) {
    var stale = new ArrayList<>(extract.stale());
    long longest = extract.longestDays();
    stale.removeIf(deal -> {
      int person = force.credited(deal);
      LocalDate created = deal.created();
      return person >= 0
          && created != null
          && !created.plusDays(longest).isBefore(force.seat(person).to());
    });
    return stale;
  }

  private static List<Deal> without(List<Deal> deals, List<Deal> stale) {
    Set<Id.Opportunity> left = new HashSet<>();
    stale.forEach(deal -> left.add(deal.id()));
    var kept = new ArrayList<>(deals);
    kept.removeIf(deal -> left.contains(deal.id()));
    return kept;
  }
}
