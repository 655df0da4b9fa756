package org.truemark.intake.settle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.mapping.BoundColumn;
import org.truemark.intake.mapping.BoundTable;
import org.truemark.intake.mapping.ColumnMapping.Sanity;
import org.truemark.intake.problem.CheckProblem;
import org.truemark.intake.problem.CheckProblem.Share;
import org.truemark.intake.problem.ImportProblem;
import org.truemark.intake.question.Inquiry;
import org.truemark.intake.question.Question;
import org.truemark.intake.question.QuestionId;
import org.truemark.intake.row.CellTexts;
import org.truemark.intake.row.Forms;
import org.truemark.intake.row.SheetPlan;
import org.truemark.intake.settle.SizeComparison.By;
import org.truemark.kernel.Problems;
import org.truemark.kernel.Source;

/// Settles whether amounts are written a thousand times too large or too small, where the sheet
/// itself says their size: by quantity and price, or by the converted amount in the same currency;
/// else where the batch has list prices of the products sold. The sheet is gone through once more
/// only where there is something to compare.
public final class ScaleSettling {
  private static final String KEEP = "keep as written";
  private static final String DIVIDE = "divide by 1,000";
  private static final String MULTIPLY = "multiply by 1,000";
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final BigDecimal THOUSANDTH = new BigDecimal("0.001");

  private final SheetPlan plan;
  private final Inquiry inquiry;
  private final Problems.Collector problems;
  private final ListPrices prices;

  private ScaleSettling(
      SheetPlan plan, ListPrices prices, Inquiry inquiry, Problems.Collector problems) {
    this.plan = plan;
    this.prices = prices;
    this.inquiry = inquiry;
    this.problems = problems;
  }

  /// By what the amounts of a place are multiplied; places that stay as they are are absent.
  ///
  /// @param prices of all products of the batch
  public static Map<Integer, BigDecimal> of(
      SheetPlan plan,
      Forms forms,
      ListPrices prices,
      Inquiry inquiry,
      Problems.Collector problems) {
    return new ScaleSettling(plan, prices, inquiry, problems).settle(forms);
  }

  private Map<Integer, BigDecimal> settle(Forms forms) {
    var cells = new SizeCells(forms, new CellTexts(plan.mapping(), false));
    List<SizeComparison> comparisons = comparisons(cells);
    var scales = new HashMap<Integer, BigDecimal>();
    if (comparisons.isEmpty()) {
      return scales;
    }
    plan.sheet().forEach((line, record) -> comparisons.forEach(one -> one.see(line, record)));
    for (SizeComparison comparison : comparisons) {
      boolean large = comparison.mostAreThousandfold();
      if (large || comparison.mostAreThousandths()) {
        ask(comparison, large)
            .filter(answer -> !answer.equals(KEEP))
            .ifPresent(answer ->
                scales.put(comparison.place(), answer.equals(DIVIDE) ? THOUSANDTH : THOUSAND));
      } else {
        report(comparison);
      }
    }
    return scales;
  }

  private List<SizeComparison> comparisons(SizeCells cells) {
    var comparisons = new ArrayList<SizeComparison>();
    for (BoundTable table : plan.tables()) {
      table
          .columns()
          .forEach((name, column) -> {
            boolean asked =
                column.mapping().details().figures().sanity().contains(Sanity.FACTOR_1000);
            if (asked && column.cells().size() == 1) {
              add(cells, table, name, column, comparisons);
            }
          });
    }
    return comparisons;
  }

  private void add(
      SizeCells cells,
      BoundTable table,
      String name,
      BoundColumn column,
      List<SizeComparison> comparisons) {
    BoundColumn price = table.columns().get("unit_price");
    BoundColumn quantity = table.columns().get("quantity");
    BoundColumn converted = table.compareOnly().get(name);
    if (price != null && quantity != null && price != column) {
      BoundColumn discount = table.columns().get("discount");
      comparisons.add(
          new SizeComparison(
              cells,
              column,
              By.PRODUCT,
              record -> cells.product(price, quantity, discount, record)));
    } else if (converted != null && !converted.cells().isEmpty()) {
      comparisons.add(
          new SizeComparison(
              cells, column, By.CONVERTED, record -> cells.alike(column, converted, record)));
    } else {
      BoundColumn product = product();
      if (product != null && !prices.isEmpty()) {
        BoundColumn many = name.equals("unit_price") ? null : quantity;
        comparisons.add(
            new SizeComparison(
                cells,
                column,
                By.LIST_PRICE,
                record -> cells.listed(prices, product, many, record)));
      }
    }
  }

  /// The column that names the product, of any table of the sheet.
  private @Nullable BoundColumn product() {
    return plan.tables().stream()
        .map(table -> table.columns().get("product_id"))
        .filter(column -> column != null)
        .findFirst()
        .orElse(null);
  }

  private Optional<String> ask(SizeComparison comparison, boolean large) {
    SizeComparison.Example example = comparison.example(large);
    String text =
        "%s: %,d of %s are 1,000 times too %s for %s (first: line %d, %s where %s was expected). Are all cells of the column written so?"
            .formatted(
                comparison.header(),
                large ? comparison.thousandfold() : comparison.thousandths(),
                ImportProblem.count(comparison.compared(), "cell"),
                large ? "large" : "small",
                comparison.by().words(),
                example.line(),
                example.found(),
                example.expected());
    var id = QuestionId.of(plan.sheet().name(), comparison.header(), QuestionId.Kind.SCALE);
    String mend = large ? DIVIDE : MULTIPLY;
    return inquiry.ask(new Question(id, text, List.of(), List.of(mend, KEEP), mend));
  }

  private void report(SizeComparison comparison) {
    SizeComparison.@Nullable Example first = comparison.firstMiss();
    if (comparison.by() == By.PRODUCT && first != null) {
      var source =
          new Source(
              plan.sheet().name(),
              first.line(),
              comparison.place() + 1,
              comparison.header(),
              "total");
      var share = new Share(comparison.misses(), comparison.compared());
      problems.add(
          new CheckProblem.NotTheProduct(source, first.found(), first.expected(), share).problem());
    }
  }
}
