package org.truemark.intake.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truemark.intake.mapping.BoundTable;
import org.truemark.intake.mapping.ColumnMapping.When;
import org.truemark.intake.mapping.MappingLibrary;

class DraftTest {
  private static final Labels LABELS = Labels.builtIn();
  private static final Matching MATCHING = new Matching(MappingLibrary.builtIn(), LABELS);

  private static String drafted(String headers) {
    return MatchWords.of(MATCHING.match(List.of(Headers.of("deals.csv", headers))).getFirst());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Deal ID,Rep,Created,Closed,Stage,Value",
        "Owner,Create Date,Close Date,Status,Deal Amount (EUR)",
        "Nr;Kunde;Verkäufer;Angelegt am;Abschlussdatum;Phase;Auftragswert;Währung",
        "Référence;Client;Commercial;Date de création;Date de clôture;Étape;Montant",
        "Numer szansy;Klient;Handlowiec;Data utworzenia;Data zamknięcia;Etap;Wartość",
        "ID;Cliente;Vendedor;Fecha de creación;Fecha de cierre;Etapa;Importe",
        "Trattativa;Venditore;Data creazione;Data chiusura;Fase;Importo",
        "Negócio;Vendedor;Criado em;Fechado em;Etapa;Valor",
        "Verkoopkans;Verkoper;Aanmaakdatum;Sluitingsdatum;Fase;Bedrag",
        "Affär;Säljare;Skapad;Slutdatum;Fas;Belopp",
        "Sælger;Oprettet;Lukkedato;Fase;Beløb",
        "Selger;Opprettet;Lukkedato;Fase;Beløp",
        "Myyjä;Luotu;Päätöspäivä;Vaihe;Summa",
        "Obchodník;Datum vytvoření;Datum uzavření;Fáze;Částka",
        "Satış Temsilcisi;Oluşturulma Tarihi;Kapanış Tarihi;Aşama;Tutar",
        "営業担当,作成日,完了日,フェーズ,金額"
      })
  void ordinaryHeadersOfDealsAreRecognisedWhole(String headers) {
    assertThat(drafted(headers)).startsWith("draft: opportunity").doesNotContain("without");
  }

  @Test
  void aMissingEssentialColumnIsNamed() {
    assertThat(drafted("Deal ID,Rep,Gadget,Closed,Stage,Value"))
        .isEqualTo("draft: opportunity without [created_at]");
  }

  @Test
  void ordersTargetsAndPeopleAreToldFromDeals() {
    assertThat(drafted("Order Number,Order Date,Customer,Salesperson,Net Amount"))
        .isEqualTo("draft: order_fact");
    assertThat(drafted("Rep,Quarter,Quota")).isEqualTo("draft: target");
    assertThat(drafted("Name,E-Mail,Personalnummer,Eintrittsdatum,Vorgesetzter,Abteilung"))
        .isEqualTo("draft: person assignment");
    assertThat(drafted("EmployeeNumber,JobRole,Department,JobLevel,Attrition,MonthlyIncome"))
        .isEqualTo("draft: person assignment");
  }

  @Test
  void whatSaysTooLittleIsUnknown() {
    assertThat(drafted("Date,Value")).isEqualTo("unknown");
    assertThat(drafted("a,b,c")).isEqualTo("unknown");
    assertThat(drafted("Company,First Name,Last Name,Email,Title,Owner,Created Date"))
        .isEqualTo("unknown");
  }

  @Test
  void eachHeaderAndEachColumnIsUsedOnce() {
    Draft draft =
        Draft.of(
                Headers.of("deals.csv", "Owner,Rep,Created,Created Date,Closed,Stage,Value"),
                LABELS)
            .orElseThrow();
    assertThat(draft.assigned()).extracting(Draft.Assigned::header).doesNotHaveDuplicates();
    assertThat(draft.assigned()).extracting(Draft.Assigned::column).doesNotHaveDuplicates();
  }

  @Test
  void oneClosingDateServesOpenAndClosedDeals() {
    SheetHead sheet = Headers.of("deals.csv", "Rep,Created,Close Date,Stage,Value");
    Draft draft = Draft.of(sheet, LABELS).orElseThrow();
    BoundTable table = BoundTable.bind(draft.mapping().tables().getFirst(), sheet.headers());
    assertThat(table.column("closed_at").orElseThrow().cells()).containsExactly(2);
    assertThat(table.column("closed_at").orElseThrow().mapping().when()).isEqualTo(When.CLOSED);
    assertThat(table.column("expected_close").orElseThrow().cells()).containsExactly(2);
  }

  @Test
  void aProductBecomesALineWhereDealsHaveAKey() {
    assertThat(drafted("Deal ID,Rep,Created,Closed,Stage,Value,Product"))
        .isEqualTo("draft: opportunity opportunity_line");
    assertThat(drafted("Rep,Created,Closed,Stage,Value,Product")).isEqualTo("draft: opportunity");
  }
}
