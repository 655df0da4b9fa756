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
    if (currency != null && !currency.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException("not a currency code: " + currency);
    }
  }

  /// The currency, or `---` where none is named; for keys of sums and for display.
  public String currencyOrUnnamed() {
    return currency == null ? "---" : currency;
  }
}
