package org.truemark.loop.diagnose;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truemark.facts.table.Column;
import org.truemark.facts.table.Origin;
import org.truemark.facts.table.Row;
import org.truemark.facts.table.Rows;
import org.truemark.facts.table.Table;
import org.truemark.kernel.Amount;
import org.truemark.kernel.Id;

/// Rows of which a test says only what matters.
final class SmallRows {
  private SmallRows() {}

  /// A row of a table with the given cells, column name and value in turn; text in a column of
  /// another kind is read as that kind.
  static <R extends Row> R row(Class<R> type, String id, String... cells) {
    return row("crm", type, id, cells);
  }

  /// The same from another system.
  static <R extends Row> R row(String system, Class<R> type, String id, String... cells) {
    Table table = Table.get(type);
    List<Column> columns = table.columns();
    @Nullable Object[] made = new @Nullable Object[columns.size() + 1];
    made[0] = new Origin(system, type.getSimpleName(), id, 1, 2, Set.of());
    for (int i = 0; i < cells.length; i += 2) {
      Column column = table.column(cells[i]).orElseThrow();
      made[columns.indexOf(column) + 1] = cell(column, cells[i + 1]);
    }
    return type.cast(table.maker().make(made));
  }

  static Rows rows(Row... rows) {
    return Rows.of(Arrays.asList(rows));
  }

  private static Object cell(Column column, String text) {
    return switch (column.kind()) {
      case TEXT -> text;
      case DATE -> LocalDate.parse(text);
      case INSTANT -> Instant.parse(text);
      case INTEGER -> Long.valueOf(text);
      case DECIMAL -> new BigDecimal(text);
      case BOOLEAN -> Boolean.valueOf(text);
      case AMOUNT -> amount(text);
      case CHOICE -> choice(column, text);
      case PERSON -> new Id.Person(text);
      case TEAM -> new Id.Team(text);
      case TERRITORY -> new Id.Territory(text);
      case ACCOUNT -> new Id.Account(text);
      case PRODUCT -> new Id.Product(text);
      case OPPORTUNITY -> new Id.Opportunity(text);
    };
  }

  private static Amount amount(String text) {
    String[] parts = text.split(" ", -1);
    return new Amount(new BigDecimal(parts[0]), parts.length > 1 ? parts[1] : null);
  }

  private static Object choice(Column column, String text) {
    return Arrays.stream(column.type().getEnumConstants())
        .filter(constant -> constant.toString().equals(text))
        .findFirst()
        .orElseThrow();
  }
}
