package org.truemark.intake.catalogue;

import static org.truemark.intake.catalogue.Entry.ready;
import static org.truemark.intake.catalogue.Entry.refused;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Worksheet;
import org.truemark.intake.file.Workbooks;

/// B: workbooks.
final class WorkbookEntries {
  private static final byte[] OLD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};

  private WorkbookEntries() {}

  static List<Entry> all() {
    return List.of(
        refused(
            "B01 the old format",
            v -> v.with("plan.xls", OLD),
            """
            old-workbook | error | plan.xls | - | - | - | plan.xls is an Excel file in the old \
            format (.xls). | save as .xlsx or CSV.\
            """),
        refused(
            "B02 a password",
            v -> v.with("plan.xlsx", locked()),
            """
            locked-workbook | error | plan.xlsx | - | - | - | plan.xlsx is protected by a \
            password. | save a copy without a password.\
            """),
        refused(
            "B03 macros",
            v -> v.with("plan.xlsm", Workbooks.dealsWith("xl/vbaProject.bin", new byte[] {1})),
            """
            macros | error | plan.xlsm | - | - | - | plan.xlsm contains macros. | save as \
            .xlsx or CSV.\
            """),
        refused(
            "B04 links to other files",
            v ->
                v.with(
                    "plan.xlsx",
                    Workbooks.dealsWith("xl/externalLinks/externalLink1.xml", new byte[0])),
            """
            external-links | error | plan.xlsx | - | - | - | plan.xlsx contains links to other \
            files. | save as .xlsx or CSV.\
            """),
        refused(
            "B05 entities",
            v ->
                v.with(
                    "plan.xlsx",
                    Workbooks.dealsWith(
                        "xl/sharedStrings.xml",
                        "<!DOCTYPE a [<!ENTITY b \"c\">]><sst/>".getBytes(StandardCharsets.UTF_8))),
            """
            document-type | error | plan.xlsx | - | - | - | plan.xlsx defines XML entities (in \
            xl/sharedStrings.xml). | save as .xlsx or CSV.\
            """),
        refused(
            "B06 packed too small",
            v -> v.with("plan.xlsx", Workbooks.dealsWith("xl/media/a.bin", new byte[20 << 20])),
            """
            workbook-limit | error | plan.xlsx | - | - | - | plan.xlsx has parts that are \
            packed more than 100:1. | save the sheet you need as CSV and give that file.\
            """),
        refused(
            "B07 damaged",
            v -> v.with("plan.xlsx", Arrays.copyOf(Workbooks.deals(), 2_000)),
            """
            broken-workbook | error | plan.xlsx | - | - | - | plan.xlsx is damaged: it cannot \
            be read to its end. | export again, or open it in your spreadsheet program and \
            save it anew.\
            """),
        refused(
            "B08 another archive",
            v -> v.with("plan.zip", archive()),
            """
            not-a-workbook | error | plan.zip | - | - | - | plan.zip is an archive without an \
            XLSX workbook in it. | unpack it, or save as .xlsx or CSV.\
            """),
        ready(
            "B09 a sheet without rows",
            v -> v.with("plan.xlsx", twoSheets()),
            """
            skipped-sheet | note | plan.xlsx!Notes | - | - | - | plan.xlsx!Notes was left out: \
            it is empty. | -\
            """));
  }

  private static byte[] locked() {
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    byte[] bytes = Arrays.copyOf(OLD, 100);
    System.arraycopy(name, 0, bytes, 50, name.length);
    return bytes;
  }

  private static byte[] archive() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("deals.csv", "Id\n1\n".getBytes(StandardCharsets.UTF_8));
    return Workbooks.zip(parts);
  }

  private static byte[] twoSheets() {
    return Workbooks.of(workbook -> {
      workbook.newWorksheet("Notes");
      Worksheet deals = workbook.newWorksheet("Deals");
      List<String> lines = Reports.of(Reports.row(101), Reports.row(102)).lines().toList();
      for (int row = 0; row < lines.size(); row++) {
        List<String> cells = List.of(lines.get(row).split(",", -1));
        for (int column = 0; column < cells.size(); column++) {
          deals.value(row, column, cells.get(column));
        }
      }
    });
  }
}
