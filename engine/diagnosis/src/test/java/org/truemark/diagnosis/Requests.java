package org.truemark.diagnosis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.request.Context;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.request.Deal.Matter;
import org.truemark.diagnosis.request.Deal.Outcome;
import org.truemark.diagnosis.request.Deal.Owners;
import org.truemark.diagnosis.request.DiagnosisRequest;
import org.truemark.diagnosis.request.Settings;
import org.truemark.diagnosis.request.Value;
import org.truemark.kernel.Id;

/// Small tables made by hand. Whatever a test does not say is as plain as it can be.
final class Requests {
  static final LocalDate START = LocalDate.of(2024, 1, 1);

  private final List<Deal> deals = new ArrayList<>();
  private int next;

  /// Adds deals of one person, won and lost as evenly mixed as the numbers allow, one closing a day
  /// from the start on.
  Requests closed(String person, int won, int lost) {
    return closed(person, null, won, lost);
  }

  Requests closed(String person, @Nullable String segment, int won, int lost) {
    for (int i = 0; i < won + lost; i++) {
      LocalDate created = START.plusDays(i);
      boolean isWon = (i + 1) * won / (won + lost) > i * won / (won + lost);
      add(
          person,
          isWon ? Outcome.WON : Outcome.LOST,
          created,
          created.plusDays(30),
          new Matter(null, segment, null, null, isWon ? new Value(100, "USD") : null));
    }
    return this;
  }

  /// Adds deals of one person, every other won, over 320 days.
  Requests closedOver(String person, int deals) {
    for (int i = 0; i < deals; i++) {
      LocalDate created = START.plusDays(i * 320L / deals);
      Outcome outcome = i % 2 == 0 ? Outcome.WON : Outcome.LOST;
      Value value = i % 2 == 0 ? new Value(100, "USD") : null;
      add(
          person,
          outcome,
          created,
          created.plusDays(30),
          new Matter(null, null, null, null, value));
    }
    return this;
  }

  Requests add(
      @Nullable String person,
      Outcome outcome,
      @Nullable LocalDate created,
      @Nullable LocalDate closed,
      Matter matter) {
    Id.Person seller = person == null ? null : new Id.Person(person);
    var id = new Id.Opportunity("D%06d".formatted(next++));
    deals.add(new Deal(id, Owners.of(seller, null), outcome, created, closed, matter));
    return this;
  }

  Requests add(Deal deal) {
    deals.add(deal);
    return this;
  }

  DiagnosisRequest request() {
    return of(deals, Context.unknown());
  }

  static DiagnosisRequest of(List<Deal> deals, Context context) {
    return new DiagnosisRequest(
        deals, List.of(), List.of(), List.of(), context, Settings.standard());
  }

  static DiagnosisRequest shuffled(DiagnosisRequest request, long seed) {
    return new DiagnosisRequest(
        shuffled(request.deals(), seed),
        shuffled(request.orders(), seed),
        shuffled(request.quotas(), seed),
        shuffled(request.sellers(), seed),
        request.context(),
        request.settings());
  }

  private static <T> List<T> shuffled(List<T> rows, long seed) {
    var copy = new ArrayList<>(rows);
    Collections.shuffle(copy, new Random(seed));
    return copy;
  }
}
