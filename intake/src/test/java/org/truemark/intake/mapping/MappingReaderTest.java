package org.truemark.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truemark.intake.mapping.ColumnMapping.As;
import org.truemark.intake.mapping.ColumnMapping.Source;
import org.truemark.intake.mapping.ColumnMapping.When;
import org.truemark.intake.mapping.Mapping.Outcome;
import org.truemark.kernel.Parsed;
import org.truemark.kernel.Problem;

class MappingReaderTest {
  private static final String HEAD =
      """
      truemark-mapping: 1
      id: deals
      version: 1
      title: Deals
      source_system: deals
      """;

  private static Parsed<@Nullable Mapping> read(String yaml) {
    return MappingReader.read("m.yaml", yaml);
  }

  private static Mapping good(String yaml) {
    Parsed<@Nullable Mapping> parsed = read(yaml);
    assertThat(parsed.problems().shown()).isEmpty();
    return Objects.requireNonNull(parsed.value());
  }

  private static Mapping example(String name) throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(MappingReaderTest.class.getResourceAsStream(name))) {
      return good(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static ColumnMapping column(String keys) {
    Mapping mapping =
        good(
            HEAD
                + "values: {names: {a: b}}\nstages: {standard: {}}\n"
                + "tables: [{to: opportunity, object: d, columns: {%s}}]".formatted(keys));
    return mapping.tables().getFirst().columns().values().iterator().next();
  }

  @Test
  void aReportInTwoLanguagesIsReadAsWritten() throws IOException {
    Mapping mapping = example("example-report.yaml");
    TableMapping table = mapping.tables().getFirst();
    ColumnMapping closed = table.column("closed_at").orElseThrow();
    assertThat(closed.when()).isEqualTo(When.CLOSED);
    assertThat(closed.details().days().at()).isEqualTo(LocalTime.NOON);
    assertThat(mapping.vocabulary().stages().get("standard"))
        .hasSize(6)
        .containsEntry("Closed Won", new Mapping.StageMeaning(5, Outcome.WON, null));
    assertThat(mapping.parse().dates().dates()).hasSize(5);
    assertThat(mapping.parse().footer())
        .isNotNull()
        .extracting(footer -> footer.lines().size())
        .isEqualTo(3);
    assertThat(((TableMapping.Plain) table.content()).compareOnly()).containsOnlyKeys("amount");
  }

  @Test
  void aFolderOfFilesWithHistoryIsReadAsWritten() throws IOException {
    Mapping mapping = example("example-api.yaml");
    assertThat(mapping.tables())
        .extracting(table -> table.to().name())
        .containsExactly("person", "assignment", "opportunity", "opportunity_event");
    assertThat(mapping.tables().get(1).column("valid_from").orElseThrow().source())
        .isEqualTo(new Source.Asked());
    ColumnMapping closed = mapping.tables().get(2).column("closed_at").orElseThrow();
    assertThat(closed.source()).isEqualTo(new Source.Event("stage", When.CLOSED));
    assertThat(closed.as()).isEqualTo(As.INSTANT);
    assertThat(Objects.requireNonNull(closed.otherwise()).source())
        .isEqualTo(Source.Headers.of("CloseDate"));
    assertThat(mapping.tables().get(3).content())
        .isInstanceOfSatisfying(
            TableMapping.FullValues.class,
            log -> assertThat(log.fields()).containsEntry("probability", "Probability"));
    assertThat(mapping.vocabulary().stages()).containsOnlyKeys("from_flags");
  }

  @Test
  void everyKeyOfAColumnIsTyped() {
    assertThat(column("name: {from: [[First, Last], Full]}").source())
        .isEqualTo(new Source.Headers(List.of(List.of("First", "Last"), List.of("Full"))));
    assertThat(column("amount: {product_of: {price: P, quantity: Q, discount: D}}"))
        .satisfies(amount -> assertThat(amount.as()).isEqualTo(As.MONEY))
        .satisfies(
            amount -> assertThat(amount.source()).isEqualTo(new Source.Product("P", "Q", "D")));
    var days =
        column(
                "closed_at: {from: X, as: instant, inclusive_end: true, never: [9999-12-31], plus: quarter}")
            .details()
            .days();
    assertThat(days.inclusiveEnd()).isTrue();
    assertThat(days.never()).containsExactly(LocalDate.of(9999, 12, 31));
    assertThat(days.plus()).isEqualTo(ColumnMapping.Plus.QUARTER);
    var stage =
        column("stage: {from: S, as: stage, stages: standard, status: {from: T, map: names}}");
    assertThat(Objects.requireNonNull(stage.details().stage().status()).details().values().map())
        .isEqualTo("names");
    assertThat(column("amount: {from: A, as: money, times: 1000, divide: 4}").details().figures())
        .satisfies(figures -> assertThat(figures.times()).isEqualByComparingTo("1000"))
        .satisfies(figures -> assertThat(figures.divide()).isEqualByComparingTo("4"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "amount: {form: [A]} | mapping-unknown-key | 8:12 | did you mean \"from\"?",
        "amont: {from: A, as: money} | mapping-unknown-column | 8:3 | did you mean \"amount\"?",
        "amount: {from: A, as: mony} | mapping-unknown-word | 8:25 | did you mean \"money\"?",
        "amount: {from: A} | mapping-wrong-kind | 8:11 |",
        "amount: {as: money} | mapping-missing-key | 8:11 | say where the value stands, such as from: [Amount].",
        "amount: {from: A, as: money, as: money} | mapping-duplicate-key | 8:32 | keep one of them.",
        "name: {from: A, map: nomes} | mapping-unknown-name | 8:24 |",
        "name: {from: A, pattern: '('} | mapping-bad-value | 8:28 |",
        "name: {from: A, pattern: '(?<other>.*)'} | mapping-bad-value | 8:28 |",
        "created_basis: {constant: invented} | mapping-unknown-word | 8:18 |",
        "closed_at: {from: A, as: instant, at: noon} | mapping-bad-value | 8:41 |",
        "amount: {from: A, as: money, divide: 0} | mapping-bad-value | 8:40 |",
        "name: {from: A, required: maybe} | mapping-unknown-word | 8:29 |",
        "name: text | mapping-wrong-shape | 8:9 |",
        "name: {from: []} | mapping-bad-value | 8:16 |"
      })
  void aMistakeInAColumnIsNamedWithItsPlace(
      String column, String code, String place, @Nullable String hint) {
    Parsed<@Nullable Mapping> parsed =
        read(HEAD + "tables: [{to: opportunity, object: d, columns: {\n\n  " + column + "}}]");
    assertThat(parsed.value()).isNull();
    Problem first = parsed.problems().shown().getFirst();
    assertThat(first.code()).isEqualTo(code);
    assertThat(first.source().place()).isEqualTo("m.yaml:" + place);
    if (hint != null) {
      assertThat(first.wording().hint()).isEqualTo(hint);
    }
  }

  @Test
  void allMistakesAreFoundInOneGo() {
    Parsed<@Nullable Mapping> parsed =
        read(
            """
            truemark-mapping: 2
            id: My Deals
            version: none
            source_system: deals
            parse: {encoding: [utf-99], dates: [bbbb], zone: Mars, delimiter: x, numbers: {decimal: ""}}
            stages: {standard: {Won: {order: 1, is: gone}, Lost: {is: lost}}}
            checks: [all_good]
            tables:
              - {to: opportunities, object: d, columns: {}}
              - {to: assignment, object: d, columns: {job_title: {from: T}}}
              - {to: opportunity_event, object: d, rows: full_values, fields: {stag: S}}
            """);
    assertThat(parsed.problems().shown())
        .extracting(problem -> problem.source().line() + " " + problem.code())
        .contains(
            "1 mapping-missing-key",
            "1 mapping-bad-value",
            "2 mapping-bad-value",
            "3 mapping-bad-value",
            "5 mapping-bad-value",
            "5 mapping-unknown-word",
            "6 mapping-unknown-word",
            "6 mapping-missing-key",
            "7 mapping-unknown-word",
            "9 mapping-unknown-table",
            "10 mapping-missing-key",
            "11 mapping-missing-key",
            "11 mapping-unknown-column");
  }

  @Test
  void theMessageNamesWhatIsAllowed() {
    Parsed<@Nullable Mapping> parsed =
        read(HEAD + "tables: [{to: opportunity, object: d, extract: ful, columns: {}}]");
    assertThat(parsed.problems().shown().getFirst().line())
        .isEqualTo(
            "m.yaml:6:48 \"ful\" is no word for extract; allowed: delta, full, unknown."
                + "  Try: did you mean \"full\"?");
  }

  @Test
  void whatIsNoYamlIsToldWithItsLine() {
    Parsed<@Nullable Mapping> parsed = read(HEAD + "tables: [{to: x");
    assertThat(parsed.value()).isNull();
    assertThat(parsed.problems().shown())
        .singleElement()
        .satisfies(one -> assertThat(one.code()).isEqualTo("mapping-not-yaml"))
        .satisfies(one -> assertThat(one.source().line()).isGreaterThanOrEqualTo(6));
    assertThat(read("").problems().counts()).containsOnlyKeys("mapping-not-yaml");
    assertThat(read("just text").problems().counts()).containsKey("mapping-wrong-shape");
  }

  @Test
  void aMappingFromAStrangerCannotGrow() {
    assertThat(read("a: &x [1]\nb: *x").problems().counts()).containsOnlyKeys("mapping-alias");
    assertThat(read("[".repeat(5_000)).problems().counts()).containsOnlyKeys("mapping-too-deep");
    assertThat(read("#".repeat(1_000_001)).problems().counts())
        .containsOnlyKeys("mapping-too-large");
  }

  @Test
  void onlyTheBeginningOfAValidTimeCanBeAsked() {
    String table =
        "tables: [{to: assignment, object: d, %s: ask, columns: {person_id: {from: [p], as: person}}}]";
    assertThat(read(HEAD + table.formatted("valid_from")).problems().counts()).isEmpty();
    assertThat(read(HEAD + table.formatted("valid_to")).problems().counts())
        .containsOnlyKeys("mapping-bad-value");
  }
}
