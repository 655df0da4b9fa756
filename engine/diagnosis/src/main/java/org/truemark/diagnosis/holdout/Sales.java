package org.truemark.diagnosis.holdout;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.request.Quota;
import org.truemark.diagnosis.request.Value;
import org.truemark.kernel.Period;

/// What people sold and were to sell in some days.
///
/// @param currency of all amounts, or null to count won deals
record Sales(Extract extract, @Nullable String currency) {

  /// Won by each of the people in the days.
  double[] won(List<String> people, Period days) {
    double[] won = new double[people.size()];
    Map<String, Integer> places = new HashMap<>();
    people.forEach(person -> places.put(person, places.size()));
    for (Deal deal : extract.closed()) {
      String person = Extract.creditedKey(deal);
      int place = person == null ? -1 : places.getOrDefault(person, -1);
      boolean inside = deal.closed() != null && contains(days, deal.closed());
      if (place >= 0 && inside && deal.outcome() == Deal.Outcome.WON) {
        Value value = deal.matter().value();
        won[place] += currency == null ? 1 : value == null ? 0 : value.amount();
      }
    }
    return won;
  }

  /// A person's quota for the days, periods that reach beyond them in proportion; not a number
  /// unless every day lies in exactly one.
  double quota(String person, Period days) {
    double quota = 0;
    long covered = 0;
    for (Quota one : extract.request().quotas()) {
      long common = one.seller().value().equals(person) ? common(one.period(), days) : 0;
      boolean comparable = one.value().currencyOrUnnamed().equals(currency);
      covered += comparable ? common : 0;
      quota += one.value().amount() * common / days(one.period());
    }
    return covered == days(days) ? quota : Double.NaN;
  }

  private static long days(Period days) {
    return 1 + ChronoUnit.DAYS.between(days.from(), days.to());
  }

  private static boolean contains(Period days, LocalDate day) {
    return !day.isBefore(days.from()) && !day.isAfter(days.to());
  }

  private static long common(Period one, Period other) {
    LocalDate from = one.from().isAfter(other.from()) ? one.from() : other.from();
    LocalDate to = one.to().isBefore(other.to()) ? one.to() : other.to();
    return from.isAfter(to) ? 0 : days(new Period(from, to));
  }
}
