package org.truemark.intake.refused;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The ids are published samples or made with their check digits.
class ValueShapesTest {

  @Test
  void fiveIbansRefuseAColumn() {
    List<String> ibans =
        List.of(
            "DE89 3704 0044 0532 0130 00",
            "GB82WEST12345698765432",
            "FR1420041010050500013M02606",
            "NL91ABNA0417164300",
            "ES9121000418450200051332");
    assertThat(category(ibans)).isEqualTo("BANK_ACCOUNT");
    assertThat(category(ibans.subList(0, 4))).isEqualTo("kept");
    assertThat(category(Stream.concat(ibans.stream(), Stream.of("", "n/a")).toList()))
        .isEqualTo("BANK_ACCOUNT");
    assertThat(category(Stream.concat(ibans.stream(), Stream.of("n/a", "open")).toList()))
        .isEqualTo("kept");
  }

  @Test
  void anIbanWithAWrongCheckIsNone() {
    assertThat(ValueShape.IBAN.fits("DE88370400440532013000")).isFalse();
  }

  @Test
  void oneIbanOverAndOverIsRefused() {
    assertThat(
            category(List.of("NL91ABNA0417164300").stream().flatMap(ValueShapesTest::six).toList()))
        .isEqualTo("BANK_ACCOUNT");
  }

  @Test
  void socialSecurityNumbersRefuseAColumn() {
    assertThat(category(six("123-45-6789").toList())).isEqualTo("GOVERNMENT_ID");
    assertThat(category(six("***-**-6789").toList())).isEqualTo("GOVERNMENT_ID");
    assertThat(category(six("000-45-6789").toList())).isEqualTo("kept");
    assertThat(category(six("AB123456C").toList())).isEqualTo("GOVERNMENT_ID");
    assertThat(category(six("RSSMRA85T10A562S").toList())).isEqualTo("GOVERNMENT_ID");
    assertThat(category(six("111.444.777-35").toList())).isEqualTo("GOVERNMENT_ID");
  }

  @Test
  void idsWithACheckDigitRefuseAColumnWhereTheyVary() {
    assertThat(category(IntStream.range(0, 20).mapToObj(ValueShapesTest::dni).toList()))
        .isEqualTo("GOVERNMENT_ID");
    assertThat(category(six(dni(7)).toList())).isEqualTo("kept");
    assertThat(ValueShape.PL_PESEL.fits("44051401359")).isTrue();
    assertThat(ValueShape.PL_PESEL.fits("44051401358")).isFalse();
    assertThat(ValueShape.NL_BSN.fits("111222333")).isTrue();
    assertThat(ValueShape.FR_NIR.fits("269054958815780")).isTrue();
    assertThat(ValueShape.PAYMENT_CARD.fits("4111-1111-1111-1111")).isTrue();
    assertThat(ValueShape.NORDIC_ID.fits("811228-9874")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 9, 10, 11, 15, 16, 18})
  void randomNumbersOfAnyLengthAreKept(int digits) {
    Random random = new Random(digits);
    List<String> cells =
        Stream.generate(
                () -> {
                  StringBuilder text = new StringBuilder();
                  IntStream.range(0, digits).forEach(i -> text.append(random.nextInt(10)));
                  return text.toString();
                })
            .limit(500)
            .toList();
    assertThat(category(cells)).isEqualTo("kept");
  }

  @Test
  void ordinaryColumnsAreKept() {
    assertThat(category(six("2024-08-26T21:17:21.000Z").toList())).isEqualTo("kept");
    assertThat(category(six("(206) 555-9857").toList())).isEqualTo("kept");
    assertThat(category(six("0062rANN76DeYtZAHV").toList())).isEqualTo("kept");
    assertThat(category(six("28,830.00").toList())).isEqualTo("kept");
    assertThat(category(six("2024-09-25").toList())).isEqualTo("kept");
    assertThat(category(List.of())).isEqualTo("kept");
  }

  private static Stream<String> six(String text) {
    return Stream.generate(() -> text).limit(6);
  }

  private static String dni(int number) {
    int digits = 12_345_670 + number;
    return digits + "" + "TRWAGMYFPDXBNJZSQVHLCKE".charAt(digits % 23);
  }

  private static String category(List<String> cells) {
    ValueShapes shapes = new ValueShapes();
    cells.forEach(shapes::see);
    return shapes.verdict().map(refusal -> refusal.category().name()).orElse("kept");
  }
}
