package org.truemark.intake.currency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrencyTextTest {

  @ParameterizedTest
  @CsvSource({
    "USD,USD",
    "eur,EUR",
    " GBP ,GBP",
    "€,EUR",
    "£,GBP",
    "US$,USD",
    "zł,PLN",
    "Kč,CZK",
    "PAB,PAB",
    "US Dollar,USD",
    "Euro,EUR",
    "Pound Sterling,GBP",
    "Japanese Yen,JPY",
    "US-Dollar,USD",
    "Dólar estadounidense,USD",
    "dollar des États-Unis,USD",
    "yen japonais,JPY",
    "sterlina britannica,GBP",
    "Dólar americano,USD",
    "Amerikaanse dollar,USD",
    "svensk krona,SEK",
    "South Korean Won,KRW",
    "Yen,JPY",
    "R$,BRL",
    "CHF,CHF"
  })
  void oneCurrencyIsKnown(String text, String code) {
    assertThat(CurrencyText.of(text)).isEqualTo(new CurrencyFinding.Known(code));
  }

  @ParameterizedTest
  @CsvSource({
    "DEM,EUR", "FRF,EUR", "HRK,EUR", "RUR,RUB", "TRL,TRY", "ROL,RON", "PLZ,PLN", "VEF,VES",
    "GRD,EUR"
  })
  void aRetiredCodeNamesItsSuccessor(String text, String successor) {
    assertThat(CurrencyText.of(text)).isEqualTo(new CurrencyFinding.Retired(text, successor));
  }

  @Test
  void aRetiredNameIsRetired() {
    assertThat(CurrencyText.of("Deutsche Mark"))
        .isEqualTo(new CurrencyFinding.Retired("DEM", "EUR"));
  }

  @ParameterizedTest
  @CsvSource({"WON,KRW", "Won,KRW", "UDS,USD", "EUO,EUR", "Dollar,USD"})
  void whatIsUnknownComesWithASuggestion(String text, String code) {
    assertThat(CurrencyText.of(text)).isEqualTo(new CurrencyFinding.Unknown(text, code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "XXX", "XTS", "Pounds of flour", "QQQ", "12"})
  void nothingIsSuggestedWhereNothingIsNear(String text) {
    assertThat(CurrencyText.of(text)).isEqualTo(new CurrencyFinding.Unknown(text, null));
  }

  @ParameterizedTest
  @CsvSource({"$,USD", "¥,JPY", "kr,SEK", "kr.,SEK", "Rs,INR"})
  void aSharedSymbolIsAmbiguous(String symbol, String mostUsed) {
    assertThat(CurrencyText.of(symbol))
        .isInstanceOfSatisfying(
            CurrencyFinding.Ambiguous.class,
            found -> assertThat(found.candidates()).hasSizeGreaterThan(1).startsWith(mostUsed));
  }

  @Test
  void everySuccessorIsActive() {
    for (Map.Entry<String, String> retired : RetiredCurrencies.SUCCESSORS.entrySet()) {
      assertThat(CurrencyText.of(retired.getValue()))
          .isEqualTo(new CurrencyFinding.Known(retired.getValue()));
    }
  }

  @Test
  void everySymbolStandsForActiveCurrencies() {
    CurrencySymbols.CODES
        .values()
        .forEach(codes ->
            assertThat(codes)
                .isNotEmpty()
                .allSatisfy(code ->
                    assertThat(CurrencyText.of(code)).isEqualTo(new CurrencyFinding.Known(code))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$28,830.00 | $",
        "28.830,00 € | €",
        "EUR 12 | EUR",
        "-$5 | $",
        "($1,234) | $",
        "12 kr. | kr.",
        "US$ 5 | US$",
        "5- EUR | EUR"
      })
  void theMarkOfAnAmountIsFound(String amount, String mark) {
    assertThat(CurrencyText.markIn(amount)).contains(mark);
  }

  @ParameterizedTest
  @ValueSource(strings = {"28830.00", "GTX 500", "", "EUR", "5 apples", "$5 USD"})
  void anAmountWithoutOneMarkHasNone(String amount) {
    assertThat(CurrencyText.markIn(amount)).isEmpty();
  }
}
