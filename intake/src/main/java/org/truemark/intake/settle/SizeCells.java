package org.truemark.intake.settle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.mapping.BoundColumn;
import org.truemark.intake.mapping.ColumnMapping.As;
import org.truemark.intake.mapping.ColumnMapping.Figures;
import org.truemark.intake.number.NumberCell;
import org.truemark.intake.number.NumberMarks;
import org.truemark.intake.row.CellTexts;
import org.truemark.intake.row.Forms;

/// The numbers of a record that say how large an amount ought to be.
final class SizeCells {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int SCALE = 12;

  private final Forms forms;
  private final CellTexts texts;

  SizeCells(Forms forms, CellTexts texts) {
    this.forms = forms;
    this.texts = texts;
  }

  /// The number in the column's cell, multiplied and divided as the mapping says, or null.
  @Nullable BigDecimal number(BoundColumn column, String[] record) {
    if (column.cells().size() != 1) {
      return null;
    }
    int place = column.cells().getFirst();
    NumberMarks marks = forms.numbers().get(place);
    String text = texts.clean(record[place]);
    BigDecimal number = marks == null || text.isEmpty() ? null : NumberCell.parse(text, marks);
    Figures figures = column.mapping().details().figures();
    return number == null
        ? null
        : number
            .multiply(figures.times())
            .divide(figures.divide(), number.scale() + SCALE, RoundingMode.HALF_EVEN);
  }

  /// quantity x price x (1 - discount), or null where quantity or price is missing.
  @Nullable BigDecimal product(
      BoundColumn price, BoundColumn quantity, @Nullable BoundColumn discount, String[] record) {
    BigDecimal each = number(price, record);
    BigDecimal many = number(quantity, record);
    if (each == null || many == null) {
      return null;
    }
    BigDecimal off = discount == null ? null : number(discount, record);
    if (discount == null || off == null) {
      return each.multiply(many);
    }
    boolean percent =
        discount.mapping().as() == As.PERCENT || off.abs().compareTo(BigDecimal.ONE) > 0;
    BigDecimal share = percent ? off.divide(HUNDRED) : off;
    return each.multiply(many).multiply(BigDecimal.ONE.subtract(share));
  }

  /// The text of a column's cell, or empty.
  String text(@Nullable BoundColumn column, String[] record) {
    return column == null || column.cells().size() != 1
        ? ""
        : texts.said(column, texts.clean(record[column.cells().getFirst()]), "value");
  }

  /// The list price of the product times its quantity, where that is said, or null.
  @Nullable BigDecimal listed(
      ListPrices prices, BoundColumn product, @Nullable BoundColumn quantity, String[] record) {
    BigDecimal price = prices.of(text(product, record));
    BigDecimal many = quantity == null ? null : number(quantity, record);
    return price == null || many == null ? price : price.multiply(many);
  }

  /// The converted amount, where it is in the currency of the amount itself, else null.
  @Nullable BigDecimal alike(BoundColumn amount, BoundColumn converted, String[] record) {
    String own = currency(amount, record);
    boolean same = !own.isEmpty() && own.equals(currency(converted, record));
    return same ? number(converted, record) : null;
  }

  private String currency(BoundColumn amount, String[] record) {
    BoundColumn currency = amount.currency();
    return currency == null || currency.cells().isEmpty()
        ? ""
        : texts.clean(record[currency.cells().getFirst()]);
  }
}
