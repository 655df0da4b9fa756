package org.truemark.diagnosis.extract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.request.DiagnosisRequest;
import org.truemark.diagnosis.request.Order;
import org.truemark.diagnosis.request.Seller;
import org.truemark.diagnosis.request.Settings;
import org.truemark.kernel.Id;
import org.truemark.kernel.Period;

/// The rows of a request, sorted by key, so that no figure hangs on the order of the file.
///
/// @param request what was asked
/// @param deals all, by id
/// @param closed the won and lost among them
/// @param orders by id
/// @param sellers by person
/// @param window the dates they span
public record Extract(
    DiagnosisRequest request,
    List<Deal> deals,
    List<Deal> closed,
    List<Order> orders,
    SortedMap<String, Seller> sellers,
    Window window) {

  /// No deal is worked for longer.
  private static final int MOST_YEARS = 20;

  /// Sorts the rows.
  public static Extract of(DiagnosisRequest given) {
    LocalDate last = last(given);
    DiagnosisRequest asked = last == null ? given : withoutEarlySlips(given, last);
    LocalDate told = asked.context().asOf();
    DiagnosisRequest request = asOf(asked, told == null ? last : told);
    List<Deal> deals =
        request.deals().stream()
            .sorted(Comparator.comparing((Deal deal) -> deal.id().value()))
            .toList();
    List<Order> orders = request.orders().stream().sorted(Comparator.comparing(Order::id)).toList();
    var sellers = new TreeMap<String, Seller>();
    request.sellers().forEach(seller -> sellers.put(seller.person().value(), seller));
    List<Deal> closed = deals.stream().filter(Deal::isClosed).toList();
    return new Extract(request, deals, closed, orders, sellers, window(given, asked, request));
  }

  /// The request with unknown beginnings in place of those that cannot be: years before all others,
  /// or twenty years before the end of the deal.
  private static DiagnosisRequest withoutEarlySlips(DiagnosisRequest request, LocalDate last) {
    Period begun = Slips.without(sorted(creations(request)));
    Predicate<Deal> isSlip = deal -> begun != null && cannotBe(deal, begun.from(), last);
    if (request.deals().stream().noneMatch(isSlip)) {
      return request;
    }
    List<Deal> deals =
        request.deals().stream()
            .map(deal -> isSlip.test(deal) ? deal.begunSomeDay() : deal)
            .toList();
    return with(request, deals, request.orders());
  }

  private static boolean cannotBe(Deal deal, LocalDate first, LocalDate last) {
    LocalDate end = deal.closed() == null ? last : deal.closed();
    LocalDate created = deal.created();
    return created != null
        && (created.isBefore(first) || created.isBefore(end.minusYears(MOST_YEARS)));
  }

  private static DiagnosisRequest with(
      DiagnosisRequest request, List<Deal> deals, List<Order> orders) {
    return new DiagnosisRequest(
        deals, orders, request.quotas(), request.sellers(), request.context(), request.settings());
  }

  /// The last date that is no slip, or null without dates.
  private static @Nullable LocalDate last(DiagnosisRequest request) {
    Period dates = Slips.without(sorted(Stream.concat(closings(request), creations(request))));
    return dates == null ? null : dates.to();
  }

  /// The request as it would have been on that day: what came later is not there yet, and a deal
  /// closed later is still open.
  private static DiagnosisRequest asOf(DiagnosisRequest request, @Nullable LocalDate day) {
    if (day == null) {
      return request;
    }
    List<Deal> deals =
        request.deals().stream()
            .filter(deal -> !isBefore(day, deal.created()))
            .map(deal -> isBefore(day, deal.closed()) ? deal.stillOpen() : deal)
            .toList();
    List<Order> orders =
        request.orders().stream().filter(order -> !order.date().isAfter(day)).toList();
    return with(request, deals, orders);
  }

  private static boolean isBefore(LocalDate day, @Nullable LocalDate other) {
    return other != null && day.isBefore(other);
  }

  /// Seed and thresholds.
  public Settings settings() {
    return request.settings();
  }

  /// Who gets the credit for the outcome: the longest holder where hand-overs are known, else the
  /// owner; null if nobody is known.
  public static Id.@Nullable Person credited(Deal deal) {
    Id.Person holder = deal.owners().holder();
    return holder == null ? deal.owners().seller() : holder;
  }

  /// The key of the person who gets the credit, or null.
  public static @Nullable String creditedKey(Deal deal) {
    Id.Person person = credited(deal);
    return person == null ? null : person.value();
  }

  /// The deal's manager, or the credited person's where the deal names none, or null.
  public @Nullable String manager(Deal deal) {
    Id.Person manager = deal.owners().manager();
    String person = creditedKey(deal);
    Seller seller = person == null ? null : sellers.get(person);
    if (manager == null && seller != null) {
      manager = seller.manager();
    }
    return manager == null ? null : manager.value();
  }

  /// True if anybody's first day is known.
  public boolean knowsHireDates() {
    return sellers.values().stream().map(Seller::hired).anyMatch(Objects::nonNull);
  }

  /// Segment, or product where there is no segment, or null.
  public static @Nullable String kind(Deal deal) {
    String segment = deal.matter().segment();
    return segment == null ? product(deal) : segment;
  }

  /// Product, or null.
  public static @Nullable String product(Deal deal) {
    Id.Product product = deal.matter().product();
    return product == null ? null : product.value();
  }

  /// Days from creation to decision, or -1 where the deal is open, a date is missing or the
  /// decision comes first.
  public static long cycleDays(Deal deal) {
    LocalDate created = deal.created();
    LocalDate closed = deal.closed();
    boolean known = deal.isClosed() && created != null && closed != null;
    return known ? Math.max(-1, ChronoUnit.DAYS.between(created, closed)) : -1;
  }

  /// Longest time that a deal took to close, or -1 where none tells.
  public long longestDays() {
    return closed.stream().mapToLong(Extract::cycleDays).max().orElse(-1);
  }

  /// Open deals that are older on the day of the export than any deal was when it closed; none
  /// while too few closed deals tell how long that takes.
  public List<Deal> stale() {
    long known = closed.stream().filter(deal -> cycleDays(deal) >= 0).count();
    LocalDate asOf = window.asOf();
    if (asOf == null || known < settings().labels().labelFrom()) {
      return List.of();
    }
    LocalDate latest = asOf.minusDays(longestDays());
    return deals.stream()
        .filter(
            deal -> !deal.isClosed() && deal.created() != null && deal.created().isBefore(latest))
        .toList();
  }

  /// @param whole as it was given
  /// @param asked without beginnings that cannot be
  /// @param request without what came after the export
  private static Window window(
      DiagnosisRequest whole, DiagnosisRequest asked, DiagnosisRequest request) {
    LocalDate given = request.context().asOf();
    List<LocalDate> closed = sorted(closings(request));
    List<LocalDate> dates = sorted(Stream.concat(closings(request), creations(request)));
    Period found = dates.isEmpty() ? null : new Period(dates.getFirst(), dates.getLast());
    LocalDate asOf = given == null && found != null ? found.to() : given;
    LocalDate from = request.context().observedFrom();
    Period closings = clip(Slips.without(closed), from, null);
    long later = given == null ? rows(asked) - rows(request) : 0;
    long earlier = creations(whole).count() - creations(asked).count();
    return new Window(clip(found, null, given), closings, asOf, given != null, later, earlier);
  }

  /// Deals, orders and closings.
  private static long rows(DiagnosisRequest request) {
    return (long) request.deals().size() + closings(request).count();
  }

  private static Stream<LocalDate> closings(DiagnosisRequest request) {
    return Stream.concat(
        request.deals().stream().filter(Deal::isClosed).map(Deal::closed).filter(Objects::nonNull),
        request.orders().stream().map(Order::date));
  }

  private static Stream<LocalDate> creations(DiagnosisRequest request) {
    return request.deals().stream().map(Deal::created).filter(Objects::nonNull);
  }

  private static List<LocalDate> sorted(Stream<LocalDate> dates) {
    return dates.sorted().toList();
  }

  private static @Nullable Period clip(
      @Nullable Period period, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (period == null) {
      return null;
    }
    LocalDate first = from == null || from.isAfter(period.to()) ? period.from() : from;
    LocalDate last = to == null || to.isBefore(first) ? period.to() : to;
    return new Period(first, last);
  }
}
