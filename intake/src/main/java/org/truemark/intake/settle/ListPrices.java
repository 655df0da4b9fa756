package org.truemark.intake.settle;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truemark.facts.table.Product;
import org.truemark.intake.mapping.BoundColumn;
import org.truemark.intake.mapping.BoundTable;
import org.truemark.intake.row.CellTexts;
import org.truemark.intake.row.Forms;
import org.truemark.intake.row.SheetPlan;

/// The list prices of the products of a batch, by id and by name. A name with two prices has none.
public final class ListPrices {
  private final Map<String, BigDecimal> prices = new HashMap<>();
  private final Set<String> torn = new HashSet<>();

  /// Takes in the products of a sheet, if it has any with a price.
  public void add(SheetPlan plan, Forms forms) {
    for (BoundTable table : plan.tables()) {
      BoundColumn price = table.columns().get("list_price");
      if (table.mapping().to().type() == Product.class && price != null) {
        var texts = new CellTexts(plan.mapping(), table.identity().system() != null);
        var cells = new SizeCells(forms, texts);
        plan.sheet()
            .forEach((line, record) -> {
              BigDecimal found = cells.number(price, record);
              add(cells.text(table.identity().key(), record), found);
              add(cells.text(table.columns().get("name"), record), found);
            });
      }
    }
  }

  private void add(String product, @Nullable BigDecimal price) {
    if (product.isEmpty() || price == null || price.signum() == 0) {
      return;
    }
    BigDecimal had = prices.putIfAbsent(folded(product), price);
    if (had != null && had.compareTo(price) != 0) {
      torn.add(folded(product));
    }
  }

  /// The price of a product, or null where it has none.
  @Nullable BigDecimal of(String product) {
    String name = folded(product);
    return torn.contains(name) ? null : prices.get(name);
  }

  boolean isEmpty() {
    return prices.isEmpty();
  }

  private static String folded(String product) {
    return product.replaceAll("[\\s\\u00a0_-]+", "").toLowerCase(Locale.ROOT);
  }
}
