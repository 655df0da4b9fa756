package org.truemark.intake.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truemark.intake.mapping.ColumnMapping.Figures;

class SmallReadersTest {
  private static final Figures SECONDS = figures("1", "1");

  @ParameterizedTest
  @CsvSource({
    "006q000000Hddoh, 006q000000HddohAAB",
    "0051G00000600Ml, 0051G00000600MlQAI",
    "006q000000HddohAAB, 006q000000HddohAAB",
    "4711, 4711"
  })
  void salesforceIdsBecomeEighteenCharacters(String id, String eighteen) {
    assertThat(SalesforceId.of(id)).isEqualTo(eighteen);
  }

  @ParameterizedTest
  @CsvSource({
    "90, 90",
    "90.5, 91",
    "1:30, 5400",
    "0:01:30, 90",
    "0100:00:00.25, 360000",
    "PT12M, 720",
    "P1DT1S, 86401"
  })
  void lengthsOfTimeBecomeSeconds(String text, long seconds) {
    assertThat(Durations.seconds(text, SECONDS)).isEqualTo(seconds);
  }

  @Test
  void plainNumbersAreOfTheUnitThatTheMappingStates() {
    var milliseconds = figures("1000", "1");
    var minutes = figures("1", "60");
    assertThat(Durations.seconds("1500", milliseconds)).isEqualTo(2);
    assertThat(Durations.seconds("2", minutes)).isEqualTo(120);
    assertThat(Durations.seconds("0:30:00", minutes)).isEqualTo(1_800);
  }

  @ParameterizedTest
  @CsvSource({"soon", "1:75", "-5", "P", "1 h"})
  void otherTextsAreNoLengthOfTime(String text) {
    assertThat(Durations.seconds(text, SECONDS)).isNull();
  }

  @Test
  void spellingsThatDifferInBlanksOrCaseAreOneName() {
    var aliases = new Aliases();
    aliases.name("GTX Pro", "P1");
    assertThat(aliases.idOf("gtxpro")).isEqualTo("P1");
    assertThat(aliases.idOf("GTX Pro")).isEqualTo("P1");
    assertThat(aliases.used()).containsOnlyKeys("gtxpro");
    assertThat(aliases.used()).containsEntry("gtxpro", new Aliases.Use("GTX Pro", 1));
  }

  @Test
  void aSpellingThatFitsTwoNamesStaysAsItIs() {
    var aliases = new Aliases();
    aliases.name("GTX Pro", "P1");
    aliases.name("GTX-PRO", "P2");
    assertThat(aliases.idOf("gtxpro")).isEqualTo("gtxpro");
    assertThat(aliases.idOf("GTX-PRO")).isEqualTo("P2");
  }

  @Test
  void aSpellingThatIsKeptApartIsANameOfItsOwn() {
    var aliases = new Aliases();
    aliases.name("GTX Pro", "P1");
    aliases.keepApart("GTXPro");
    assertThat(aliases.idOf("GTXPro")).isEqualTo("GTXPro");
    assertThat(aliases.used()).isEmpty();
  }

  private static Figures figures(String divide, String times) {
    return new Figures(null, new BigDecimal(times), new BigDecimal(divide), Set.of());
  }
}
