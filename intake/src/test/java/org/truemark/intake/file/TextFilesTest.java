package org.truemark.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truemark.intake.file.Reading.open;
import static org.truemark.intake.file.Reading.said;
import static org.truemark.intake.file.Reading.sheet;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.truemark.intake.file.ReadRules.FooterRules;
import org.truemark.intake.file.SheetForm.FooterRow;

class TextFilesTest {
  private static final Charset LATIN = Charset.forName("windows-1252");
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t', '|', '^', '`'})
  void everyDelimiterIsFound(char delimiter) throws IOException {
    String text = "Id,Name,Amount\n1,\"a;b,c|d^e`f\tg\",2\n3,x,4\n".replace(',', delimiter);

    Sheet sheet = sheet(folder, text);

    assertThat(sheet.form().delimiter()).isEqualTo(delimiter);
    assertThat(Reading.of(sheet).rows).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void everyLineBreakIsRead(String lineBreak) throws IOException {
    Sheet sheet = sheet(folder, "Id,Name\n1,a\n2,b\n".replace("\n", lineBreak));

    assertThat(Reading.of(sheet).rows).containsExactly(List.of("1", "a"), List.of("2", "b"));
    assertThat(Reading.of(sheet).lines).containsExactly(2L, 3L);
  }

  @Test
  void lastLineNeedsNoLineBreak() throws IOException {
    Opened opened = open(folder, "Id,Name\n1,a\n2,b");

    assertThat(said(opened)).isEmpty();
    assertThat(opened.sheets().getFirst().form().rows()).isEqualTo(2);
  }

  @Test
  void quotedCellsKeepLineBreaksAndDoubledQuotes() throws IOException {
    Sheet sheet = sheet(folder, "Id,Name\n1,\"two\nlines\"\n2,\"a \"\"b\"\"\"\n");

    assertThat(Reading.of(sheet).rows)
        .containsExactly(List.of("1", "two\nlines"), List.of("2", "a \"b\""));
    assertThat(Reading.of(sheet).lines).containsExactly(2L, 4L);
  }

  @Test
  void cellsAreNotTrimmed() throws IOException {
    assertThat(Reading.of(sheet(folder, "Id,Name\n 1 ,  a\n")).rows)
        .containsExactly(List.of(" 1 ", "  a"));
  }

  @Test
  void excelsDelimiterLineIsHonored() throws IOException {
    Sheet sheet = sheet(folder, "sep=;\r\nName;Sold, in all\r\na;1,5\r\n");

    assertThat(sheet.headers()).containsExactly("Name", "Sold, in all");
    assertThat(sheet.form().headerRow()).isEqualTo(2);
    assertThat(Reading.of(sheet).rows).containsExactly(List.of("a", "1,5"));
    assertThat(Reading.of(sheet).lines).containsExactly(3L);
  }

  @Test
  void aFileOfOneColumnKeepsAllItsRows() throws IOException {
    Opened opened = open(folder, "Name\nSmith, J\nLee\n\nNo, Bo\nKim\n");

    assertThat(Reading.of(opened.sheets().getFirst()).rows)
        .containsExactly(List.of("Smith, J"), List.of("Lee"), List.of("No, Bo"), List.of("Kim"));
    assertThat(said(opened)).containsExactly("blank-rows: 1 blank row left out (first: line 4).");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8,0", "UTF-16LE,0", "UTF-16BE,0", "windows-1252,0", "UTF-16LE,1", "UTF-16BE,1"})
  void everyEncodingIsFound(String charset, int mark) throws IOException {
    String text = (mark == 1 ? "\uFEFF" : "") + "Id,Name\n1,Müller\n2,Günther\n";

    Opened opened = open(folder, text.getBytes(Charset.forName(charset)));

    Sheet sheet = opened.sheets().getFirst();
    assertThat(sheet.form().encoding()).isEqualTo(charset);
    assertThat(sheet.headers()).containsExactly("Id", "Name");
    assertThat(Reading.of(sheet).rows)
        .containsExactly(List.of("1", "Müller"), List.of("2", "Günther"));
  }

  @Test
  void encodingsAreTriedInTheOrderGiven() throws IOException {
    Path path = folder.resolve("deals.csv");
    open(folder, "Id,Name\n1,Müller\n".getBytes(StandardCharsets.UTF_8));
    var rules = new ReadRules(List.of(LATIN), null, ReadRules.defaults().footer());

    Sheet sheet = FileReader.open(new InputFile("deals.csv", path), rules).sheets().getFirst();

    assertThat(Reading.of(sheet).rows).containsExactly(List.of("1", "MÃ¼ller"));
  }

  @Test
  void aFileCutInsideALetterKeepsItsEncoding() throws IOException {
    byte[] bytes = "Id,Name\n1,Müller\n2,Gü".getBytes(StandardCharsets.UTF_8);

    Opened opened = open(folder, java.util.Arrays.copyOf(bytes, bytes.length - 1));

    assertThat(opened.sheets().getFirst().form().encoding()).isEqualTo("UTF-8");
    assertThat(said(opened).getLast())
        .isEqualTo(
            "cut-off: deals.csv ends in the middle of record 2 (line 3). Record 1 is readable;"
                + " nothing was saved.");
    assertThat(Reading.of(opened.sheets().getFirst()).rows).hasSize(1);
  }

  @Test
  void titlesAboveTheHeaderAreNoted() throws IOException {
    Opened opened = open(folder, "Open deals\nRegion: EMEA\n\nId,Name,Amount\n1,a,2\n3,b,4\n");

    assertThat(opened.sheets().getFirst().form().headerRow()).isEqualTo(4);
    assertThat(said(opened))
        .containsExactly(
            "title-rows: 2 rows above the header left out: \"Open deals\", \"Region: EMEA\".");
  }

  @Test
  void headersAreMadeDifferent() throws IOException {
    Opened opened = open(folder, "Amount,,Amount,Amount (2)\n1,2,3,4\n");

    assertThat(opened.sheets().getFirst().headers())
        .containsExactly("Amount", "column 2", "Amount (2)", "Amount (2) (2)");
    assertThat(said(opened))
        .startsWith("blank-header: Column 2 has no header; it is called \"column 2\" here.")
        .hasSize(3);
  }

  @Test
  void blankColumnsAtTheRightAreDropped() throws IOException {
    Opened opened = open(folder, "Id,Name,,\n1,a,,\n2,b\n3,c,\n");

    assertThat(opened.sheets().getFirst().headers()).containsExactly("Id", "Name");
    assertThat(opened.sheets().getFirst().form().rows()).isEqualTo(3);
    assertThat(Reading.of(opened.sheets().getFirst()).rows).hasSize(3);
  }

  @Test
  void aColumnWithoutNameIsKeptWhenItHasCells() throws IOException {
    Opened opened = open(folder, "Id,Name,,\n1,a,x,\n2,b,,\n");

    assertThat(opened.sheets().getFirst().headers()).containsExactly("Id", "Name", "column 3");
  }

  @Test
  void rowsOfAnotherWidthAreRejectedWithTheirCells() throws IOException {
    Reading reading = Reading.of(sheet(folder, "Id,Name,C\n1,a,b\n2,b\n3,c,d,e\n4,d,e,,\n"));

    assertThat(reading.rows).containsExactly(List.of("1", "a", "b"), List.of("4", "d", "e"));
    assertThat(reading.rejectedLines).containsExactly(3L, 4L);
    assertThat(reading.rejectedCells)
        .containsExactly(List.of("2", "b"), List.of("3", "c", "d", "e"));
    assertThat(Reading.said(reading.rejections.getFirst()))
        .isEqualTo("row-width: Line 3: found 2 cells, expected 3 as in the header.");
  }

  @Test
  void aFullRowAfterAFooterLikeRowMakesItARejectedRow() throws IOException {
    Opened opened = open(folder, "Id,Name\n1,a\n\nSubtotal\n2,b\n\nTotal: 2\n");

    Sheet sheet = opened.sheets().getFirst();
    assertThat(sheet.form().footer())
        .containsExactly(new FooterRow(6, ""), new FooterRow(7, "Total: 2"));
    assertThat(Reading.of(sheet).rejectedLines).containsExactly(4L);
    assertThat(said(opened)).containsExactly("blank-rows: 1 blank row left out (first: line 3).");
  }

  @Test
  void footerLinesNeedNoBlankRowWhenTheyAreKnown() throws IOException {
    Sheet sheet = sheet(folder, "Id,Name\n1,a\nCopyright (c) 2026\n");

    assertThat(sheet.form().footer()).containsExactly(new FooterRow(3, "Copyright (c) 2026"));
  }

  @Test
  void footerRulesCanBeSwitchedOff() throws IOException {
    Path path = folder.resolve("deals.csv");
    open(folder, "Id,Name\n1,a\n\nThe end\n");
    var rules =
        new ReadRules(List.of(StandardCharsets.UTF_8), ',', new FooterRules(false, List.of()));

    Sheet sheet = FileReader.open(new InputFile("deals.csv", path), rules).sheets().getFirst();

    assertThat(sheet.form().footer()).isEmpty();
    assertThat(Reading.of(sheet).rejectedLines).containsExactly(4L);
  }

  @Test
  void aSmallReportIsStillATable() throws IOException {
    Sheet sheet =
        sheet(
            folder,
            "Id,Name\n1,a\n\n\nAll deals\nCopyright\nConfidential\nGenerated By: Pat\nOrg\n");

    assertThat(sheet.form().rows()).isEqualTo(1);
    assertThat(sheet.form().footer()).hasSize(7);
  }

  @Test
  void strayQuotesAreReadAsTextAndReported() throws IOException {
    Opened opened = open(folder, "Id,Name\n1,\"The \"North\" Ltd\"\n2,\"b\"\n");

    assertThat(Reading.of(opened.sheets().getFirst()).rows)
        .containsExactly(List.of("1", "The \"North\" Ltd"), List.of("2", "b"));
    assertThat(said(opened)).singleElement().asString().startsWith("stray-quote: Line 2 is");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"?ód? Tech", "M?ller", "Event ? Spring", "??????", "caf\uFFFD", "S?ren & S?n"})
  void lostLettersAreSeen(String cell) {
    assertThat(LostLetters.in(cell)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Really?",
        "Why? Because",
        "?",
        "What??",
        "https://a.example/x?id=1",
        "¿Qué?",
        "a (?)"
      })
  void questionsAreNoLostLetters(String cell) {
    assertThat(LostLetters.in(cell)).isFalse();
  }
}
