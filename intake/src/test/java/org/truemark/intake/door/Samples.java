package org.truemark.intake.door;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Exports as people have them: one list of deals in eight shapes, a large report, a workbook.
final class Samples {
  static final List<String> SHAPES =
      List.of(
          "01_sf_bulk_api.csv",
          "02_sf_report_details_only_latin1.csv",
          "03_sf_report_german_locale.csv",
          "04_hubspot_all_deals_en.csv",
          "05_hubspot_todos_negocios_es.csv",
          "06_dynamics_export.csv",
          "07_pipedrive_deals.csv",
          "08_excel_unicode_text_utf16.txt",
          "sf_users_bulk.csv");
  private static final Path FOLDER = Path.of("src/test/resources/quirk-samples");
  private static final int LINES = 200;
  private static final int SMALL = 13;

  private Samples() {}

  /// All of them, by name.
  static Map<String, byte[]> all() {
    var samples = new LinkedHashMap<String, byte[]>();
    SHAPES.forEach(name -> samples.put(name, bytes(FOLDER.resolve(name))));
    samples.put("deals.csv", deals());
    samples.put("deals.xlsx", workbook());
    return samples;
  }

  /// The same with their first records only, for many visits in little time.
  static Map<String, byte[]> small() {
    var small = new LinkedHashMap<String, byte[]>();
    SHAPES.forEach(name -> small.put(name, start(name, bytes(FOLDER.resolve(name)))));
    small.put("deals.csv", start("deals.csv", deals()));
    small.put("deals.xlsx", workbook());
    return small;
  }

  /// The first records of a shape.
  static byte[] small(String name) {
    return start(name, shape(name));
  }

  /// The start of a text: its first lines, and its last ones where it has a footer.
  private static byte[] start(String name, byte[] bytes) {
    Charset charset =
        name.contains("utf16")
            ? StandardCharsets.UTF_16LE
            : name.contains("latin1") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    List<String> lines = new String(bytes, charset).lines().toList();
    int blank = lines.indexOf("");
    List<String> footer = blank < 0 ? List.of() : lines.subList(blank, lines.size());
    return Stream.concat(lines.stream().limit(SMALL), footer.stream())
        .collect(Collectors.joining("\n", "", "\n"))
        .getBytes(charset);
  }

  static byte[] shape(String name) {
    return bytes(FOLDER.resolve(name));
  }

  /// The first two hundred lines of the example.
  static byte[] deals() {
    Path example = Path.of(System.getProperty("truemark.root"), "examples", "deals.csv");
    String text = new String(bytes(example), StandardCharsets.UTF_8);
    String start = text.lines().limit(LINES).collect(Collectors.joining("\n", "", "\n"));
    return start.getBytes(StandardCharsets.UTF_8);
  }

  /// A dozen deals in a workbook.
  static byte[] workbook() {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "Test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Deals");
      List<List<String>> rows =
          new String(deals(), StandardCharsets.UTF_8)
              .lines()
              .limit(13)
              .map(line -> List.of(line.substring(1, line.length() - 1).split("\",\"", -1)))
              .toList();
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          sheet.value(row, column, rows.get(row).get(column));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
