package org.truemark.intake.currency;

import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.cell.CellText;

/// Reads a currency from the text that stands for it.
///
/// A three-letter code is read in any case, a name in the shipped languages, a symbol if one
/// currency alone is written so: `€` and `£` are known, `$`, `¥` and `kr` are ambiguous. Codes for
/// testing and for "no currency" are unknown.
public final class CurrencyText {
  private static final Set<String> NO_CURRENCIES =
      Set.of("XXX", "XTS", "XBA", "XBB", "XBC", "XBD", "XFO", "XFU");
  private static final Set<String> ACTIVE =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .filter(code -> !RetiredCurrencies.SUCCESSORS.containsKey(code))
          .filter(code -> !NO_CURRENCIES.contains(code))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> MARKS = marks();

  /// The currencies most traded; what is misspelled is looked for among them.
  private static final List<String> COMMON =
      List.of(
          "USD", "EUR", "JPY", "GBP", "CNY", "AUD", "CAD", "CHF", "HKD", "SGD", "SEK", "KRW", "NOK",
          "NZD", "INR", "MXN", "TWD", "ZAR", "BRL", "DKK", "PLN", "THB", "ILS", "IDR", "CZK", "AED",
          "TRY", "HUF", "CLP", "SAR", "PHP", "MYR", "COP", "RUB", "RON", "PEN");

  private CurrencyText() {}

  private static Set<String> marks() {
    Set<String> marks = new HashSet<>(ACTIVE);
    marks.addAll(RetiredCurrencies.SUCCESSORS.keySet());
    marks.addAll(List.of("euro", "Euro", "EURO"));
    for (String sign : CurrencySymbols.CODES.keySet()) {
      marks.add(sign);
      marks.add(sign.toUpperCase(Locale.ROOT));
      marks.add(sign.substring(0, 1).toUpperCase(Locale.ROOT) + sign.substring(1));
    }
    return Set.copyOf(marks);
  }

  /// What the text means. Blanks at its ends do not count; an empty text is unknown.
  public static CurrencyFinding of(String text) {
    String stripped = CellText.strip(text);
    String code = stripped.toUpperCase(Locale.ROOT);
    if (ACTIVE.contains(code)) {
      return new CurrencyFinding.Known(code);
    }
    String successor = RetiredCurrencies.SUCCESSORS.get(code);
    if (successor != null) {
      return new CurrencyFinding.Retired(code, successor);
    }
    List<String> signs = signs(stripped);
    if (!signs.isEmpty()) {
      return ofCandidates(stripped, signs);
    }
    return ofName(stripped);
  }

  /// True if the text, next to a number, can only be the mark of a currency: a code in capitals, a
  /// symbol, or a short form like `kr.`
  public static boolean isMark(String text) {
    return MARKS.contains(text);
  }

  /// The mark of a currency before or after the digits of an amount, as it stands there: `$` of
  /// `$28,830.00`, `EUR` of `EUR 12`. Empty if there is none, or if the cell is no amount.
  public static Optional<String> markIn(String amount) {
    int first = 0;
    int last = amount.length() - 1;
    while (first <= last && !Character.isDigit(amount.charAt(first))) {
      first++;
    }
    while (last > first && !Character.isDigit(amount.charAt(last))) {
      last--;
    }
    if (first > last) {
      return Optional.empty();
    }
    String before = mark(amount.substring(0, first));
    String after = mark(amount.substring(last + 1));
    if (before.isEmpty() == after.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(before + after).filter(CurrencyText::isMark);
  }

  /// What stands beside the digits, without signs, brackets and blanks.
  private static String mark(String beside) {
    StringBuilder mark = new StringBuilder();
    for (int i = 0; i < beside.length(); i++) {
      char c = beside.charAt(i);
      boolean letter = Character.isLetter(c) || Character.getType(c) == Character.CURRENCY_SYMBOL;
      if (letter || (c == '.' && !mark.isEmpty())) {
        mark.append(c);
      }
    }
    return mark.toString();
  }

  private static List<String> signs(String text) {
    return CurrencySymbols.CODES.getOrDefault(
        text,
        CurrencySymbols.CODES.getOrDefault(
            text.length() <= 4 ? text.toLowerCase(Locale.ROOT) : text, List.of()));
  }

  private static CurrencyFinding ofCandidates(String text, List<String> codes) {
    return codes.size() == 1
        ? new CurrencyFinding.Known(codes.getFirst())
        : new CurrencyFinding.Ambiguous(text, codes);
  }

  private static CurrencyFinding ofName(String text) {
    Set<String> codes = CurrencyNames.CODES.getOrDefault(CellText.fold(text), Set.of());
    List<String> active = inOrderOfUse(codes.stream().filter(ACTIVE::contains).toList());
    if (!active.isEmpty()) {
      return ofCandidates(text, active);
    }
    for (String code : codes) {
      String successor = RetiredCurrencies.SUCCESSORS.get(code);
      if (successor != null) {
        return new CurrencyFinding.Retired(code, successor);
      }
    }
    return new CurrencyFinding.Unknown(text, suggestion(text));
  }

  private static List<String> inOrderOfUse(List<String> codes) {
    Set<String> rest = new TreeSet<>(codes);
    List<String> common = COMMON.stream().filter(rest::remove).toList();
    return Stream.concat(common.stream(), rest.stream()).toList();
  }

  /// The most used currency with that word in its name, else the only common code one slip away.
  private static @Nullable String suggestion(String text) {
    String word = CellText.fold(text);
    if (word.length() < 3) {
      return null;
    }
    for (String code : COMMON) {
      if (wordOfName(word, code)) {
        return code;
      }
    }
    String code = text.toUpperCase(Locale.ROOT);
    List<String> near = COMMON.stream().filter(common -> oneSlip(code, common)).toList();
    return near.size() == 1 ? near.getFirst() : null;
  }

  private static boolean wordOfName(String word, String code) {
    for (Map.Entry<String, Set<String>> name : CurrencyNames.CODES.entrySet()) {
      if (name.getValue().contains(code)
          && (" " + name.getKey() + " ").contains(" " + word + " ")) {
        return true;
      }
    }
    return false;
  }

  /// One letter exchanged, or two neighbours swapped.
  private static boolean oneSlip(String text, String code) {
    if (text.length() != code.length()) {
      return false;
    }
    int first = -1;
    int last = -1;
    for (int i = 0; i < code.length(); i++) {
      if (text.charAt(i) != code.charAt(i)) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    boolean swapped =
        last == first + 1
            && text.charAt(first) == code.charAt(last)
            && text.charAt(last) == code.charAt(first);
    return first >= 0 && (first == last || swapped);
  }
}
