package org.truemark.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truemark.intake.file.Reading.said;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbooksTest {
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String HEADER =
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Id</t></is></c>"
          + "<c r=\"B1\" t=\"inlineStr\"><is><t>Name</t></is></c></row>";
  @TempDir Path folder;

  @Test
  void everyKindOfCellIsText() throws IOException {
    Sheet sheet = sheet(Workbooks.deals());

    assertThat(sheet.name()).isEqualTo("book.xlsx!Deals");
    assertThat(sheet.headers())
        .containsExactly("Id", "Name", "Amount", "Close Date", "Created", "Won");
    assertThat(Reading.of(sheet).rows)
        .containsExactly(
            List.of("001", "Łódź 1", "1234567.5", "2024-01-01", "2024-01-01 21:17:21", "true"),
            List.of("002", "Łódź 2", "2469135", "2024-01-02", "2024-01-02 21:17:21", "false"),
            List.of("003", "Łódź 3", "3703702.5", "2024-01-03", "2024-01-03 21:17:21", "false"));
    assertThat(sheet.form()).isEqualTo(new SheetForm("XLSX", '\0', 1, List.of(), 3, false));
  }

  @Test
  void serialDaysCountFrom1900Or1904() throws IOException {
    byte[] book = Workbooks.dealsWith(SHEET, "<v>45292.0</v>", "<v>43830</v>");
    assertThat(Reading.of(sheet(book)).rows.getFirst()).contains("2019-12-31");

    Map<String, byte[]> parts = Workbooks.parts(book);
    String workbook = Workbooks.text(parts, "xl/workbook.xml");
    String flagged = workbook.replaceFirst("<workbookPr[^>]*/>", "<workbookPr date1904=\"1\"/>");
    assertThat(flagged).contains("date1904");
    parts.put("xl/workbook.xml", flagged.getBytes(StandardCharsets.UTF_8));
    Sheet sheet = sheet(Workbooks.zip(parts));

    assertThat(Reading.of(sheet).rows.getFirst()).contains("2024-01-01");
    assertThat(sheet.form().date1904()).isTrue();
  }

  @Test
  void numbersHaveNoExponentAndNoFloatTail() throws IOException {
    String numbers =
        cell("A2", "1.2345E7")
            + cell("B2", "21156.880000000001")
            + cell("C2", "1E-3")
            + cell("D2", "1e999999999")
            + cell("E2", "-0");
    Sheet sheet = sheet(Workbooks.rows(header(5) + "<row r=\"2\">" + numbers + "</row>"));

    assertThat(Reading.of(sheet).rows)
        .containsExactly(List.of("12345000", "21156.88", "0.001", "1e999999999", "0"));
  }

  @Test
  void errorsAndFormulasAreReadByTheirValue() throws IOException {
    String row =
        "<row r=\"2\"><c r=\"A2\" t=\"e\"><v>#N/A</v></c>"
            + "<c r=\"B2\" t=\"e\"><f>1/0</f><v>#REF!</v></c>"
            + "<c r=\"C2\" t=\"str\"><f>A1</f><v>x</v></c><c r=\"D2\"><f>1+1</f><v>2</v></c></row>";

    assertThat(Reading.of(sheet(Workbooks.rows(header(4) + row))).rows)
        .containsExactly(List.of("#N/A", "#REF!", "x", "2"));
  }

  @Test
  void raggedRowsAreFilledUpAndColumnsWithoutHeaderKept() throws IOException {
    String rows =
        "<row r=\"2\">"
            + cell("A2", "1")
            + "</row><row r=\"4\">"
            + cell("B4", "2")
            + cell("C4", "3")
            + "</row>";

    Sheet sheet = sheet(Workbooks.rows(header(2) + rows));

    assertThat(sheet.headers()).containsExactly("Hx", "Hxx", "column 3");
    assertThat(Reading.of(sheet).rows).containsExactly(List.of("1", "", ""), List.of("", "2", "3"));
  }

  @Test
  void emptyAndHiddenSheetsAreNoted() throws IOException {
    byte[] bytes =
        Workbooks.of(workbook -> {
          workbook.newWorksheet("Empty");
          Worksheet hidden = workbook.newWorksheet("Hidden");
          hidden.value(0, 0, "x");
          hidden.setVisibilityState(VisibilityState.HIDDEN);
          Worksheet titles = workbook.newWorksheet("Only a header");
          titles.value(0, 0, "Id");
          Worksheet deals = workbook.newWorksheet("Deals");
          deals.value(0, 0, "Id");
          deals.value(1, 0, "1");
        });

    Opened opened = open(bytes);

    assertThat(opened.sheets()).extracting(Sheet::name).containsExactly("book.xlsx!Deals");
    assertThat(said(opened))
        .containsExactlyInAnyOrder(
            "skipped-sheet: book.xlsx!Empty was left out: it is empty.",
            "skipped-sheet: book.xlsx!Hidden was left out: it is hidden.",
            "skipped-sheet: book.xlsx!Only a header was left out: it has no rows under its"
                + " header.");
  }

  @Test
  void aWorkbookWithoutAnyCellIsEmpty() throws IOException {
    assertThat(said(open(Workbooks.of(workbook -> workbook.newWorksheet("Empty")))))
        .containsExactly("empty-file: book.xlsx is empty (no visible sheet holds a cell).");
  }

  @Test
  void theNameDoesNotDecideWhatAFileIs() throws IOException {
    Path path = Files.write(folder.resolve("deals.csv"), Workbooks.deals());
    assertThat(Reading.open(path).sheets().getFirst().name()).isEqualTo("deals.csv!Deals");

    Path text = Files.writeString(folder.resolve("deals.xlsx"), "Id,Name\n1,a\n");
    assertThat(Reading.open(text).sheets().getFirst().name()).isEqualTo("deals.xlsx");
  }

  @Test
  void macrosAreRefused() throws IOException {
    assertThat(said(open(Workbooks.dealsWith("xl/vbaProject.bin", new byte[] {1}))))
        .containsExactly("macros: book.xlsx contains macros.");
  }

  @Test
  void linksToOtherFilesAreRefused() throws IOException {
    assertThat(said(open(Workbooks.dealsWith("xl/externalLinks/externalLink1.xml", new byte[0]))))
        .containsExactly("external-links: book.xlsx contains links to other files.");
  }

  @Test
  void entitiesAreRefused() throws IOException {
    byte[] bytes =
        Workbooks.dealsWith(
            "xl/sharedStrings.xml",
            "<!DOCTYPE a [<!ENTITY b \"c\">]><sst/>".getBytes(StandardCharsets.UTF_8));

    assertThat(said(open(bytes)))
        .containsExactly(
            "document-type: book.xlsx defines XML entities (in xl/sharedStrings.xml).");
  }

  @Test
  void tooManyPartsAreRefused() throws IOException {
    Map<String, byte[]> parts = Workbooks.parts(Workbooks.deals());
    for (int i = 0; i < 10_000; i++) {
      parts.put("docProps/" + i, new byte[0]);
    }

    assertThat(said(open(Workbooks.zip(parts))))
        .containsExactly("workbook-limit: book.xlsx has more than 10,000 parts.");
  }

  @Test
  void bombsAreRefused() throws IOException {
    assertThat(said(open(Workbooks.dealsWith("xl/media/a.bin", new byte[20 << 20]))))
        .containsExactly("workbook-limit: book.xlsx has parts that are packed more than 100:1.");
  }

  @Test
  void smallWorkbooksMayPackWell() throws IOException {
    assertThat(said(open(Workbooks.dealsWith("xl/media/a.bin", new byte[1_000_000])))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2000000000</v></c></row>",
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>-1</v></c></row>",
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>x</v></c></row>",
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>",
        "<row r=\"99999999\"><c r=\"A1\"><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"2\"><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"A2\"><v>1</c></row>",
        "<row r=\"2\"><c r=\"A2\" t=\"nonsense\"><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"A2\"><f t=\"shared\" si=\"7\"/><v>1</v></c></row>"
      })
  void spoiledSheetsAreBroken(String row) throws IOException {
    assertThat(said(open(Workbooks.rows(HEADER + row))))
        .singleElement()
        .asString()
        .startsWith("broken-workbook: book.xlsx")
        .endsWith(" is damaged: it cannot be read to its end.");
  }

  @Test
  void columnsBeyondTheLastAreRefused() throws IOException {
    String row = "<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>";

    assertThat(said(open(Workbooks.rows(HEADER + row))))
        .containsExactly("too-many-columns: Line 2 has more than 16,384 cells.");
  }

  @Test
  void truncatedWorkbooksAreBroken() throws IOException {
    byte[] bytes = Workbooks.deals();

    assertThat(said(open(java.util.Arrays.copyOf(bytes, bytes.length - 30))))
        .containsExactly("broken-workbook: book.xlsx is damaged: it cannot be read to its end.");
  }

  @Test
  void otherArchivesAreNoWorkbooks() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("deals.csv", "Id\n1\n".getBytes(StandardCharsets.UTF_8));

    assertThat(said(open(Workbooks.zip(parts))))
        .containsExactly("not-a-workbook: book.xlsx is an archive without an XLSX workbook in it.");
  }

  @Test
  void oldWorkbooksAreRefusedWithAWayOut() throws IOException {
    byte[] bytes = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1};
    Opened opened = open(bytes);

    assertThat(said(opened))
        .containsExactly("old-workbook: book.xlsx is an Excel file in the old format (.xls).");
    assertThat(opened.problems().shown().getFirst().wording().hint())
        .isEqualTo("save as .xlsx or CSV.");
  }

  @Test
  void lockedWorkbooksAreRefused() throws IOException {
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    byte[] bytes = new byte[70_000];
    byte[] mark = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    System.arraycopy(mark, 0, bytes, 0, mark.length);
    System.arraycopy(name, 0, bytes, 65_530, name.length);

    assertThat(said(open(bytes)))
        .containsExactly("locked-workbook: book.xlsx is protected by a password.");
  }

  private static String cell(String address, String value) {
    return "<c r=\"" + address + "\"><v>" + value + "</v></c>";
  }

  private static String header(int columns) {
    var row = new StringBuilder("<row r=\"1\">");
    for (int i = 1; i <= columns; i++) {
      row.append("<c t=\"inlineStr\"><is><t>H").append("x".repeat(i)).append("</t></is></c>");
    }
    return row.append("</row>").toString();
  }

  private Opened open(byte[] bytes) throws IOException {
    return Reading.open(Files.write(folder.resolve("book.xlsx"), bytes));
  }

  private Sheet sheet(byte[] bytes) throws IOException {
    Opened opened = open(bytes);
    assertThat(opened.sheets()).as("%s", opened.problems()).hasSize(1);
    return opened.sheets().getFirst();
  }
}
