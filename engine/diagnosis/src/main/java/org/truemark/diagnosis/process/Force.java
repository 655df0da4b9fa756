package org.truemark.diagnosis.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.request.Seller;

/// Everybody who owns a deal, in alphabetical order, with their seats, managers and patches.
public final class Force {
  private final Extract extract;
  private final Clock clock;
  private final List<Seat> seats = new ArrayList<>();
  private final Map<String, Integer> index = new HashMap<>();

  private Force(Extract extract, Clock clock) {
    this.extract = extract;
    this.clock = clock;
  }

  /// @param leadWeeks within which a first record may be that of an old hand
  static Force of(Extract extract, Clock clock, double leadWeeks) {
    var deals = new TreeMap<String, List<Deal>>();
    for (Deal deal : extract.deals()) {
      String person = Extract.creditedKey(deal);
      if (person != null) {
        deals.computeIfAbsent(person, _ -> new ArrayList<>()).add(deal);
      }
    }
    var force = new Force(extract, clock);
    deals.forEach((person, own) -> {
      force.index.put(person, force.seats.size());
      force.seats.add(Seat.of(clock, extract.sellers().get(person), own, leadWeeks));
    });
    return force;
  }

  /// How many there are.
  public int size() {
    return seats.size();
  }

  /// True if anybody is there between the start of observation and the export.
  boolean isSeated() {
    return seats.stream()
        .anyMatch(seat -> seat.to().isAfter(clock.start()) && seat.from().isBefore(seat.to()));
  }

  /// True if anybody is known to have begun inside the record.
  boolean hasBeginners() {
    return seats.stream()
        .anyMatch(seat -> seat.began() != null && seat.began().isAfter(clock.first()));
  }

  /// One of them.
  public Seat seat(int person) {
    return seats.get(person);
  }

  /// The number of the person who gets the credit for a deal, -1 for nobody known.
  public int credited(Deal deal) {
    return number(Extract.creditedKey(deal));
  }

  /// The number of the person who made a deal, -1 for nobody known.
  public int maker(Deal deal) {
    var maker = deal.owners().maker();
    return maker == null ? credited(deal) : number(maker.value());
  }

  /// The number of a person, -1 for nobody known.
  public int numberOf(String person) {
    return number(person);
  }

  private int number(@Nullable String person) {
    return person == null ? -1 : index.getOrDefault(person, -1);
  }

  /// What a person works on a day, or null.
  @Nullable String patch(int person, LocalDate day) {
    Seller seller = extract.sellers().get(seats.get(person).person());
    return seller == null ? null : seller.patch(day);
  }

  Clock clock() {
    return clock;
  }
}
