package org.truemark.intake.currency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Signs and short forms of currencies, with every currency that is written so; the most used
/// first.
final class CurrencySymbols {
  private static final String LIST =
      """
      $ USD CAD AUD NZD SGD HKD MXN TWD CLP COP ARS
      US$ USD
      USD$ USD
      C$ CAD
      CA$ CAD
      CAD$ CAD
      A$ AUD
      AU$ AUD
      AUD$ AUD
      NZ$ NZD
      S$ SGD
      HK$ HKD
      NT$ TWD
      MX$ MXN
      R$ BRL
      € EUR
      £ GBP
      ¥ JPY CNY
      ￥ JPY CNY
      CN¥ CNY
      RMB CNY
      JP¥ JPY
      円 JPY
      元 CNY
      원 KRW
      ₩ KRW
      kr SEK NOK DKK ISK
      kr. SEK NOK DKK ISK
      skr SEK
      nkr NOK
      dkr DKK
      fr CHF
      fr. CHF
      sfr CHF
      sfr. CHF
      zł PLN
      kč CZK
      ft HUF
      lei RON MDL
      ₽ RUB
      руб RUB
      руб. RUB
      ₴ UAH
      ₺ TRY
      tl TRY
      ₪ ILS
      ₹ INR
      rs INR PKR LKR NPR MUR
      rs. INR PKR LKR NPR MUR
      ₨ INR PKR LKR NPR MUR
      rp IDR
      rp. IDR
      rm MYR
      r ZAR
      ₱ PHP
      ₫ VND
      ฿ THB
      ₦ NGN
      ₡ CRC
      ₲ PYG
      ₵ GHS
      ₸ KZT
      ₼ AZN
      ₾ GEL
      """;

  static final Map<String, List<String>> CODES = read();

  private CurrencySymbols() {}

  private static Map<String, List<String>> read() {
    Map<String, List<String>> codes = new HashMap<>();
    LIST.lines()
        .forEach(line -> {
          List<String> words = List.of(line.split(" ", -1));
          codes.put(words.getFirst(), words.subList(1, words.size()));
        });
    return Map.copyOf(codes);
  }
}
