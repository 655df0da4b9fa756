package org.truemark.diagnosis.estimable;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.Estimable;
import org.truemark.diagnosis.answer.Estimable.Can;
import org.truemark.diagnosis.answer.Team.Cycle;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.identify.PatchLinks;
import org.truemark.diagnosis.identify.SourceLinks;
import org.truemark.diagnosis.rate.Tally;
import org.truemark.diagnosis.request.Context.Log;
import org.truemark.diagnosis.sentence.Words;
import org.truemark.diagnosis.spread.Currencies;
import org.truemark.diagnosis.spread.WonValues;

/// What the material can answer, each with its ground or with what is missing.
public final class Answerable {
  private static final String NO_DEALS = "there are no deals in the material";
  private static final String ORDERS_ONLY =
      "there are orders only: without the deals that were lost nobody knows what was tried";

  private static final String TALENT_OR_PATCH =
      "not identified, talent or patch: hardly anybody shares or changes a territory";

  private final Extract extract;
  private final Tally closed;

  private Answerable(Extract extract) {
    this.extract = extract;
    closed = Tally.of(extract.closed());
  }

  /// The ten questions.
  public static Estimable of(Extract extract, @Nullable Cycle cycle) {
    var answerable = new Answerable(extract);
    return new Estimable(
        answerable.volume(),
        answerable.winRate(),
        answerable.cycle(cycle),
        answerable.value(),
        answerable.focus(),
        answerable.effort(),
        answerable.skill(),
        Tenure.ramp(extract, cycle),
        answerable.capacity(),
        Patches.territory(extract));
  }

  private Can volume() {
    if (extract.deals().isEmpty() && extract.orders().isEmpty()) {
      return Can.no("there are no deals and no orders in the material");
    }
    return Can.yes(
        "%s and %s"
            .formatted(
                Words.count(extract.deals().size(), "deal"),
                Words.count(extract.orders().size(), "order")));
  }

  private Can winRate() {
    if (extract.deals().isEmpty()) {
      return Can.no(noDeals());
    }
    if (closed.closed() == 0) {
      return Can.no("no deal is marked won or lost");
    }
    if (closed.won() == 0 || closed.won() == closed.closed()) {
      return Can.no("every closed deal is " + (closed.won() == 0 ? "lost" : "won"));
    }
    return Can.yes(Words.count(closed.closed(), "closed deal") + "; open ones are left out");
  }

  private Can cycle(@Nullable Cycle cycle) {
    if (extract.deals().isEmpty()) {
      return Can.no(noDeals());
    }
    return cycle == null
        ? Can.no("no closed deal has both a date of creation and one of closing")
        : Can.yes(Words.count(cycle.closed().n(), "closed deal") + " with both dates");
  }

  private Can value() {
    SortedMap<String, Long> currencies = Currencies.counts(extract);
    if (currencies.size() > 1) {
      return Can.no(
          "amounts stand in %d currencies (%s) and no rates are given"
              .formatted(currencies.size(), String.join(", ", currencies.keySet())));
    }
    int amounts = WonValues.amounts(extract).length;
    return amounts == 0
        ? Can.no("no won deal and no order has an amount")
        : Can.yes(Words.count(amounts) + " amounts in one currency");
  }

  private Can focus() {
    if (extract.deals().isEmpty()) {
      return Can.no(noDeals());
    }
    long kinds =
        extract.closed().stream()
            .map(Extract::kind)
            .filter(kind -> kind != null)
            .distinct()
            .count();
    if (kinds < 2) {
      return Can.no("closed deals name neither two products nor two segments");
    }
    Can value = value();
    return value.can() ? Can.yes(kinds + " products or segments with amounts") : value;
  }

  private Can effort() {
    boolean logged = extract.request().context().kept().contains(Log.ACTIVITIES);
    if (!logged && !extract.knowsHireDates() && extract.request().quotas().isEmpty()) {
      return Can.no("there are no activities, so effort shows only as volume");
    }
    if (extract.deals().isEmpty()) {
      return Can.no(noDeals());
    }
    if (PatchLinks.of(extract).areConfounded()) {
      return Can.no(TALENT_OR_PATCH);
    }
    return Can.yes(
        logged
            ? "opportunities begun a week in the seat, with activities logged"
            : "opportunities begun a week in the seat; activities would show the work itself");
  }

  private Can skill() {
    Can rate = winRate();
    if (!rate.can()) {
      return rate;
    }
    long least = extract.settings().labels().labelFrom();
    long people =
        Tally.by(extract.closed(), Extract::creditedKey).values().stream()
            .filter(tally -> tally.closed() >= least)
            .count();
    if (SourceLinks.of(extract).areConfounded()) {
      return Can.no("not identified, talent or lead source: hardly anybody works two sources");
    }
    if (PatchLinks.of(extract).areConfounded()) {
      return Can.no(TALENT_OR_PATCH);
    }
    return people < 2
        ? Can.no("fewer than two people have %d closed deals".formatted(least))
        : Can.yes("win rates of %d people with at least %d closed deals".formatted(people, least));
  }

  private Can capacity() {
    if (PatchLinks.of(extract).areTold()) {
      return Can.yes("territories that people share or change");
    }
    List<String> missing = new ArrayList<>();
    if (!extract.request().context().kept().contains(Log.ACTIVITIES)) {
      missing.add("activities");
    }
    if (!extract.knowsHireDates()) {
      missing.add("hire dates");
    }
    if (extract.request().quotas().isEmpty()) {
      missing.add("targets");
    }
    if (extract.deals().isEmpty()) {
      missing.add("deals");
    }
    return missing.isEmpty()
        ? Can.yes("activities, hire dates and targets are there; needs a fitted model")
        : Can.no("without %s capacity cannot be told from effort".formatted(Words.list(missing)));
  }

  private String noDeals() {
    return extract.orders().isEmpty() ? NO_DEALS : ORDERS_ONLY;
  }
}
