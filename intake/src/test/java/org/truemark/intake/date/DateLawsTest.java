package org.truemark.intake.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Laws over generated days. The oracle is `DateTimeFormatter` of the JDK.
class DateLawsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "uuuu-MM-dd",
        "uuuu/MM/dd",
        "uuuuMMdd",
        "M/d/uuuu",
        "d/M/uuuu",
        "d.M.uuuu",
        "d-M-uuuu",
        "M-d-uuuu",
        "dd.MM.uuuu",
        "MM/dd/uuuu",
        "d MMM uuuu",
        "d-MMM-uuuu",
        "dd-MMM-yy",
        "MMM d, uuuu",
        "d. MMMM uuuu",
        "MMMM d, uuuu",
        "d/M/yy",
        "M/d/yy",
        "d.M.yy",
        "uuuu-MM-dd'T'HH:mm:ss",
        "uuuu-MM-dd HH:mm",
        "M/d/uuuu h:mm a",
        "d.M.uuuu H:mm:ss",
        "uuuu-MM-dd'T'HH:mm:ss.SSS"
      })
  void whatThePlatformWritesIsReadBack(String letters) {
    Random random = new Random(21);
    DatePattern pattern = only(letters.replace('u', 'y'));
    DateTimeFormatter writer = DateTimeFormatter.ofPattern(letters, Locale.ENGLISH);
    for (int i = 0; i < 2_000; i++) {
      LocalDateTime moment = moment(random);
      String text = writer.format(moment);
      Reading reading = Objects.requireNonNull(pattern.parse(text), text);
      assertThat(reading.date()).as(text).isEqualTo(moment.toLocalDate());
      assertThat(reading.coarse()).isEqualTo(!letters.contains("m"));
      assertThat(commonDays(text)).as(text).contains(moment.toLocalDate());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "de,d. MMMM uuuu", "es,d MMM uuuu", "fr,d MMMM uuuu", "it,d MMM uuuu", "pt,d MMM uuuu",
    "nl,d MMMM uuuu", "sv,d MMM uuuu", "da,d. MMM uuuu", "nb,d. MMM uuuu", "fi,d. MMMM uuuu",
    "pl,d MMM uuuu", "cs,d. MMMM uuuu", "en,d-MMM-uuuu", "de,d-MMM-uuuu"
  })
  void monthNamesOfTheLanguagesAreReadBack(String language, String letters) {
    DateTimeFormatter writer = DateTimeFormatter.ofPattern(letters, Locale.of(language));
    for (int month = 1; month <= 12; month++) {
      LocalDate day = LocalDate.of(2026, month, 17);
      String text = writer.format(day);
      assertThat(commonDays(text)).as(text).contains(day);
      assertThat(commonDays(text.toUpperCase(Locale.ROOT))).as(text).contains(day);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"M/d/yyyy", "d/M/yyyy", "d.M.yyyy", "yyyy-MM-dd"})
  void aDayThatDoesNotExistIsReadExactlyWhenThePlatformReadsIt(String letters) {
    Random random = new Random(22);
    DateTimeFormatter strict =
        DateTimeFormatter.ofPattern(letters.replace('y', 'u'))
            .withResolverStyle(ResolverStyle.STRICT);
    DatePattern pattern = only(letters);
    for (int i = 0; i < 3_000; i++) {
      String text =
          letters
              .replace("yyyy", String.valueOf(1895 + random.nextInt(210)))
              .replaceFirst("M+", String.format(Locale.ROOT, "%02d", random.nextInt(14)))
              .replaceFirst("d+", String.format(Locale.ROOT, "%02d", random.nextInt(33)));
      assertThat(pattern.parse(text) != null).as(text).isEqualTo(parses(strict, text));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void oneDayAboveTwelveSettlesAColumn(long seed) {
    Random random = new Random(seed);
    boolean dayFirst = seed % 2 == 0;
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      cells.add(slashed(dayFirst, 1 + random.nextInt(12), 1 + random.nextInt(12)));
    }
    cells.add(slashed(dayFirst, 13 + random.nextInt(15), 1 + random.nextInt(12)));
    Collections.shuffle(cells, random);
    assertThat(finding(cells))
        .isInstanceOfSatisfying(
            DateFinding.Settled.class,
            found ->
                assertThat(found.pattern().text()).isEqualTo(dayFirst ? "d/M/yyyy" : "M/d/yyyy"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theOrderOfRowsChangesNothing(long seed) {
    Random random = new Random(seed);
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      int day = 1 + random.nextInt(seed % 3 == 0 ? 28 : 12);
      cells.add(slashed(seed % 2 == 0, day, 1 + random.nextInt(12)));
    }
    cells.add("soon");
    String before = shown(finding(cells));
    Collections.shuffle(cells, random);
    assertThat(shown(finding(cells))).isEqualTo(before);
  }

  private static String shown(DateFinding finding) {
    return finding.toString();
  }

  private static String slashed(boolean dayFirst, int day, int month) {
    return (dayFirst ? day + "/" + month : month + "/" + day) + "/2025";
  }

  private static boolean parses(DateTimeFormatter strict, String text) {
    try {
      strict.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static DateFinding finding(List<String> cells) {
    DateInference inference = new DateInference(DatePatterns.common());
    cells.forEach(inference::see);
    return inference.finding();
  }

  private static List<LocalDate> commonDays(String text) {
    return Common.PATTERNS.list().stream()
        .map(pattern -> pattern.parse(text))
        .filter(reading -> reading != null)
        .map(Reading::date)
        .toList();
  }

  private static DatePattern only(String letters) {
    return DatePatterns.of(List.of(letters), List.of(), 1950).list().getFirst();
  }

  private static LocalDateTime moment(Random random) {
    return LocalDateTime.of(1950, 1, 1, 0, 0)
        .plusDays(random.nextInt(36_500))
        .plusNanos((long) random.nextInt(86_400_000) * 1_000_000);
  }

  private static final class Common {
    private static final DatePatterns PATTERNS = DatePatterns.common();
  }
}
