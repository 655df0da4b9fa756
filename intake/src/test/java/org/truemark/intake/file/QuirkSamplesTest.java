package org.truemark.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truemark.intake.file.NaiveCsv.Parsed;
import org.truemark.intake.file.SheetForm.FooterRow;

class QuirkSamplesTest {
  private static final Charset LATIN = Charset.forName("windows-1252");

  /// @param nameColumn position of the opportunity's name, to compare with the canonical table
  record Sample(
      String file, Charset charset, char delimiter, int mark, int nameColumn, String headers) {
    @Override
    public String toString() {
      return file;
    }
  }

  static Stream<Sample> samples() {
    return Stream.of(
        new Sample(
            "01_sf_bulk_api.csv",
            StandardCharsets.UTF_8,
            ',',
            0,
            1,
            "Id|Name|AccountName__c|OwnerId|StageName|Probability|IsClosed|IsWon|Amount"
                + "|CurrencyIsoCode|CreatedDate|CloseDate|Type|LeadSource"),
        new Sample(
            "02_sf_report_details_only_latin1.csv",
            LATIN,
            ',',
            0,
            3,
            "Opportunity Owner|Opportunity ID|Account Name|Opportunity Name|Stage|Amount Currency"
                + "|Amount|Amount (converted) Currency|Amount (converted)|Probability (%)"
                + "|Close Date|Created Date|Type|Lead Source"),
        new Sample(
            "03_sf_report_german_locale.csv",
            StandardCharsets.UTF_8,
            ';',
            1,
            3,
            "Opportunity-Inhaber|Opportunity-ID|Accountname|Opportunity-Name|Phase|Betrag Währung"
                + "|Betrag|Wahrscheinlichkeit (%)|Schlusstermin|Erstelldatum|Typ|Leadquelle"),
        new Sample(
            "04_hubspot_all_deals_en.csv",
            StandardCharsets.UTF_8,
            ',',
            1,
            1,
            "Record ID|Deal Name|Deal Stage|Pipeline|Amount|Currency|Deal owner|Create Date"
                + "|Close Date|Deal Type|Original Traffic Source|Associated Company (Primary)"),
        new Sample(
            "05_hubspot_todos_negocios_es.csv",
            StandardCharsets.UTF_8,
            ',',
            1,
            1,
            "ID de registro|Nombre del negocio|Etapa del negocio|Pipeline|Valor|Moneda"
                + "|Propietario del negocio|Fecha de creación|Fecha de cierre|Tipo de negocio"),
        new Sample(
            "06_dynamics_export.csv",
            StandardCharsets.UTF_8,
            ',',
            1,
            3,
            "(Do Not Modify) Opportunity|(Do Not Modify) Row Checksum|(Do Not Modify) Modified On"
                + "|Topic|Potential Customer|Status|Status Reason|Est. Revenue|Actual Revenue"
                + "|Currency|Est. Close Date|Actual Close Date|Created On|Owner|Probability"),
        new Sample(
            "07_pipedrive_deals.csv",
            StandardCharsets.UTF_8,
            ',',
            0,
            1,
            "Deal - ID|Deal - Title|Deal - Value|Deal - Currency of Value|Deal - Status"
                + "|Deal - Stage|Deal - Owner|Deal - Organization|Deal - Deal created"
                + "|Deal - Won time|Deal - Lost time|Deal - Expected close date"),
        new Sample(
            "08_excel_unicode_text_utf16.txt",
            StandardCharsets.UTF_16LE,
            '\t',
            1,
            1,
            "Opportunity ID|Opportunity Name|Owner|Stage|Amount|Currency|Close Date"
                + "|Created Date"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void formAndHeadersAreFound(Sample sample) {
    Sheet sheet = sheet(sample.file());

    assertThat(sheet.name()).isEqualTo(sample.file());
    assertThat(String.join("|", sheet.headers())).isEqualTo(sample.headers());
    SheetForm form = sheet.form();
    assertThat(form.encoding()).isEqualTo(sample.charset().name());
    assertThat(form.delimiter()).isEqualTo(sample.delimiter());
    assertThat(form.headerRow()).isEqualTo(1);
    assertThat(form.rows()).isEqualTo(60);
    assertThat(form.footer()).hasSize(sample.file().startsWith("02") ? 7 : 0);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyCellIsThatOfTheFile(Sample sample) throws IOException {
    byte[] bytes = Files.readAllBytes(Reading.resource(sample.file()));
    String text = new String(bytes, sample.charset()).substring(sample.mark());
    List<Parsed> expected = NaiveCsv.split(text, sample.delimiter()).subList(1, 61);

    Reading reading = Reading.of(sheet(sample.file()));

    assertThat(reading.rows).isEqualTo(expected.stream().map(Parsed::cells).toList());
    assertThat(reading.lines).isEqualTo(expected.stream().map(Parsed::line).toList());
    assertThat(reading.rejections).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void namesAreThoseOfTheCanonicalTable(Sample sample) {
    List<String> canonical =
        Reading.of(sheet("EXPECTED_canonical.csv")).rows.stream().map(row -> row.get(2)).toList();

    List<String> names =
        Reading.of(sheet(sample.file())).rows.stream()
            .map(row -> row.get(sample.nameColumn()))
            .toList();

    assertThat(canonical).hasSize(60);
    if (sample.charset().equals(LATIN)) {
      canonical = canonical.stream().map(name -> name.replaceAll("[Łź–]", "?")).toList();
    }
    assertThat(names).isEqualTo(canonical);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSecondPassGivesTheSame(Sample sample) {
    Sheet sheet = sheet(sample.file());

    assertThat(Reading.of(sheet).rows).isEqualTo(Reading.of(sheet).rows).hasSize(60);
  }

  @Test
  void footerOfTheReportIsListedWithItsBlankRows() {
    assertThat(sheet("02_sf_report_details_only_latin1.csv").form().footer())
        .containsExactly(
            new FooterRow(62, ""),
            new FooterRow(63, ""),
            new FooterRow(64, "All opportunities"),
            new FooterRow(65, "Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."),
            new FooterRow(66, "Confidential Information - Do Not Distribute"),
            new FooterRow(67, "Generated By:  Pat Admin  3/4/2026 9:15 AM"),
            new FooterRow(68, "Example Org"));
  }

  @Test
  void lostLettersOfTheReportAreCountedPerColumn() {
    Opened opened = Reading.open(Reading.resource("02_sf_report_details_only_latin1.csv"));

    assertThat(Reading.said(opened))
        .containsExactly(
            "lost-letters: Account Name: 9 cells hold a \"?\" where a letter was lost in the"
                + " export (first: line 9, \"?ód? Tech\").",
            "lost-letters: Opportunity Name: 3 cells hold a \"?\" where a letter was lost in the"
                + " export (first: line 9, \"?ód? Tech - Renewal\").",
            "lost-letters: Lead Source: 13 cells hold a \"?\" where a letter was lost in the"
                + " export (first: line 12, \"Event ? Spring\").");
    assertThat(opened.problems().shown().getFirst().wording().hint())
        .isEqualTo("export as UTF-8 (22 rows of the file affected).");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theOtherSamplesHaveNoProblem(Sample sample) {
    int expected = sample.file().startsWith("02") ? 3 : 0;

    Opened opened = Reading.open(Reading.resource(sample.file()));

    assertThat(opened.problems().shown()).hasSize(expected);
  }

  private static Sheet sheet(String file) {
    Opened opened = Reading.open(Reading.resource(file));
    assertThat(opened.sheets()).as("%s", opened.problems()).hasSize(1);
    return opened.sheets().getFirst();
  }
}
