package org.truemark.intake.catalogue;

import static org.truemark.intake.catalogue.Entry.ready;
import static org.truemark.intake.catalogue.Entry.refused;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.truemark.intake.question.Answers;
import org.truemark.intake.question.AnswersFile;

/// A: files that cannot be read, or not to their end.
final class FileEntries {
  private FileEntries() {}

  static List<Entry> all() {
    return List.of(
        refused(
            "A01 an empty file",
            v -> v.with("deals.csv", ""),
            """
            empty-file | error | deals.csv | - | - | - | deals.csv is empty (0 bytes). | \
            export again and check the filter of the report.\
            """),
        refused(
            "A02 a header and no rows",
            v -> v.with("deals.csv", Reports.HEADER),
            """
            no-rows | error | deals.csv | - | - | - | deals.csv has 8 columns and no rows. | \
            export again and check the filter of the report.\
            """),
        refused(
            "A03 no header",
            v -> v.with("deals.csv", "1,2024-09-25,28830\n2,2024-10-02,4\n"),
            """
            no-header | error | deals.csv:1 | - | 1 2024-09-25 28830 | names of columns | Line \
            1: found "1 2024-09-25 28830", expected the header. | export again with column \
            names in the first row.\
            """),
        refused(
            "A04 the end is missing",
            v ->
                v.with(
                    "deals.csv",
                    Reports.of(Reports.row(101), Reports.row(102)) + "\"Ana Ruiz\",\"0062r000"),
            """
            cut-off | error | deals.csv:4 | - | - | - | deals.csv ends in the middle of record \
            3 (line 4). Records 1-2 are readable; nothing was saved. | export again.\
            """),
        refused(
            "A05 no text",
            v -> v.with("deals.csv", "Id,Name\n1,a\0b\n"),
            """
            not-text | error | deals.csv | - | - | - | deals.csv is not a text file (it holds \
            NUL characters). | export as CSV or XLSX and give that file.\
            """),
        refused(
            "A06 no encoding",
            v -> v.with("deals.csv", "Id,Name\n1,\u0081\n".getBytes(StandardCharsets.ISO_8859_1)),
            """
            unknown-encoding | error | deals.csv:2 | - | - | UTF-8, windows-1252 | Line 2 \
            holds bytes that are no letters in UTF-8 or windows-1252. | export as UTF-8, or \
            name the encoding.\
            """),
        refused(
            "A07 a quote that is never closed",
            v -> v.with("deals.csv", "Id,Name\n1,\"" + "a,b\n".repeat(1 << 19)),
            """
            cell-too-long | error | deals.csv:2 | - | - | - | Line 2: a cell holds more than \
            1,048,576 characters. | look for a quote in that line that is not closed.\
            """),
        refused(
            "A08 too many columns",
            v -> v.with("deals.csv", "Id,Name\n1" + ",".repeat(16_384) + "\n"),
            """
            too-many-columns | error | deals.csv:2 | - | - | - | Line 2 has more than 16,384 \
            cells. | look for line breaks that were lost in the export.\
            """),
        ready(
            "A09 quotes that are not doubled",
            v ->
                v.with(
                    "deals.csv",
                    Reports.of(
                        Reports.row(101),
                        "Ana Ruiz,0062r0000000102,\"The \"big\" one\",Closed Won,USD,1,2/1/2025,1/15/2025")),
            """
            stray-quote | warning | deals.csv:3 | - | - | - | Line 3 is the first with quotes \
            inside a quoted cell that are not written twice; they were read as text. | write \
            quotes inside a quoted cell twice.\
            """),
        refused(
            "A10 no such file",
            v -> v.with("deals.csv", Path.of("nowhere", "deals.csv")),
            """
            unreadable-file | error | deals.csv | - | - | - | deals.csv cannot be read: there \
            is no such file. | check the path and your rights on it.\
            """),
        refused(
            "A11 every file is left out",
            v ->
                v.with("notes.csv", "Note,Colour\nhello,red\nagain,blue\n")
                    .answered(
                        answers(
                            """
                            "notes.csv::table": "leave this file out"
                            """)),
            """
            nothing-left | error | notes.csv | - | - | - | Nothing is left to read: every file \
            was left out (notes.csv). | say what one row of a file stands for, or give another \
            file.\
            """));
  }

  static Answers answers(String yaml) {
    return AnswersFile.read("answers.yaml", yaml).value();
  }
}
