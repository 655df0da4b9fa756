package org.truemark.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truemark.intake.file.Reading.open;
import static org.truemark.intake.file.Reading.said;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truemark.kernel.Problem;

/// The smallest file for each problem of a text file.
class FileProblemsTest {
  @TempDir Path folder;

  @Test
  void anEmptyFile() throws IOException {
    Problem problem = only(open(folder, ""));

    assertThat(problem.line())
        .isEqualTo(
            "deals.csv deals.csv is empty (0 bytes)."
                + "  Try: export again and check the filter of the report.");
    assertThat(problem.code()).isEqualTo("empty-file");
  }

  @Test
  void aBlankFile() throws IOException {
    assertThat(said(open(folder, "\n \r\n")))
        .containsExactly("empty-file: deals.csv is empty (4 bytes, all blank).");
    assertThat(said(open(folder, ",,\n,,\n")))
        .containsExactly("empty-file: deals.csv is empty (all cells are blank).");
    assertThat(said(open(folder, "sep=;\n"))).singleElement().asString().startsWith("empty-file");
  }

  @Test
  void aHeaderAlone() throws IOException {
    assertThat(said(open(folder, "a,b,c,d,e,f,g,h\n")))
        .containsExactly("no-rows: deals.csv has 8 columns and no rows.");
    assertThat(open(folder, "a,b\n\n").sheets()).isEmpty();
  }

  @Test
  void noHeader() throws IOException {
    assertThat(said(open(folder, "1,2024-09-25,28830\n2,2024-10-02,4\n")))
        .containsExactly("no-header: Line 1: found \"1 2024-09-25 28830\", expected the header.");
  }

  @Test
  void aQuoteOpenAtTheEnd() throws IOException {
    Opened opened = open(folder, "Id,Name\n1,a\n2,\"b\nc\"\n3,\"d");

    assertThat(said(opened))
        .containsExactly(
            "cut-off: deals.csv ends in the middle of record 3 (line 5). Records 1-2 are readable;"
                + " nothing was saved.");
    Reading reading = Reading.of(opened.sheets().getFirst());
    assertThat(reading.rows).containsExactly(List.of("1", "a"), List.of("2", "b\nc"));
    assertThat(reading.rejectedLines).isEmpty();
    assertThat(opened.sheets().getFirst().form().rows()).isEqualTo(2);
  }

  @Test
  void aShortLastRowWithoutLineBreak() throws IOException {
    assertThat(said(open(folder, "Id,Name\n1,a\n2")))
        .containsExactly(
            "cut-off: deals.csv ends in the middle of record 2 (line 3). Record 1 is readable;"
                + " nothing was saved.");
    assertThat(said(open(folder, "Id,Name\n1")))
        .containsExactly(
            "cut-off: deals.csv ends in the middle of record 1 (line 2). Nothing was saved.");
  }

  @Test
  void aHeaderThatIsCut() throws IOException {
    assertThat(said(open(folder, "\"Id,Name\n1,a\n")))
        .containsExactly(
            "cut-off: deals.csv ends in the middle of its header (line 1). Nothing was saved.");
  }

  @Test
  void nulCharacters() throws IOException {
    assertThat(said(open(folder, "Id,Name\n1,a\0b\n")))
        .containsExactly("not-text: deals.csv is not a text file (it holds NUL characters).");
  }

  @Test
  void bytesOfNoEncoding() throws IOException {
    assertThat(said(open(folder, "Id,Name\n1,\u0081\n".getBytes(StandardCharsets.ISO_8859_1))))
        .containsExactly(
            "unknown-encoding: Line 2 holds bytes that are no letters in UTF-8 or windows-1252.");
  }

  @Test
  void aCellTooLong() throws IOException {
    Opened opened = open(folder, "Id,Name\n1,\"" + "a".repeat(1 << 20) + "b\"\n");

    assertThat(said(opened))
        .containsExactly("cell-too-long: Line 2: a cell holds more than 1,048,576 characters.");
    assertThat(opened.sheets()).isEmpty();
  }

  @Test
  void aQuoteThatIsNeverClosed() throws IOException {
    assertThat(said(open(folder, "Id,Name\n1,\"" + "a,b\n".repeat(1 << 20))))
        .containsExactly("cell-too-long: Line 2: a cell holds more than 1,048,576 characters.");
  }

  @Test
  void tooManyColumns() throws IOException {
    assertThat(said(open(folder, "Id,Name\n1" + ",".repeat(16_384) + "\n")))
        .containsExactly("too-many-columns: Line 2 has more than 16,384 cells.");
  }

  @Test
  void aFileThatIsNotThere() throws IOException {
    assertThat(said(open(folder.resolve("deals.csv"))))
        .containsExactly("unreadable-file: deals.csv cannot be read: there is no such file.");
    Path inner = Files.createDirectory(folder.resolve("inner.csv"));
    assertThat(said(open(inner)))
        .containsExactly("unreadable-file: inner.csv cannot be read: it is a folder.");
  }

  private static Problem only(Opened opened) {
    assertThat(opened.sheets()).isEmpty();
    assertThat(opened.problems().shown()).hasSize(1);
    return opened.problems().shown().getFirst();
  }
}
