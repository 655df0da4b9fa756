package org.truemark.intake.currency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which currency a text means.
public sealed interface CurrencyFinding {

  /// One currency that ISO 4217 lists today.
  ///
  /// @param code its three letters
  record Known(String code) implements CurrencyFinding {}

  /// A currency that is no longer used.
  ///
  /// @param code its three letters
  /// @param successor the currency of today that took its place; never at 1:1
  record Retired(String code, String successor) implements CurrencyFinding {}

  /// Nothing that is known.
  ///
  /// @param text as it was found, without blanks at its ends
  /// @param suggestion the code that may be meant, or null
  record Unknown(String text, @Nullable String suggestion) implements CurrencyFinding {}

  /// A symbol or word that several currencies share.
  ///
  /// @param symbol as it was found
  /// @param candidates codes, the most used first
  record Ambiguous(String symbol, List<String> candidates) implements CurrencyFinding {
    public Ambiguous {
      candidates = List.copyOf(candidates);
    }
  }
}
