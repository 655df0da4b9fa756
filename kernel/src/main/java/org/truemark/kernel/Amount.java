package org.truemark.kernel;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// An imported amount with all its decimals, as the source wrote it.
///
/// @param value exact decimal, any sign and scale
/// @param currency ISO 4217 code, or null when the file names none: an unnamed currency never meets
///   a named one in a sum
public record Amount(BigDecimal value, @Nullable String currency) {
  public Amount {
    if (currency != null && !isCode(currency)) {
      throw new IllegalArgumentException("not a currency code: " + currency);
    }
  }

  /// The currency, or `---` where none is named; for keys of sums and for display.
  public String currencyOrUnnamed() {
    return currency == null ? "---" : currency;
  }

  /// Three capitals, looked at one by one: amounts are made by the million.
  private static boolean isCode(String text) {
    boolean capitals = text.length() == 3;
    for (int i = 0; capitals && i < 3; i++) {
      capitals = text.charAt(i) >= 'A' && text.charAt(i) <= 'Z';
    }
    return capitals;
  }
}
