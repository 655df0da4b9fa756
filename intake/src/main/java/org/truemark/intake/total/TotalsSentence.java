package org.truemark.intake.total;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Words the totals of a batch, so that they can be held against the report of the source: "Read 60
/// rows: 14 won. USD 62,314.51 in 6, JPY 24,682 in 3; 2 won without amount. Compare with your
/// report before saving." Amounts are rounded to the units of their currency for the eye only.
public final class TotalsSentence {
  private static final String UNNAMED = "---";
  private static final List<String> FIRST = List.of("USD", "EUR", "GBP");
  private static final DecimalFormatSymbols ROOT = DecimalFormatSymbols.getInstance(Locale.ROOT);

  /// Canonical table to its noun for one and for more.
  private static final Map<String, String> NOUNS =
      Map.ofEntries(
          Map.entry("order_fact", "order line,order lines"),
          Map.entry("person", "person,people"),
          Map.entry("target", "target,targets"),
          Map.entry("account", "account,accounts"),
          Map.entry("product", "product,products"),
          Map.entry("activity", "activity,activities"),
          Map.entry("opportunity_line", "line of a deal,lines of deals"),
          Map.entry("opportunity_event", "event of a deal,events of deals"));

  private TotalsSentence() {}

  /// The sentence, or "Read 0 rows." where there is nothing to compare.
  ///
  /// @param read records of all sheets
  public static String of(long read, List<ControlTotal> totals) {
    var sentence = new StringBuilder("Read %,d %s".formatted(read, read == 1 ? "row" : "rows"));
    String counts = counts(totals);
    sentence.append(counts.isEmpty() ? "." : ": " + counts + ".");
    String amounts = amounts(totals);
    if (!amounts.isEmpty()) {
      sentence.append(' ').append(amounts).append('.');
    }
    return read == 0
        ? sentence.toString()
        : sentence.append(" Compare with your report before saving.").toString();
  }

  private static String counts(List<ControlTotal> totals) {
    var counts = new ArrayList<String>();
    long deals = rows(totals, "opportunity", "rows");
    if (deals > 0) {
      counts.add("%,d won".formatted(rows(totals, "opportunity", "won")));
    }
    totals.stream()
        .filter(total -> total.measure().equals("rows") && NOUNS.containsKey(total.table()))
        .filter(total -> deals == 0 || !total.table().equals("person"))
        .sorted(Comparator.comparing(ControlTotal::table))
        .forEach(total -> counts.add("%,d %s".formatted(total.rows(), noun(total))));
    return String.join(", ", counts);
  }

  private static String noun(ControlTotal total) {
    String both = NOUNS.getOrDefault(total.table(), "row,rows");
    int comma = both.indexOf(',');
    return total.rows() == 1 ? both.substring(0, comma) : both.substring(comma + 1);
  }

  private static String amounts(List<ControlTotal> totals) {
    var sums = new ArrayList<String>();
    totals.stream()
        .filter(total -> total.period() == null && total.currency() != null)
        .sorted(
            Comparator.comparing(ControlTotal::table)
                .thenComparing(TotalsSentence::rank)
                .thenComparing(total -> String.valueOf(total.currency())))
        .forEach(total -> sums.add(sum(total)));
    long without = rows(totals, "opportunity", "won-without-amount");
    String missing = without == 0 ? "" : "%,d won without amount".formatted(without);
    String both = sums.isEmpty() || missing.isEmpty() ? "" : "; ";
    return String.join(", ", sums) + both + missing;
  }

  private static int rank(ControlTotal total) {
    int rank = FIRST.indexOf(total.currency());
    return rank < 0 ? FIRST.size() : rank;
  }

  private static String sum(ControlTotal total) {
    String code = String.valueOf(total.currency());
    BigDecimal amount = total.amount() == null ? BigDecimal.ZERO : total.amount();
    boolean unnamed = code.equals(UNNAMED);
    String text = unnamed ? shown(amount, 2) : code + " " + shown(amount, digits(code));
    return "%s in %,d%s".formatted(text, total.rows(), unnamed ? " without a currency" : "");
  }

  private static String shown(BigDecimal amount, int digits) {
    String pattern = digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits);
    return new DecimalFormat(pattern, ROOT).format(amount.setScale(digits, RoundingMode.HALF_EVEN));
  }

  private static int digits(String code) {
    return Currency.getAvailableCurrencies().stream()
        .filter(currency -> currency.getCurrencyCode().equals(code))
        .mapToInt(currency -> Math.max(0, currency.getDefaultFractionDigits()))
        .findFirst()
        .orElse(2);
  }

  private static long rows(List<ControlTotal> totals, String table, String measure) {
    return totals.stream()
        .filter(total -> total.table().equals(table) && total.measure().equals(measure))
        .filter(total -> total.period() == null)
        .mapToLong(ControlTotal::rows)
        .sum();
  }
}
