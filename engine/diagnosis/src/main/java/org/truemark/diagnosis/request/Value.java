package org.truemark.diagnosis.request;

import org.jspecify.annotations.Nullable;

/// An amount as statistics need it: never paid, only compared.
///
/// @param amount finite, any sign
/// @param currency ISO 4217 code, or null where the file names none
public record Value(double amount, @Nullable String currency) {
  public Value {
    if (!Double.isFinite(amount)) {
      throw new IllegalArgumentException("an amount is a finite number: " + amount);
    }
  }

  /// The currency, or `---` where none is named.
  public String currencyOrUnnamed() {
    return currency == null ? "---" : currency;
  }
}
