package org.truemark.diagnosis.attainment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.Attainment;
import org.truemark.diagnosis.answer.Attainment.PeriodRow;
import org.truemark.diagnosis.answer.Attainment.Summary;
import org.truemark.diagnosis.answer.Team.Quartiles;
import org.truemark.diagnosis.extract.Extract;
import org.truemark.diagnosis.request.Deal;
import org.truemark.diagnosis.request.Order;
import org.truemark.diagnosis.request.Quota;
import org.truemark.diagnosis.request.Seller;
import org.truemark.diagnosis.request.Value;
import org.truemark.kernel.Id;
import org.truemark.kernel.Period;
import org.truemark.statistics.sample.Quantiles;

/// Sales against quotas: deals won in the period, or orders where there are no closed deals. Quotas
/// of 0, of people who carry none, and of periods that the data do not touch are left out.
public final class Attaining {
  private static final Comparator<Period> BY_DATE =
      Comparator.comparing(Period::from).thenComparing(Period::to);

  private final Extract extract;
  private final TreeMap<String, NavigableMap<LocalDate, Double>> sales = new TreeMap<>();

  private Attaining(Extract extract) {
    this.extract = extract;
    if (extract.closed().isEmpty()) {
      extract.orders().forEach(this::add);
    } else {
      extract.closed().forEach(this::add);
    }
  }

  /// Attainment of one person in one period.
  ///
  /// @param target what is to be sold
  /// @param attainment sales by target, 1 = reached
  /// @param complete false if the data end before the period does
  public record Row(
      String person, Period period, double target, double attainment, boolean complete) {}

  /// Null without quotas, or where amounts stand in several currencies.
  public static @Nullable Attainment of(Extract extract) {
    List<Row> rows = rows(extract);
    if (rows.isEmpty()) {
      return null;
    }
    List<Row> complete = rows.stream().filter(Row::complete).toList();
    return new Attainment(
        summary(rows), complete.isEmpty() ? null : summary(complete), periods(rows));
  }

  /// One row per quota that counts, by period and person.
  public static List<Row> rows(Extract extract) {
    if (extract.request().quotas().isEmpty() || !oneCurrency(extract)) {
      return List.of();
    }
    var attaining = new Attaining(extract);
    return extract.request().quotas().stream()
        .filter(attaining::counts)
        .map(attaining::row)
        .sorted(Comparator.comparing(Row::period, BY_DATE).thenComparing(Row::person))
        .toList();
  }

  private boolean counts(Quota quota) {
    Seller seller = extract.sellers().get(quota.seller().value());
    LocalDate asOf = extract.window().asOf();
    boolean begun = asOf != null && !quota.period().from().isAfter(asOf);
    boolean seen = begun && !extract.window().beginsAfter(quota.period().to());
    return seen && quota.value().amount() > 0 && (seller == null || seller.carriesQuota());
  }

  private Row row(Quota quota) {
    Period period = quota.period();
    NavigableMap<LocalDate, Double> own =
        sales.getOrDefault(quota.seller().value(), new TreeMap<>());
    double sold =
        own.subMap(period.from(), true, period.to(), true).values().stream()
            .mapToDouble(x -> x)
            .sum();
    return new Row(
        quota.seller().value(),
        period,
        quota.value().amount(),
        sold / quota.value().amount(),
        extract.window().reaches(period.to()));
  }

  private void add(Deal deal) {
    Value value = deal.matter().value();
    if (deal.outcome() == Deal.Outcome.WON && value != null && deal.closed() != null) {
      add(Extract.credited(deal), deal.closed(), value);
    }
  }

  private void add(Order order) {
    add(order.seller(), order.date(), order.value());
  }

  private void add(Id.@Nullable Person person, LocalDate date, Value value) {
    if (person != null) {
      sales
          .computeIfAbsent(person.value(), _ -> new TreeMap<>())
          .merge(date, value.amount(), Double::sum);
    }
  }

  private static boolean oneCurrency(Extract extract) {
    var sold = extract.orders().stream().map(Order::value).toList();
    var won =
        extract.closed().stream()
            .filter(deal -> deal.outcome() == Deal.Outcome.WON)
            .flatMap(deal -> Stream.ofNullable(deal.matter().value()))
            .toList();
    var all = new ArrayList<Value>(extract.closed().isEmpty() ? sold : won);
    extract.request().quotas().forEach(quota -> all.add(quota.value()));
    return all.stream()
            .map(Value::currencyOrUnnamed)
            .filter(one -> !one.equals("---"))
            .distinct()
            .count()
        <= 1;
  }

  private static Summary summary(Collection<Row> rows) {
    double[] attained = rows.stream().mapToDouble(Row::attainment).toArray();
    var quantiles = Quantiles.of(attained);
    long reached = rows.stream().filter(row -> row.attainment() >= 1).count();
    var quartiles =
        new Quartiles(quantiles.at(.25), quantiles.median(), quantiles.at(.75), attained.length);
    return new Summary(quartiles, reached, (double) reached / attained.length);
  }

  private static List<PeriodRow> periods(List<Row> rows) {
    var byPeriod = new TreeMap<Period, List<Row>>(BY_DATE);
    rows.forEach(row -> byPeriod.computeIfAbsent(row.period(), _ -> new ArrayList<>()).add(row));
    return byPeriod.entrySet().stream()
        .map(entry ->
            new PeriodRow(
                entry.getKey(),
                summary(entry.getValue()).quartiles().median(),
                entry.getValue().size(),
                entry.getValue().getFirst().complete()))
        .toList();
  }
}
