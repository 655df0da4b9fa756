package org.truemark.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truemark.facts.table.Opportunity;
import org.truemark.facts.table.Row;
import org.truemark.facts.table.Table;
import org.truemark.intake.batch.Batch;
import org.truemark.intake.batch.Settings;
import org.truemark.intake.export.CanonicalExport;
import org.truemark.intake.file.InputFile;
import org.truemark.intake.question.Answers;
import org.truemark.intake.question.Caller;
import org.truemark.kernel.Amount;

/// What was written out as canonical files and is read again gives the same rows, cell by cell, and
/// nothing is asked or assumed on the way.
class ReadBackTest {
  private static final Path ROOT = Path.of(System.getProperty("truemark.root", ".."));
  private static final Path QUIRKS = ROOT.resolve("intake/src/test/resources/quirk-samples");
  private static final Path DATA = Path.of(System.getProperty("truemark.data", "data"));

  @TempDir private Path folder;

  private record Read(Batch batch, List<Row> rows) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01_sf_bulk_api.csv",
        "02_sf_report_details_only_latin1.csv",
        "03_sf_report_german_locale.csv",
        "04_hubspot_all_deals_en.csv",
        "05_hubspot_todos_negocios_es.csv",
        "06_dynamics_export.csv",
        "07_pipedrive_deals.csv",
        "08_excel_unicode_text_utf16.txt"
      })
  void quirkSamplesComeBack(String file) {
    returns(Caller.IMPORT, List.of(QUIRKS.resolve(file), QUIRKS.resolve("sf_users_bulk.csv")));
  }

  @Test
  void theExampleComesBack() {
    List<Path> files =
        List.of(ROOT.resolve("examples/deals.csv"), ROOT.resolve("examples/people.csv"));
    returns(Caller.DIAGNOSE, files);
  }

  @Test
  void textsThatLookLikeFormulasComeBack() throws IOException {
    Path report = folder.resolve("report.csv");
    String deals =
        """
        Opportunity ID,Opportunity Name,Opportunity Owner,Stage,Amount,Amount Currency,Close Date,Created Date,Type
        006q000000Hddoh,=1+2,@home,Closed Won,,EUR,2024-03-31,2024-01-15,-
        0061G00000600Ml,'+49 "30",-Ann,Prospecting,-12.50,EUR,2024-03-30,2024-01-31,"two
        lines"
        """;
    Files.writeString(report, deals);
    returns(Caller.IMPORT, List.of(report));
    assertThat(read(Caller.IMPORT, written()).rows())
        .filteredOn(Opportunity.class::isInstance)
        .extracting(row -> ((Opportunity) row).name())
        .containsExactly("=1+2", "'+49 \"30\"");
  }

  @Tag("external-data")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "crm-maven",
        "northwind",
        "adventureworks/csv",
        "ibm-hr-attrition",
        "vendor-fixtures/salesforce",
        "vendor-fixtures/hubspot",
        "vendor-fixtures/sap-opportunities"
      })
  void openDataComeBack(String set) throws IOException {
    Path sources = DATA.resolve(set);
    Assumptions.assumeTrue(Files.isDirectory(sources), "no data sets at " + DATA);
    try (Stream<Path> files = Files.list(sources)) {
      returns(Caller.DIAGNOSE, files.filter(ReadBackTest::isTable).sorted().toList());
    }
  }

  private static boolean isTable(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".csv") || name.endsWith(".xlsx");
  }

  private void returns(Caller caller, List<Path> sources) {
    Read first = read(caller, sources);
    assertThat(first.batch.state()).as(shown(first.batch)).isEqualTo(Batch.State.READY);
    try (var export = new CanonicalExport(made(folder.resolve("out")))) {
      first.rows.forEach(export);
    }
    for (Caller again : Caller.values()) {
      Read second = read(again, written());
      assertThat(second.batch.state()).as(shown(second.batch)).isEqualTo(Batch.State.READY);
      assertThat(second.batch.findings().questions()).isEmpty();
      assertThat(second.batch.findings().assumptions()).isEmpty();
      assertThat(second.batch.counts().rejected()).as(shown(second.batch)).isZero();
      assertThat(lines(second.rows)).containsExactlyElementsOf(lines(first.rows));
    }
  }

  private static String shown(Batch batch) {
    return batch.findings().questions()
        + " "
        + batch.findings().problems().shown().stream()
            .map(problem -> problem.wording().message())
            .toList();
  }

  private static Path made(Path out) {
    try {
      return Files.createDirectories(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> written() {
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Read read(Caller caller, List<Path> files) {
    List<InputFile> inputs =
        files.stream().map(file -> new InputFile(file.getFileName().toString(), file)).toList();
    var settings = new Settings(caller, ZoneOffset.UTC, null, List.of(), null);
    List<Row> rows = new ArrayList<>();
    Batch batch = new Intake().read(inputs, settings, Answers.none(), rows::add);
    return new Read(batch, rows);
  }

  /// Each row with its key and all cells; numbers by value.
  private static List<String> lines(List<Row> rows) {
    return rows.stream().map(ReadBackTest::line).sorted().toList();
  }

  private static String line(Row row) {
    Table table = Table.get(row.getClass());
    var line = new StringBuilder(table.name());
    line.append(' ').append(row.origin().sourceSystem());
    line.append(' ').append(row.origin().sourceObject());
    line.append(' ').append(row.origin().sourceId());
    line.append(' ').append(new TreeSet<>(coarse(row)));
    table.cells(row).forEach(cell -> line.append(" | ").append(text(cell)));
    return line.toString();
  }

  private static Set<String> coarse(Row row) {
    return row.origin().coarse();
  }

  private static String text(@Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case BigDecimal number -> number.stripTrailingZeros().toPlainString();
      case Amount(BigDecimal value, String currency) ->
          value.stripTrailingZeros().toPlainString() + " " + Objects.toString(currency, "");
      default -> cell.toString();
    };
  }
}
