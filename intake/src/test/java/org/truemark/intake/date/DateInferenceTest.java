package org.truemark.intake.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateInferenceTest {
  private static final DatePatterns COMMON = DatePatterns.common();

  @Test
  void theColumnsOfKnownExportsSettle() {
    assertThat(settled("2024-08-26T21:17:21.000Z", "2024-08-30T12:26:13.000Z"))
        .isEqualTo("yyyy-MM-dd");
    assertThat(settled("9/25/2024", "10/2/2024")).isEqualTo("M/d/yyyy");
    assertThat(settled("25.09.2024", "02.10.2024")).isEqualTo("d.M.yyyy");
    assertThat(settled("2024-09-25 00:00", "2024-10-02 00:00")).isEqualTo("yyyy-MM-dd");
    assertThat(settled("8/26/2024 9:17 PM", "8/30/2024 12:26 PM")).isEqualTo("M/d/yyyy");
    assertThat(settled("25-Sep-24", "02-Oct-24", "3-Sept-24")).isEqualTo("d-MMM-yy");
    assertThat(settled("9999-12-31 23:59:59", "2023-10-30 05:35:35.123456789 ", "2023-10-30"))
        .isEqualTo("yyyy-MM-dd");
    assertThat(settled("20240105", "20241231")).isEqualTo("yyyyMMdd");
  }

  @Test
  void daysOfTwelveOrLessAreAskedWithBothHistograms() {
    assertThat(finding("1/2/2025", "1/3/2025", "4/3/2025"))
        .isInstanceOfSatisfying(
            DateFinding.TwoReadings.class,
            two -> {
              assertThat(two.first().text()).isEqualTo("M/d/yyyy");
              assertThat(two.second().text()).isEqualTo("d/M/yyyy");
              assertThat(two.monthsFirst())
                  .isEqualTo(Map.of(YearMonth.of(2025, 1), 2L, YearMonth.of(2025, 4), 1L));
              assertThat(two.monthsSecond())
                  .isEqualTo(Map.of(YearMonth.of(2025, 2), 1L, YearMonth.of(2025, 3), 2L));
            });
  }

  @Test
  void readingsWithTheSameDaysAreSettledOnTheFirst() {
    assertThat(settled("3/3/2025", "12/12/2024")).isEqualTo("M/d/yyyy");
  }

  @Test
  void aFewBadCellsAreExceptions() {
    DateInference inference = new DateInference(COMMON);
    inference.see("25/12/2025", 499);
    inference.see("31/02/2026");
    assertThat(inference.finding())
        .isInstanceOfSatisfying(
            DateFinding.Mostly.class,
            mostly -> {
              assertThat(mostly.pattern().text()).isEqualTo("d/M/yyyy");
              assertThat(mostly.exceptions()).isEqualTo(1);
            });
  }

  @Test
  void otherTextIsNoDate() {
    assertThat(finding("2024-01-05", "soon")).isEqualTo(new DateFinding.NotDates("soon"));
    assertThat(finding("", "0000-00-00", "0000-00-00 00:00:00")).isEqualTo(new DateFinding.Empty());
  }

  @Test
  void dayNumbersOfExcelNeedEveryCell() {
    assertThat(finding("45292", "43830")).isEqualTo(new DateFinding.Settled(new ExcelSerial()));
    assertThat(finding("45292", "99999")).isInstanceOf(DateFinding.NotDates.class);
    assertThat(new ExcelSerial().parse("45292"))
        .isEqualTo(new Reading(LocalDate.of(2024, 1, 1), null, null));
    assertThat(new ExcelSerial().parse("60001")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-08-26T21:17:21.5Z | 21:17:21.5 | Z",
        "2024-08-26 21:17:21 +05:30 | 21:17:21 | +05:30",
        "2024-08-26T21:17-0800 | 21:17 | -08:00",
        "2024-08-26T21:17:21+02 | 21:17:21 | +02:00",
        "2024-08-26 9:05 a.m. | 09:05 |",
        "26.8.2024 12:00 AM | 00:00 |",
        "26.8.2024, 12.30 | 12:30 |",
        "26 août 2024 7:08 | 07:08 |",
        "26. Aug. 2024 23:59:59.123456789 UTC | 23:59:59.123456789 | Z",
        "26 de agosto de 2024 00:00 | 00:00 |",
        "August 26, 2024 3:04:05 PM | 15:04:05 |"
      })
  void timesOfDayAndOffsetsAreRead(String cell, LocalTime time, String offset) {
    assertThat(finding(cell))
        .isInstanceOfSatisfying(
            DateFinding.Settled.class,
            found ->
                assertThat(found.pattern().parse(cell))
                    .isEqualTo(
                        new Reading(
                            LocalDate.of(2024, 8, 26),
                            time,
                            offset == null ? null : ZoneOffset.of(offset))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-02-29", "31/04/2025", "2024-13-01", "2024-00-10", "2024-01-05 24:00",
            "2024-01-05 13:00 PM",
        "2024-01-05T", "2024-01-05 1:5", "2024-01-05x", "1/2", "0000-01-01", "5 Foo 2024",
        "2024-01-05 10:00+19:00", "1.2.3.4", "(206) 555-9857", "2024-01-05 10:00 ZZ"
      })
  void whatIsNoMomentIsNotRead(String cell) {
    assertThat(finding(cell)).isInstanceOf(DateFinding.NotDates.class);
  }

  @Test
  void twoDigitYearsFallInTheHundredYearsOfTheMapping() {
    assertThat(year(1950, "50")).isEqualTo(1950);
    assertThat(year(1950, "49")).isEqualTo(2049);
    assertThat(year(2000, "51")).isEqualTo(2051);
    assertThat(year(1930, "29")).isEqualTo(2029);
  }

  @Test
  void patternsOfAMappingWithOneOrderOfDaysAreAlternatives() {
    DatePatterns patterns =
        DatePatterns.of(
            List.of("yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss.SSSX", "yyyy-MM-dd'T'HH:mm:ssX"),
            List.of(),
            1950);
    DateInference inference = new DateInference(patterns);
    List.of("2024-01-05", "2024-01-05T10:00:00Z", "2024-01-05T10:00:00.000Z")
        .forEach(inference::see);
    assertThat(inference.finding()).isInstanceOf(DateFinding.Settled.class);
    inference.see("2024-01-05 10:00", 10);
    assertThat(inference.finding()).isEqualTo(new DateFinding.NotDates("2024-01-05 10:00"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yyyy-MM",
        "yyyy-MM-dd h:mm",
        "yyyy-MM-dd 'T",
        "yyyy-MM-dd[ HH:mm",
        "GGyyyy-MM-dd",
        "yyyy-MM-ddd"
      })
  void aPatternThatCannotBeUnderstoodIsRefusedByName(String letters) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DatePatterns.of(List.of(letters), List.of(), 1950))
        .withMessageContaining(letters);
  }

  private static int year(int from, String digits) {
    DatePattern pattern = DatePatterns.of(List.of("d.M.yy"), List.of(), from).list().getFirst();
    return Objects.requireNonNull(pattern.parse("5.1." + digits)).date().getYear();
  }

  private static String settled(String... cells) {
    return finding(cells) instanceof DateFinding.Settled(DatePattern pattern)
        ? pattern.text()
        : "not settled: " + finding(cells);
  }

  private static DateFinding finding(String... cells) {
    DateInference inference = new DateInference(COMMON);
    List.of(cells).forEach(inference::see);
    return inference.finding();
  }
}
