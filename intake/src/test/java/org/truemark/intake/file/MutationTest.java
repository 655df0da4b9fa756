package org.truemark.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.truemark.intake.file.NaiveCsv.Parsed;
import org.truemark.intake.file.SheetForm.FooterRow;
import org.truemark.kernel.Problem;
import org.truemark.kernel.Severity;

/// Spoiled files: reading never throws and never hangs, and every record of a text file is
/// delivered, rejected, listed, blank, or behind a problem of the whole file.
class MutationTest {
  private static final List<String> SAMPLES =
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
  private static final String[] HOSTILE = {
    "\"", "\"\"", "\n", "\r\n", "\r", ",", ";", "\t", "\0", "\n\n\n", ",\"", "\"\n", "?", "\uFFFF"
  };

  @TempDir Path folder;

  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void nothingIsLostInTwoThousandSpoiledFiles() throws IOException {
    spoil(0, 2_000);
  }

  @Test
  @Tag("nightly")
  @Timeout(value = 60, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void nothingIsLostInAHundredThousandSpoiledFiles() throws IOException {
    spoil(1_000_000, 100_000);
  }

  private void spoil(long firstSeed, int files) throws IOException {
    List<byte[]> sources = new ArrayList<>();
    for (String sample : SAMPLES) {
      sources.add(Files.readAllBytes(Reading.resource(sample)));
    }
    byte[] workbook = Workbooks.deals();
    for (long seed = firstSeed; seed < firstSeed + files; seed++) {
      var random = new SplittableRandom(seed);
      int source = random.nextInt(SAMPLES.size() + 2);
      byte[] bytes =
          source < SAMPLES.size()
              ? mutated(sources.get(source), random)
              : mutatedWorkbook(workbook, random);
      try {
        check(bytes);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  private static byte[] mutatedWorkbook(byte[] workbook, SplittableRandom random) {
    if (random.nextInt(3) == 0) {
      return mutated(workbook, random);
    }
    Map<String, byte[]> parts = Workbooks.parts(workbook);
    List<String> names = List.copyOf(parts.keySet());
    String name = names.get(random.nextInt(names.size()));
    parts.computeIfPresent(name, (_, part) -> mutated(part, random));
    return Workbooks.zip(parts);
  }

  private static byte[] mutated(byte[] source, SplittableRandom random) {
    byte[] bytes = source.clone();
    int times = 1 + random.nextInt(4);
    for (int i = 0; i < times; i++) {
      bytes = once(bytes, random);
    }
    return bytes;
  }

  private static byte[] once(byte[] bytes, SplittableRandom random) {
    int at = random.nextInt(bytes.length + 1);
    return switch (random.nextInt(7)) {
      case 0 -> Arrays.copyOf(bytes, at);
      case 1 -> flipped(bytes, random);
      case 2 -> spliced(bytes, at, at, hostile(random));
      case 3 -> spliced(bytes, at, Math.min(bytes.length, at + random.nextInt(300)), new byte[0]);
      case 4 -> {
        byte[] noise = new byte[random.nextInt(200)];
        random.nextBytes(noise);
        yield spliced(bytes, at, Math.min(bytes.length, at + noise.length / 2), noise);
      }
      case 5 -> {
        Charset wrong = random.nextBoolean() ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        yield new String(bytes, StandardCharsets.ISO_8859_1).getBytes(wrong);
      }
      default -> {
        int to = Math.min(bytes.length, at + random.nextInt(2_000));
        yield spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, to));
      }
    };
  }

  private static byte[] hostile(SplittableRandom random) {
    return HOSTILE[random.nextInt(HOSTILE.length)].getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] flipped(byte[] bytes, SplittableRandom random) {
    byte[] flipped = bytes.clone();
    for (int i = random.nextInt(8); i >= 0 && bytes.length > 0; i--) {
      flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] middle) {
    byte[] spliced = new byte[bytes.length - (to - from) + middle.length];
    System.arraycopy(bytes, 0, spliced, 0, from);
    System.arraycopy(middle, 0, spliced, from, middle.length);
    System.arraycopy(bytes, to, spliced, from + middle.length, bytes.length - to);
    return spliced;
  }

  private void check(byte[] bytes) throws IOException {
    Opened opened = Reading.open(folder, bytes);
    if (opened.sheets().isEmpty()) {
      assertThat(opened.problems().any(Severity.ERROR)).as("a refusal has a reason").isTrue();
    }
    for (Sheet sheet : opened.sheets()) {
      Reading reading = Reading.of(sheet);
      assertThat((long) reading.rows.size()).isEqualTo(sheet.form().rows());
      assertThat(reading.rows).allMatch(row -> row.size() == sheet.headers().size());
      assertThat(sheet.headers()).doesNotHaveDuplicates();
      if (!sheet.form().encoding().equals("XLSX")) {
        account(bytes, sheet, reading, opened);
      }
    }
  }

  /// Compares what was read with a naive reading of the same bytes, record by record.
  private static void account(byte[] bytes, Sheet sheet, Reading reading, Opened opened) {
    SheetForm form = sheet.form();
    Map<Long, List<String>> delivered = byLine(reading.lines, reading.rows);
    Map<Long, List<String>> rejected = byLine(reading.rejectedLines, reading.rejectedCells);
    List<Long> footer = form.footer().stream().map(FooterRow::line).toList();
    long cut =
        opened.problems().shown().stream()
            .filter(problem -> problem.code().equals("cut-off"))
            .mapToLong((Problem problem) -> problem.source().line())
            .findFirst()
            .orElse(Long.MAX_VALUE);
    for (Parsed expected : NaiveCsv.split(text(bytes, form.encoding()), form.delimiter())) {
      List<String> row = delivered.remove(expected.line());
      if (row != null) {
        int width = Math.min(row.size(), expected.cells().size());
        assertThat(row).isEqualTo(expected.cells().subList(0, width));
        continue;
      }
      List<String> cells = rejected.remove(expected.line());
      if (cells != null) {
        assertThat(cells).isEqualTo(expected.cells());
        continue;
      }
      assertThat(expected)
          .matches(
              record ->
                  record.line() <= form.headerRow()
                      || record.line() >= cut
                      || record.blank()
                      || footer.contains(record.line()),
              "is accounted for");
    }
    assertThat(delivered).isEmpty();
    assertThat(rejected).isEmpty();
  }

  private static Map<Long, List<String>> byLine(List<Long> lines, List<List<String>> rows) {
    Map<Long, List<String>> byLine = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      assertThat(byLine.put(lines.get(i), rows.get(i))).isNull();
    }
    return byLine;
  }

  private static String text(byte[] bytes, String encoding) {
    String text = new String(bytes, Charset.forName(encoding));
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
