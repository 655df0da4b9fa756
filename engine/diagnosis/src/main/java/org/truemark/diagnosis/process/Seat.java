package org.truemark.diagnosis.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.extract.FirstRecord;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.request.Seller;

/// The time that a person is there, as far as the material covers it.
///
/// @param person who
/// @param from first day in the seat, not before the first deal of the material
/// @param to first day no longer in it, not after the day behind the export
/// @param began the day the person began, or null where nobody knows: then the person is taken as
///   grown into the job
public record Seat(String person, LocalDate from, LocalDate to, @Nullable LocalDate began) {
  private static final int QUIET_WEEKS = 8;
  private static final double QUIET_GAPS = 8;

  /// From the person's own dates where the file has them, else from the records: whose first lies
  /// later than the lead after the first of all, after eight usual gaps, began then, and who has
  /// been quiet for eight times the usual gap, and eight weeks, has left.
  ///
  /// @param deals the person's own, in any order
  /// @param leadWeeks within which a first record may be that of an old hand
  static Seat of(Clock clock, @Nullable Seller seller, List<Deal> deals, double leadWeeks) {
    String person =
        seller != null
            ? seller.person().value()
            : Objects.requireNonNull(Extract.creditedKey(deals.getFirst()));
    List<LocalDate> created =
        deals.stream().map(Deal::created).filter(Objects::nonNull).sorted().toList();
    LocalDate began = began(clock, seller, created, leadWeeks);
    LocalDate from = began == null || began.isBefore(clock.first()) ? clock.first() : began;
    LocalDate after = clock.end().plusDays(1);
    LocalDate to = to(clock, seller, created, lastClosed(deals));
    LocalDate last = to.isAfter(after) ? after : to;
    return new Seat(person, from.isAfter(last) ? last : from, last, began);
  }

  private static @Nullable LocalDate began(
      Clock clock, @Nullable Seller seller, List<LocalDate> created, double leadWeeks) {
    LocalDate first = created.isEmpty() ? null : created.getFirst();
    if (seller != null && seller.hired() != null) {
      boolean early = first != null && first.isBefore(seller.hired());
      return early ? first : seller.hired();
    }
    LocalDate edge = clock.first().plusDays(Math.round(7 * leadWeeks));
    boolean late = first != null && first.isAfter(edge);
    return late && FirstRecord.isBeginning(created, clock.first()) ? first : null;
  }

  private static LocalDate lastClosed(List<Deal> deals) {
    return deals.stream()
        .filter(Deal::isClosed)
        .map(Deal::closed)
        .filter(Objects::nonNull)
        .max(LocalDate::compareTo)
        .orElse(LocalDate.MIN);
  }

  private static LocalDate to(
      Clock clock, @Nullable Seller seller, List<LocalDate> created, LocalDate lastClosed) {
    LocalDate after = clock.end().plusDays(1);
    LocalDate left = seller == null ? null : seller.left();
    if (left != null) {
      boolean later = !created.isEmpty() && created.getLast().isAfter(left);
      return (later ? created.getLast() : left).plusDays(1);
    }
    if (created.isEmpty()) {
      return after;
    }
    double span = Clock.weeks(created.getFirst(), created.getLast());
    double gap = created.size() < 3 ? span : span / (created.size() - 1);
    boolean closedLater = lastClosed.isAfter(created.getLast());
    LocalDate last = closedLater ? lastClosed : created.getLast();
    double quiet = Clock.weeks(last, clock.end());
    boolean gone = quiet > Math.max(QUIET_WEEKS, QUIET_GAPS * gap) && created.size() >= 3;
    return gone ? last.plusDays(1) : after;
  }

  /// Whole weeks since the person began; large for an old hand.
  int tenureWeeks(LocalDate day) {
    return began == null ? Integer.MAX_VALUE : (int) Clock.weeks(began, day);
  }
}
