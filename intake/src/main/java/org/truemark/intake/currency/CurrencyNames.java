package org.truemark.intake.currency;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.truemark.intake.cell.CellText;

/// Names of currencies in the shipped languages, folded. The JDK's names are joined by the names
/// that Dynamics 365 and banks use. Loaded when the first name is looked up.
final class CurrencyNames {
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "es", "fr", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "tr", "ja",
          "sk", "hu", "ro", "el");

  private static final String FURTHER =
      """
      pound sterling=GBP
      sterling=GBP
      uk pound sterling=GBP
      british pound sterling=GBP
      great british pound=GBP
      pfund sterling=GBP
      u.s. dollar=USD
      united states dollar=USD
      us dollars=USD
      yen=JPY
      euros=EUR
      renminbi=CNY
      chinese yuan renminbi=CNY
      yuan renminbi=CNY
      korean won=KRW
      korea won=KRW
      uae dirham=AED
      zloty=PLN
      forint=HUF
      baht=THB
      ruble=RUB
      rouble=RUB
      real=BRL
      rand=ZAR
      """;

  static final Map<String, Set<String>> CODES = read();

  private CurrencyNames() {}

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> codes = new LinkedHashMap<>();
    for (Currency currency : Currency.getAvailableCurrencies()) {
      for (String language : LANGUAGES) {
        String name = currency.getDisplayName(Locale.of(language));
        add(codes, name, currency.getCurrencyCode());
      }
    }
    FURTHER.lines().forEach(line -> addLine(codes, line));
    return Map.copyOf(codes);
  }

  private static void addLine(Map<String, Set<String>> codes, String line) {
    int at = line.indexOf('=');
    add(codes, line.substring(0, at), line.substring(at + 1));
  }

  private static void add(Map<String, Set<String>> codes, String name, String code) {
    if (!name.equals(code)) {
      codes.computeIfAbsent(CellText.fold(name), any -> new TreeSet<>()).add(code);
    }
  }
}
