package org.truemark.intake.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truemark.facts.table.Table;
import org.truemark.intake.mapping.Mapping;
import org.truemark.intake.mapping.MappingLibrary;
import org.truemark.intake.mapping.MappingReader;

class MatchingTest {
  private static final Labels LABELS = Labels.builtIn();
  private static final Matching MATCHING = new Matching(MappingLibrary.builtIn(), LABELS);

  private static String matched(String name, String headers) {
    return MatchWords.of(MATCHING.match(List.of(Headers.of(name, headers))).getFirst());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Id,Name,AccountName__c,OwnerId,StageName,Probability,IsClosed,IsWon,Amount,CurrencyIsoCode,CreatedDate,CloseDate,Type,LeadSource | salesforce-api: opportunity",
        "\"Opportunity Owner\",\"Opportunity ID\",\"Account Name\",\"Opportunity Name\",\"Stage\",\"Amount Currency\",\"Amount\",\"Amount (converted) Currency\",\"Amount (converted)\",\"Probability (%)\",\"Close Date\",\"Created Date\",\"Type\",\"Lead Source\" | salesforce-report: opportunity",
        "Opportunity-Inhaber;Opportunity-ID;Accountname;Opportunity-Name;Phase;Betrag Währung;Betrag;Wahrscheinlichkeit (%);Schlusstermin;Erstelldatum;Typ;Leadquelle | salesforce-report: opportunity",
        "Record ID,Deal Name,Deal Stage,Pipeline,Amount,Currency,Deal owner,Create Date,Close Date,Deal Type,Original Traffic Source,Associated Company (Primary) | hubspot-export: opportunity",
        "ID de registro,Nombre del negocio,Etapa del negocio,Pipeline,Valor,Moneda,Propietario del negocio,Fecha de creación,Fecha de cierre,Tipo de negocio | hubspot-export: opportunity",
        "(Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Topic,Potential Customer,Status,Status Reason,Est. Revenue,Actual Revenue,Currency,Est. Close Date,Actual Close Date,Created On,Owner,Probability | dynamics-export: opportunity",
        "Deal - ID,Deal - Title,Deal - Value,Deal - Currency of Value,Deal - Status,Deal - Stage,Deal - Owner,Deal - Organization,Deal - Deal created,Deal - Won time,Deal - Lost time,Deal - Expected close date | pipedrive-export: opportunity",
        "Opportunity ID;Opportunity Name;Owner;Stage;Amount;Currency;Close Date;Created Date | salesforce-report: opportunity",
        "Id,Username,Email,FirstName,LastName,Name,IsActive | salesforce-api: person",
        "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value | crm-maven: opportunity opportunity_line",
        "email,full_name,employee_no,hire_date,termination_date,termination_kind,role,level,job_title,manager_email,team,fte,valid_from | truemark-people: person assignment",
        "owner_email,team,measure,period_start,period_end,amount,currency,product_family,ramp_share | truemark-targets: target",
        "Id,UserRoleId,ManagerId,Name,Email,Title,IsActive | salesforce-api: person assignment",
        "Id,OpportunityId,StageName,Amount,CloseDate,CreatedDate,CreatedById | salesforce-api: opportunity_event",
        "Id,OpportunityId,Field,OldValue,NewValue,CreatedDate,CreatedById | salesforce-api: opportunity_event",
        "Id,OpportunityId,SplitOwnerId,SplitPercentage,SplitAmount | salesforce-api: opportunity_split",
        "Id,OwnerId,WhatId,Subject,Status,ActivityDate,IsClosed | salesforce-api: activity",
        "Id,QuotaOwnerId,StartDate,QuotaAmount,CurrencyIsoCode | salesforce-api: target"
      })
  void headersAreEnoughToKnowAFile(String headers, String expected) {
    assertThat(matched("deals.csv", headers)).isEqualTo(expected);
  }

  @Test
  void aReportWithoutAnIdIsStillAReport() {
    assertThat(
            matched(
                "report1700000000000.csv",
                "Opportunity Owner,Opportunity Name,Stage,Amount,Close Date,Created Date"))
        .isEqualTo("salesforce-report: opportunity");
  }

  @Test
  void ourOwnExportsAreReadBack() {
    for (Table table : Table.all()) {
      List<String> headers =
          Stream.concat(
                  Stream.of("source_system", "source_object", "source_id", "coarse"),
                  table.columns().stream().map(column -> column.name()))
              .toList();
      Match match =
          MATCHING.match(List.of(new SheetHead(table.name() + ".csv", headers))).getFirst();
      assertThat(MatchWords.of(match)).isEqualTo("truemark-canonical: " + table.name());
    }
  }

  private static Mapping small(String id, String file) {
    String yaml =
        """
        truemark-mapping: 1
        id: %s
        version: 1
        title: Deals
        source_system: deals
        tables:
          - to: opportunity
            object: deal
            file: "%s"
            key: {from: [A]}
            columns: {name: {from: [B], required: true}, stage: {from: [C], as: stage}}
        """
            .formatted(id, file);
    return Objects.requireNonNull(MappingReader.read("m.yaml", yaml).value());
  }

  @Test
  void equalMappingsAreATieUnlessTheNameFitsOne() {
    var matching = new Matching(List.of(small("one", "first"), small("two", "second")), LABELS);
    assertThat(MatchWords.of(matching.match(List.of(Headers.of("x.csv", "A,B,C"))).getFirst()))
        .isEqualTo("tie: one two");
    assertThat(MatchWords.of(matching.match(List.of(Headers.of("second.csv", "A,B,C"))).getFirst()))
        .isEqualTo("two: opportunity");
  }

  @Test
  void theSheetsOfOneExportPreferOneMapping() {
    Mapping accounts =
        Objects.requireNonNull(
            MappingReader.read(
                    "m.yaml",
                    """
                    truemark-mapping: 1
                    id: two
                    version: 1
                    title: Deals and accounts
                    source_system: deals
                    tables:
                      - {to: opportunity, object: deal, key: {from: [A]}, columns: {name: {from: [B], required: true}, stage: {from: [C], as: stage}}}
                      - {to: account, object: account, key: {from: [D]}, columns: {name: {from: [E], required: true}}}
                    """)
                .value());
    var matching = new Matching(List.of(small("one", "none"), accounts), LABELS);
    SheetHead deals = Headers.of("x.csv", "A,B,C");
    assertThat(MatchWords.of(matching.match(List.of(deals)).getFirst())).isEqualTo("tie: one two");
    assertThat(matching.match(List.of(deals, Headers.of("y.csv", "D,E"))))
        .extracting(MatchWords::of)
        .containsExactly("two: opportunity", "two: account");
  }

  @Test
  void aDraftThatKnowsEverythingGoesBeforeAMappingThatKnowsLittle() {
    Mapping poor =
        Objects.requireNonNull(
            MappingReader.read(
                    "m.yaml",
                    """
                    truemark-mapping: 1
                    id: poor
                    version: 1
                    title: Deals
                    source_system: deals
                    tables: [{to: opportunity, object: deal, key: {from: [Deal ID]}, columns: {owner_id: {from: [Rep], as: person}}}]
                    """)
                .value());
    var matching = new Matching(List.of(poor), LABELS);
    SheetHead sheet = Headers.of("deals.csv", "Deal ID,Rep,Created,Closed,Stage,Value");
    assertThat(MatchWords.of(matching.match(List.of(sheet)).getFirst()))
        .isEqualTo("draft: opportunity");
    SheetHead less = Headers.of("deals.csv", "Deal ID,Rep,Stage");
    assertThat(MatchWords.of(matching.match(List.of(less)).getFirst()))
        .isEqualTo("poor: opportunity");
  }
}
