package org.truemark.intake.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truemark.facts.table.Opportunity;
import org.truemark.intake.batch.Batch.State;
import org.truemark.intake.file.SheetForm;
import org.truemark.intake.mapping.Mapping;
import org.truemark.intake.mapping.MappingReader;
import org.truemark.kernel.Problem;

/// What a mapping says of encoding, delimiter and footer holds when its file is opened.
class WrittenFormTest {
  private static final String DEALS =
      """
      Nr;Wer;Firma;Lage;Wert
      1;Ana Ruiz;Łódź, Kraków;Neu;10
      2;Ana Ruiz;Gdańsk, Sopot;Neu;20
      3;Ana Ruiz;Toruń, Płock;Neu;30
      """;

  @TempDir Path folder;

  @Test
  void theEncodingOfTheMappingIsUsed() {
    byte[] bytes = DEALS.getBytes(Charset.forName("windows-1250"));
    Visit.Outcome outcome =
        new Visit(folder).mapped(mapping("encoding: [windows-1250]")).with("d.csv", bytes).read();
    assertThat(names(outcome)).containsExactly("Łódź, Kraków", "Gdańsk, Sopot", "Toruń, Płock");
    assertThat(form(outcome).encoding()).isEqualTo("windows-1250");
    assertThat(codes(outcome)).doesNotContain("odd-letters", "file-not-as-mapped");
  }

  @Test
  void aMappingThatFitsWithoutBeingChosenSaysTheEncodingToo() {
    byte[] bytes = DEALS.getBytes(Charset.forName("windows-1250"));
    Visit.Outcome outcome =
        new Visit(folder).offered(mapping("encoding: [windows-1250]")).with("d.csv", bytes).read();
    assertThat(names(outcome)).contains("Łódź, Kraków");
  }

  @Test
  void theDelimiterOfTheMappingIsUsedWhereTheFileLooksOtherwise() {
    String deals =
        """
        Nr|Wer, Wen|Firma|Lage|Wert
        1|Ruiz, Ana|Acme, Inc|Neu|10
        2|Ruiz, Ana|Beta, Inc|Neu
        3|Ruiz, Ana|Gamma, Inc|Neu
        """;
    String yaml = "delimiter: \"|\"";
    Mapping mapping = mapping(yaml, "Wer, Wen");
    Visit.Outcome chosen = new Visit(folder).mapped(mapping).with("d.csv", deals).read();
    Visit.Outcome named = new Visit(folder).offered(mapping).with("handel.csv", deals).read();
    for (Visit.Outcome outcome : List.of(chosen, named)) {
      assertThat(form(outcome).delimiter()).isEqualTo('|');
      assertThat(names(outcome)).containsExactly("Acme, Inc");
    }
  }

  @Test
  void theFooterOfTheMappingEndsTheTable() {
    String deals = DEALS + "Summe;;;;60\n";
    Visit.Outcome outcome =
        new Visit(folder)
            .mapped(mapping("footer: {lines: [\"^Summe\"]}"))
            .with("d.csv", deals)
            .read();
    assertThat(names(outcome)).hasSize(3);
    assertThat(form(outcome).footer()).containsExactly(new SheetForm.FooterRow(5, "Summe 60"));
  }

  @Test
  void aFooterThatTheMappingDoesNotKnowIsARow() {
    String deals = DEALS + "\n4;;;;\n";
    Visit.Outcome outcome =
        new Visit(folder)
            .mapped(mapping("footer: {after_blank_row: false}"))
            .with("d.csv", deals)
            .read();
    assertThat(form(outcome).footer()).isEmpty();
    assertThat(form(outcome).rows()).isEqualTo(4);
  }

  @Test
  void bytesThatContradictTheMappingAreReadAsTheyAreAndTold() {
    byte[] utf8 = DEALS.getBytes(StandardCharsets.UTF_8);
    Visit.Outcome letters =
        new Visit(folder).mapped(mapping("encoding: [windows-1250]")).with("d.csv", utf8).read();
    assertThat(names(letters)).contains("Łódź, Kraków");
    assertThat(codes(letters)).contains("file-not-as-mapped");

    Visit.Outcome marks =
        new Visit(folder).mapped(mapping("delimiter: tab")).with("d.csv", DEALS).read();
    assertThat(names(marks)).contains("Łódź, Kraków");
    assertThat(codes(marks)).contains("file-not-as-mapped");

    byte[] old = DEALS.getBytes(Charset.forName("windows-1250"));
    Visit.Outcome bytes =
        new Visit(folder).mapped(mapping("encoding: [utf-8]")).with("d.csv", old).read();
    assertThat(bytes.batch().state()).isEqualTo(State.READY);
    assertThat(codes(bytes)).contains("file-not-as-mapped");
  }

  @Test
  void anExpressionWithoutMeasureStopsWithAProblem() {
    String deals = DEALS.replace("Gdańsk, Sopot", "a".repeat(60));
    Visit.Outcome outcome =
        new Visit(folder)
            .mapped(slow("(?<value>.*a.*a.*a.*a.*a.*a.*b)"))
            .with("d.csv", deals)
            .read();
    assertThat(outcome.batch().state()).isEqualTo(State.REFUSED);
    assertThat(codes(outcome)).containsExactly("mapping-slow-expression");
  }

  @Test
  void anExpressionThatIsTooDeepStopsWithAProblem() {
    String deals = DEALS.replace("Gdańsk, Sopot", "ab".repeat(40_000));
    Visit.Outcome outcome =
        new Visit(folder).mapped(slow("(?<value>(?:a|b)*)")).with("d.csv", deals).read();
    assertThat(codes(outcome)).containsExactly("mapping-slow-expression");
  }

  private static Mapping slow(String expression) {
    return read(
        yaml("zone: UTC", "Wer")
            .replace("from: [Firma]", "from: [Firma], pattern: '%s'")
            .formatted(expression));
  }

  private static Mapping mapping(String parse) {
    return mapping(parse, "Wer");
  }

  private static Mapping mapping(String parse, String owner) {
    return read(yaml(parse, owner));
  }

  private static Mapping read(String yaml) {
    return Objects.requireNonNull(MappingReader.read("own.yaml", yaml).value());
  }

  private static String yaml(String parse, String owner) {
    return """
    truemark-mapping: 1
    id: own
    version: 1
    title: Deals of our own
    source_system: own
    detect: {file_name: "^handel"}
    parse: {PARSE}
    tables:
      - to: opportunity
        object: deal
        key: {from: [Nr], as: id}
        columns:
          name: {from: [Firma]}
          owner_id: {from: ["OWNER"], as: person, by: [name], required: true}
          stage: {from: [Lage], as: stage, stages: standard, required: true}
          amount: {from: [Wert], as: money, currency: {constant: EUR}}
    stages: {standard: {Neu: {order: 1, is: open}}}
    """
        .replace("PARSE", parse)
        .replace("OWNER", owner);
  }

  private static List<String> names(Visit.Outcome outcome) {
    assertThat(outcome.batch().state())
        .as(outcome.batch().findings().toString())
        .isEqualTo(State.READY);
    return outcome.rows().stream()
        .filter(Opportunity.class::isInstance)
        .map(row -> String.valueOf(((Opportunity) row).name()))
        .toList();
  }

  private static SheetForm form(Visit.Outcome outcome) {
    return outcome.batch().files().getFirst().form();
  }

  private static List<String> codes(Visit.Outcome outcome) {
    return outcome.batch().findings().problems().shown().stream().map(Problem::code).toList();
  }
}
