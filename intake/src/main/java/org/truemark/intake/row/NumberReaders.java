package org.truemark.intake.row;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.currency.CurrencyText;
import org.truemark.intake.mapping.BoundColumn;
import org.truemark.intake.mapping.ColumnMapping;
import org.truemark.intake.mapping.ColumnMapping.As;
import org.truemark.intake.mapping.ColumnMapping.Figures;
import org.truemark.intake.number.NumberCell;
import org.truemark.intake.number.NumberMarks;
import org.truemark.intake.problem.CellProblem;
import org.truemark.kernel.Amount;

/// Reads numbers and amounts, exactly.
final class NumberReaders {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DIVISION_SCALE = 12;

  private final Forms forms;
  private final CellTexts texts;
  private final Map<String, String> currencies;
  private final @Nullable String unnamed;

  NumberReaders(SheetPlan.Settled settled, CellTexts texts) {
    this.forms = settled.forms();
    this.texts = texts;
    this.currencies = settled.currencies();
    this.unnamed = settled.unnamed();
  }

  ValueReader number(BoundColumn column, String field) {
    Figures figures = column.mapping().details().figures();
    return record -> {
      BigDecimal number = value(column, field, record);
      return number == null ? null : scaled(number, figures);
    };
  }

  /// A share from 0 to 1. Percent are divided by 100; a fraction above 1 is taken for percent.
  ValueReader share(BoundColumn column, String field) {
    boolean percent = column.mapping().as() == As.PERCENT;
    return record -> {
      BigDecimal number = value(column, field, record);
      if (number == null) {
        return null;
      }
      boolean hundredths =
          percent
              || number.abs().compareTo(BigDecimal.ONE) > 0
              || NumberCell.isPercent(texts.plain(column, record));
      return hundredths ? divided(number, HUNDRED) : number;
    };
  }

  ValueReader amount(BoundColumn column, String field) {
    Figures figures = column.mapping().details().figures();
    return record -> {
      BigDecimal number = value(column, field, record);
      return number == null ? null : new Amount(scaled(number, figures), currency(column, record));
    };
  }

  /// The currency that a record names for an amount, whether or not it has the amount; else the one
  /// of all amounts without a name.
  @Nullable String currency(BoundColumn amount, RecordCells record) {
    BoundColumn column = amount.currency();
    String text = column == null ? "" : texts.plain(column, record);
    if (text.isEmpty() && !amount.cells().isEmpty()) {
      Optional<String> mark = CurrencyText.markIn(record.cell(amount.cells().getFirst()));
      text = mark.orElse("");
    }
    String code = text.isEmpty() ? unnamed : currencies.get(text);
    return code == null || code.isEmpty() ? unnamed : code;
  }

  private static BigDecimal scaled(BigDecimal number, Figures figures) {
    boolean once = figures.times().compareTo(BigDecimal.ONE) == 0;
    return divided(once ? number : number.multiply(figures.times()), figures.divide());
  }

  private static BigDecimal divided(BigDecimal number, BigDecimal by) {
    if (by.compareTo(BigDecimal.ONE) == 0) {
      return number;
    }
    BigDecimal exact = number.divide(by, number.scale() + DIVISION_SCALE, RoundingMode.HALF_EVEN);
    return exact.stripTrailingZeros().scale() < 0 ? exact.setScale(0) : exact.stripTrailingZeros();
  }

  private @Nullable BigDecimal value(BoundColumn column, String field, RecordCells record) {
    return switch (column.mapping().source()) {
      case ColumnMapping.Source.Product _ -> product(column, field, record);
      case ColumnMapping.Source.Constant(String text) -> new BigDecimal(text);
      case ColumnMapping.Source.Headers _,
          ColumnMapping.Source.Event _,
          ColumnMapping.Source.Asked _ ->
          column.cells().isEmpty() ? null : cell(column, column.cells().getFirst(), field, record);
    };
  }

  /// price x quantity x (1 - discount), unrounded; nothing where price or quantity is missing.
  private @Nullable BigDecimal product(BoundColumn column, String field, RecordCells record) {
    BigDecimal price = cell(column, column.cells().get(0), field, record);
    BigDecimal quantity = cell(column, column.cells().get(1), field, record);
    if (price == null || quantity == null) {
      return null;
    }
    BigDecimal discount =
        column.cells().size() > 2 ? cell(column, column.cells().get(2), field, record) : null;
    BigDecimal gross = price.multiply(quantity);
    return discount == null ? gross : gross.multiply(BigDecimal.ONE.subtract(discount));
  }

  private @Nullable BigDecimal cell(
      BoundColumn column, int place, String field, RecordCells record) {
    String text = texts.clean(record.cell(place));
    if (text.isEmpty()) {
      return null;
    }
    NumberMarks marks = forms.numbersAt(place);
    if (marks == null) {
      return null; // asked once for the whole column, not cell by cell
    }
    BigDecimal number = NumberCell.parse(text, marks);
    if (number == null) {
      long alike = Math.max(0, forms.cellsAt(place) - 1);
      record.wrong(
          new CellProblem.NotANumber(record.source(column, field), text, shown(marks), alike));
    }
    return number;
  }

  private static String shown(NumberMarks marks) {
    String sample = marks.grouping() == NumberMarks.NONE ? "1234" : "1" + marks.grouping() + "234";
    return "written as " + sample + marks.decimal() + "50";
  }
}
