package org.truemark.intake.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.truemark.facts.table.Column;
import org.truemark.facts.table.Origin;
import org.truemark.facts.table.Row;
import org.truemark.facts.table.Table;
import org.truemark.kernel.Amount;
import org.truemark.kernel.Id;

/// How a row is written as text: the origin's key, the columns by their canonical names, and beside
/// every amount its currency. A text that a spreadsheet would take for a formula gets a leading
/// apostrophe, which reading back removes.
public final class CanonicalCsv {
  /// The columns before those of the table.
  public static final List<String> KEY =
      List.of("source_system", "source_object", "source_id", "coarse");

  private CanonicalCsv() {}

  /// The header of a table's file.
  public static List<String> header(Table table) {
    var header = new ArrayList<>(KEY);
    for (Column column : table.columns()) {
      header.add(column.name());
      if (hasTwin(table, column)) {
        header.add(currencyOf(column));
      }
    }
    return header;
  }

  /// The column in which the currency of an amount stands: `currency` beside `amount`, else the
  /// amount's own name with `_currency` behind it.
  public static String currencyOf(Column column) {
    return column.name().equals("amount") ? "currency" : column.name() + "_currency";
  }

  /// The cells of a row, one for each column of the header.
  public static List<String> cells(Table table, Row row) {
    Origin origin = row.origin();
    var cells = new ArrayList<String>();
    cells.add(safe(origin.sourceSystem()));
    cells.add(safe(origin.sourceObject()));
    cells.add(safe(origin.sourceId()));
    cells.add(String.join(" ", new TreeSet<>(origin.coarse())));
    List<@Nullable Object> values = table.cells(row);
    for (int i = 0; i < values.size(); i++) {
      Column column = table.columns().get(i);
      cells.add(text(values.get(i)));
      if (hasTwin(table, column)) {
        cells.add(values.get(i) instanceof Amount(_, String currency) ? currency : "");
      }
    }
    return cells;
  }

  /// True if the currency needs a cell of its own: the table has no column that says it.
  public static boolean hasTwin(Table table, Column column) {
    return column.kind() == Column.Kind.AMOUNT && table.column(currencyOf(column)).isEmpty();
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Amount amount -> amount.value().toPlainString();
      case String text -> safe(text);
      case Id id -> safe(id.value());
      case BigDecimal number -> number.toPlainString();
      case Enum<?> word -> word.name().toLowerCase(Locale.ROOT);
      default -> value.toString();
    };
  }

  /// Keeps a spreadsheet from reading a text as a formula.
  public static String safe(String text) {
    return !text.isEmpty() && "=+-@\t\r'".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /// The text as it was before {@link #safe}.
  public static String unsafe(String text) {
    boolean marked =
        text.length() > 1 && text.charAt(0) == '\'' && "=+-@\t\r'".indexOf(text.charAt(1)) >= 0;
    return marked ? text.substring(1) : text;
  }
}
