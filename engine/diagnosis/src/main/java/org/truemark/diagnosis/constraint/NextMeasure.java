package org.truemark.diagnosis.constraint;

import java.util.Set;
import org.truemark.diagnosis.answer.BindingConstraint.Verdict;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.request.Context.Log;
import org.truemark.diagnosis.spread.RevenueSpread.Part;

/// What to measure next: what is missing for the question that the verdict leaves open.
final class NextMeasure {
  /// Where talent and lead source cannot be told apart.
  static final String SHARED_SOURCES =
      "leads of each source given out at random for a while, to tell talent from lead source";

  /// Where hires lag behind those who stayed and do not grow.
  static final String COHORTS =
      "what hires of each year begin and win at the same tenure, to tell who was hired from how long"
          + " they are there";

  private NextMeasure() {}

  static String of(Extract extract, Verdict verdict, Set<Part> parts) {
    return switch (verdict) {
      case VOLUME -> volume(extract);
      case FOCUS -> "win rates and sizes by product at equal mix, from a trial of another mix";
      case SKILL -> "observed conversations of the people above and below, at equal mix";
      case TARGET_SETTING -> "how quotas were set, and the potential of each territory";
      case RAMP -> "how new people come by their first deals, handed over or begun by themselves";
      case CAPACITY -> "weeks that seats stand empty, and the potential of each territory";
      case EFFORT, CALENDAR, DATA, CANNOT_TELL -> undecided(extract, parts);
    };
  }

  private static String volume(Extract extract) {
    if (!extract.request().context().kept().contains(Log.ACTIVITIES)) {
      return "activities by person and week, to tell effort from capacity";
    }
    return extract.knowsHireDates()
        ? "weeks worked and territory potential, to tell effort from capacity"
        : "hire dates, to tell time in the seat from effort and capacity";
  }

  private static String undecided(Extract extract, Set<Part> parts) {
    if (extract.deals().isEmpty() && extract.orders().isEmpty()) {
      return "deals with owner, outcome, dates and amount";
    }
    if (extract.closed().isEmpty()) {
      return "deals with their outcome, won and lost";
    }
    if (parts.isEmpty()) {
      return "amounts of won deals in one currency, for at least five people";
    }
    boolean products = extract.deals().stream().anyMatch(deal -> Extract.product(deal) != null);
    if (!products && parts.contains(Part.VALUE)) {
      return "the product of each deal, to tell mix from price";
    }
    return parts.contains(Part.LUCK) && !parts.contains(Part.VOLUME)
        ? "a longer period, to tell differences from luck"
        : volume(extract);
  }
}
