package org.truemark.intake.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Makes workbooks, whole and spoiled ones.
public final class Workbooks {
  private Workbooks() {}

  public static byte[] of(Consumer<Workbook> filling) {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "Test", "1.0")) {
      filling.accept(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// Three deals with every kind of cell.
  public static byte[] deals() {
    return of(workbook -> {
      Worksheet sheet = workbook.newWorksheet("Deals");
      String[] headers = {"Id", "Name", "Amount", "Close Date", "Created", "Won"};
      for (int i = 0; i < headers.length; i++) {
        sheet.value(0, i, headers[i]);
      }
      for (int row = 1; row <= 3; row++) {
        sheet.value(row, 0, "00" + row);
        sheet.value(row, 1, "Łódź " + row);
        sheet.value(row, 2, 1234567.5 * row);
        sheet.value(row, 3, LocalDate.of(2024, 1, row));
        sheet.style(row, 3).format("yyyy-mm-dd").set();
        sheet.value(row, 4, LocalDateTime.of(2024, 1, row, 21, 17, 21));
        sheet.style(row, 4).format("dd/mm/yyyy hh:mm").set();
        sheet.value(row, 5, row == 1);
      }
    });
  }

  /// The parts of a workbook, by name.
  public static Map<String, byte[]> parts(byte[] workbook) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try {
      Path path = Files.createTempFile("book", ".xlsx");
      try (var zip = new ZipFile(Files.write(path, workbook).toFile())) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
        }
      } finally {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  public static byte[] zip(Map<String, byte[]> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// The deals with one more part, or another in the place of an old one.
  public static byte[] dealsWith(String name, byte[] content) {
    Map<String, byte[]> parts = parts(deals());
    parts.put(name, content);
    return zip(parts);
  }

  /// The deals with a text of one part replaced.
  public static byte[] dealsWith(String part, String text, String replacement) {
    Map<String, byte[]> parts = parts(deals());
    String old = text(parts, part);
    if (!old.contains(text)) {
      throw new IllegalArgumentException("no " + text + " in " + old);
    }
    parts.put(part, old.replace(text, replacement).getBytes(StandardCharsets.UTF_8));
    return zip(parts);
  }

  /// The deals with these rows instead, in XML.
  public static byte[] rows(String xml) {
    Map<String, byte[]> parts = parts(deals());
    String sheet = text(parts, "xl/worksheets/sheet1.xml");
    int from = sheet.indexOf("<sheetData>") + "<sheetData>".length();
    int to = sheet.indexOf("</sheetData>");
    String changed = sheet.substring(0, from) + xml + sheet.substring(to);
    parts.put("xl/worksheets/sheet1.xml", changed.getBytes(StandardCharsets.UTF_8));
    return zip(parts);
  }

  public static String text(Map<String, byte[]> parts, String part) {
    byte[] bytes = parts.get(part);
    if (bytes == null) {
      throw new IllegalArgumentException("no " + part + " among " + parts.keySet());
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
