package org.truemark.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.truemark.kernel.Problem;

/// Opens files in tests and gathers what comes out.
final class Reading implements RowVisitor {
  final List<Long> lines = new ArrayList<>();
  final List<List<String>> rows = new ArrayList<>();
  final List<Long> rejectedLines = new ArrayList<>();
  final List<List<String>> rejectedCells = new ArrayList<>();
  final List<Problem> rejections = new ArrayList<>();

  static Reading of(Sheet sheet) {
    var reading = new Reading();
    sheet.forEach(reading);
    return reading;
  }

  @Override
  public void row(long line, String[] cells) {
    lines.add(line);
    rows.add(List.of(cells));
  }

  @Override
  public void rejected(long line, List<String> cells, Problem problem) {
    rejectedLines.add(line);
    rejectedCells.add(cells);
    rejections.add(problem);
  }

  static Path resource(String name) {
    try {
      return Path.of(
          Objects.requireNonNull(Reading.class.getResource("/quirk-samples/" + name)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static Opened open(Path path) {
    String name = String.valueOf(path.getFileName());
    return FileReader.open(new InputFile(name, path), ReadRules.defaults());
  }

  static Opened open(Path folder, String text) throws IOException {
    return open(folder, text.getBytes(StandardCharsets.UTF_8));
  }

  static Opened open(Path folder, byte[] bytes) throws IOException {
    return open(Files.write(folder.resolve("deals.csv"), bytes));
  }

  static Sheet sheet(Path folder, String text) throws IOException {
    Opened opened = open(folder, text);
    assertThat(opened.sheets()).as("%s", opened.problems()).hasSize(1);
    return opened.sheets().getFirst();
  }

  /// `code line message`, one per problem.
  static List<String> said(Opened opened) {
    return opened.problems().shown().stream().map(Reading::said).toList();
  }

  static String said(Problem problem) {
    return problem.code() + ": " + problem.wording().message();
  }
}
