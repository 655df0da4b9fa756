package org.truemark.testkit.keeping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truemark.facts.table.Column;
import org.truemark.facts.table.Opportunity;
import org.truemark.facts.table.OpportunityLine;
import org.truemark.facts.table.Origin;
import org.truemark.facts.table.Row;
import org.truemark.facts.table.Table;
import org.truemark.kernel.Amount;
import org.truemark.kernel.Id;
import org.truemark.testkit.world.Organization;
import org.truemark.testkit.world.Truth;

/// An organization of which single rows are replaced and new ones come last.
final class Rewriting {
  private final Organization before;
  private final Map<Id.Opportunity, List<OpportunityLine>> lines;
  private final Map<Row, Row> replaced = new HashMap<>();
  private final List<Row> added = new ArrayList<>();

  Rewriting(Organization before) {
    this.before = before;
    this.lines =
        before.facts().of(OpportunityLine.class).stream()
            .collect(Collectors.groupingBy(OpportunityLine::opportunityId));
  }

  /// The opportunities, oldest first; of one day in the order of their keys.
  List<Opportunity> opportunities() {
    return before.facts().of(Opportunity.class).stream()
        .sorted(
            Comparator.comparing(Rewriting::created)
                .thenComparing(opportunity -> opportunity.origin().sourceId()))
        .toList();
  }

  Truth truth() {
    return before.truth();
  }

  /// Puts a copy in the place of a row, with other values in some columns.
  void change(Row row, Map<String, ?> values) {
    replaced.put(row, with(row, row.origin(), values));
  }

  void add(Row row) {
    added.add(row);
  }

  /// Puts another amount into an opportunity and into its lines.
  void changeAmount(Opportunity opportunity, Amount amount) {
    String currency = amount.currencyOrUnnamed();
    change(opportunity, Map.of("amount", amount, "currency", currency));
    lines(opportunity).forEach(line -> change(line, Map.of("unit_price", amount, "total", amount)));
  }

  /// The lines of an opportunity.
  List<OpportunityLine> lines(Opportunity opportunity) {
    return lines.getOrDefault(opportunity.id(), List.of());
  }

  /// The organization that comes of it, with a mark on some opportunities.
  Organization marked(Truth.Mark mark, Set<Id.Opportunity> marked) {
    return new Organization(done().rows(), truth().with(mark, marked));
  }

  /// The organization that comes of it.
  Organization done() {
    Stream<Row> kept = before.rows().stream().map(row -> replaced.getOrDefault(row, row));
    return new Organization(Stream.concat(kept, added.stream()).toList(), truth());
  }

  /// A copy of a row with another origin and other values in some columns.
  static <R extends Row> R with(R row, Origin origin, Map<String, ?> values) {
    Table table = Table.get(row.getClass());
    List<Column> columns = table.columns();
    List<@Nullable Object> cells = table.cells(row);
    @Nullable Object[] made = new @Nullable Object[columns.size() + 1];
    made[0] = origin;
    for (int i = 0; i < columns.size(); i++) {
      Object value = values.get(columns.get(i).name());
      made[i + 1] = value == null ? cells.get(i) : value;
    }
    @SuppressWarnings("unchecked") // a row is of the class it was copied from
    R copy = (R) table.maker().make(made);
    return copy;
  }

  /// Part of an amount, in whole units.
  static Amount times(Amount amount, double factor) {
    BigDecimal units =
        amount.value().multiply(BigDecimal.valueOf(factor)).setScale(0, RoundingMode.HALF_UP);
    return new Amount(units.setScale(2), amount.currency());
  }

  static Amount amount(Opportunity opportunity) {
    return Objects.requireNonNull(opportunity.amount());
  }

  static boolean isWon(Opportunity opportunity) {
    return Boolean.TRUE.equals(opportunity.isWon());
  }

  static LocalDate created(Opportunity opportunity) {
    return day(Objects.requireNonNull(opportunity.createdAt()));
  }

  /// The day of the end, or null while it is open.
  static @Nullable LocalDate closed(Opportunity opportunity) {
    Instant at = opportunity.closedAt();
    return at == null ? null : day(at);
  }

  static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  static Instant noon(LocalDate day) {
    return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
  }

  /// The origin of a row that stands in no file.
  static Origin origin(String object, String id) {
    return new Origin("testkit", object, id, 1, 1, Set.of());
  }
}
