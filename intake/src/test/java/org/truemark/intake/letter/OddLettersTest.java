package org.truemark.intake.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truemark.intake.file.FileReader;
import org.truemark.intake.file.InputFile;
import org.truemark.intake.file.ReadRules;
import org.truemark.kernel.Problem;

class OddLettersTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "windows-1250, Wartość;Właściciel;Kwota;Łódka",
    "windows-1250, Příležitost;Vlastník;Růžová;Žlutý",
    "windows-1250, Felelős;Időpont;Összeg;Szűrő",
    "windows-1251, Сделка;Ответственный;Сумма;Этап",
    "windows-1253, Ευκαιρία;Υπεύθυνος;Ποσό;Στάδιο"
  })
  void textInAnotherEncodingLooksWrong(String encoding, String text) {
    assertThat(warning(encoding, text)).isPresent();
    assertThat(warning(encoding, text).orElseThrow().wording().message())
        .startsWith("deals.csv is not UTF-8. Its letters were read as windows-1252 and look wrong");
  }

  @ParameterizedTest
  @CsvSource({
    "Währung;Größe;Müller & Söhne;Straße 5",
    "Créée le;Propriétaire;N° d'affaire;Hélène Lefèvre",
    "Año;¿Cerrado?;Nº;Español",
    "Affärsvärde;Ägare;Fräsch;Åsa",
    "Estágio;Proprietário;Valor (€);Não",
    "Salgsmulighed;Ejer;Beløb;Søren Sørensen",
    "Omistaja;Määrä;Päätöspäivä;Yhtiö",
    "Importo;Qualità;Perché;Così"
  })
  void textOfWesternEuropeDoesNot(String text) {
    assertThat(warning("windows-1252", text)).isEmpty();
  }

  @Test
  void bytesThatStandForNoLetterAreRefusedWithAWayOut() throws IOException {
    byte[] bytes = "Źródło;Kwota\nŁódź;5\n".getBytes(Charset.forName("windows-1250"));
    Path file = Files.write(folder.resolve("deals.csv"), bytes);
    var opened = FileReader.open(new InputFile("deals.csv", file), ReadRules.defaults());
    assertThat(opened.sheets()).isEmpty();
    assertThat(opened.problems().shown().getFirst().wording().hint()).contains("UTF-8");
  }

  @Test
  void textInUtf8IsNotLookedAt() {
    assertThat(warning("UTF-8", "Wartość;Właściciel;Źródło;Łódź")).isEmpty();
  }

  private Optional<Problem> warning(String encoding, String text) {
    String row = text.toLowerCase(java.util.Locale.ROOT);
    byte[] bytes = (text + "\n" + row + "\n" + row + "\n").getBytes(Charset.forName(encoding));
    try {
      Path file = Files.write(folder.resolve("deals.csv"), bytes);
      var opened = FileReader.open(new InputFile("deals.csv", file), ReadRules.defaults());
      return OddLetters.in(opened.sheets().getFirst());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
