package org.truemark.intake.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.mapping.ColumnMapping.Source;

/// Finds the cells of columns among the headers of one sheet.
final class Binding {
  private static final String AMOUNT_HEADER = "{header}";
  private final HeaderIndex headers;

  Binding(HeaderIndex headers) {
    this.headers = headers;
  }

  /// The columns that the sheet has.
  Map<String, BoundColumn> all(Map<String, ColumnMapping> columns) {
    var bound = new LinkedHashMap<String, BoundColumn>();
    columns.forEach((name, column) -> {
      BoundColumn found = find(column);
      if (found != null) {
        bound.put(name, found);
      }
    });
    return bound;
  }

  /// The column's cells, or those of its `else` where its own headers are missing; null where
  /// nothing is there.
  @Nullable BoundColumn find(@Nullable ColumnMapping column) {
    return find(column, null);
  }

  private @Nullable BoundColumn find(@Nullable ColumnMapping column, @Nullable String amount) {
    if (column == null) {
      return null;
    }
    BoundColumn otherwise = find(column.otherwise(), amount);
    List<Integer> cells = cells(column.source(), amount);
    if (cells == null) {
      return otherwise;
    }
    String header = cells.isEmpty() ? null : headers.headers().get(cells.getFirst());
    BoundColumn currency = find(column.details().figures().currency(), header);
    BoundColumn status = find(column.details().stage().status(), null);
    return new BoundColumn(column, cells, header, currency, status, otherwise);
  }

  private @Nullable List<Integer> cells(Source source, @Nullable String amount) {
    return switch (source) {
      case Source.Headers(List<List<String>> choices) -> firstPresent(choices, amount);
      case Source.Product(String price, String quantity, String discount) ->
          product(price, quantity, discount);
      case Source.Constant _, Source.Event _, Source.Asked _ -> List.of();
    };
  }

  private @Nullable List<Integer> firstPresent(
      List<List<String>> choices, @Nullable String amount) {
    for (List<String> choice : choices) {
      List<Integer> cells =
          choice.stream()
              .map(header -> amount == null ? header : header.replace(AMOUNT_HEADER, amount))
              .map(headers::find)
              .toList();
      if (!cells.contains(-1)) {
        return cells;
      }
    }
    return null;
  }

  private @Nullable List<Integer> product(
      String price, String quantity, @Nullable String discount) {
    var cells = new ArrayList<Integer>(List.of(headers.find(price), headers.find(quantity)));
    if (discount != null && headers.has(discount)) {
      cells.add(headers.find(discount));
    }
    return cells.contains(-1) ? null : cells;
  }
}
