package org.truemark.intake.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truemark.intake.mapping.MappingLibrary;

/// Every sample file with the mapping and tables that must read it, one folder as one export.
@Tag("external-data")
class SampleFilesMatchTest {
  private static final Matching MATCHING = new Matching(MappingLibrary.builtIn(), Labels.builtIn());

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        crm-maven
        accounts.csv = crm-maven: account
        data_dictionary.csv = unknown
        products.csv = crm-maven: product
        sales_pipeline.csv = crm-maven: opportunity opportunity_line
        sales_teams.csv = crm-maven: person assignment
        """,
        """
        adventureworks/csv
        employee.csv = orders-reseller: person assignment
        orders.csv = orders-reseller: order_fact
        pay_history.csv = orders-reseller: pay_component
        quota.csv = orders-reseller: target
        sales_person.csv = orders-reseller: pay_component
        territory.csv = orders-reseller: territory
        territory_history.csv = orders-reseller: territory_member
        """,
        """
        northwind
        categories.csv = unknown
        customers.csv = orders-northwind: account
        employee_territories.csv = orders-northwind: territory_member
        employees.csv = orders-northwind: person assignment
        order_details.csv = orders-northwind: order_fact
        orders.csv = orders-northwind: order_fact
        products.csv = orders-northwind: product
        region.csv = orders-northwind: territory
        shippers.csv = unknown
        territories.csv = orders-northwind: territory
        """,
        """
        ibm-hr-attrition
        WA_Fn-UseC_-HR-Employee-Attrition.csv = draft: person assignment
        """,
        """
        vendor-fixtures/salesforce
        sf_account_data.csv = salesforce-warehouse: account
        sf_account_history_data.csv = salesforce-warehouse: account
        sf_contact_data.csv = unknown
        sf_contact_history_data.csv = unknown
        sf_event_data.csv = salesforce-warehouse: activity
        sf_lead_data.csv = unknown
        sf_opportunity_data.csv = salesforce-warehouse: opportunity
        sf_opportunity_history_data.csv = salesforce-warehouse: opportunity_event
        sf_opportunity_line_item_data.csv = salesforce-warehouse: opportunity_line
        sf_order_data.csv = salesforce-warehouse: order_fact
        sf_product_2_data.csv = salesforce-warehouse: product
        sf_task_data.csv = salesforce-warehouse: activity
        sf_user_data.csv = salesforce-warehouse: person assignment
        sf_user_role_data.csv = salesforce-warehouse: team
        """,
        """
        vendor-fixtures/hubspot
        deal_data.csv = hubspot-warehouse: opportunity
        deal_stage_data.csv = hubspot-warehouse: opportunity_event
        deal_pipeline_stage_data.csv = hubspot-warehouse: pipeline_stage
        deal_property_history_data.csv = hubspot-warehouse: opportunity_event
        merged_deal_data.csv = hubspot-warehouse: opportunity
        owner_data.csv = hubspot-warehouse: person
        engagement_call_data.csv = hubspot-warehouse: activity
        engagement_email_data.csv = hubspot-warehouse: activity
        engagement_meeting_data.csv = hubspot-warehouse: activity
        engagement_note_data.csv = hubspot-warehouse: activity
        engagement_task_data.csv = hubspot-warehouse: activity
        engagement_communication_data.csv = hubspot-warehouse: activity
        engagement_data.csv = unknown
        engagement_deal_data.csv = unknown
        deal_pipeline_data.csv = unknown
        deal_company_data.csv = unknown
        owner_team_data.csv = unknown
        company_data.csv = draft: account
        contact_data.csv = unknown
        """,
        """
        vendor-fixtures/sap-opportunities
        MCT_Opportunities.csv = sap-opportunities: opportunity
        MCT_OpportunityItems.csv = sap-opportunities: opportunity_line
        MCT_SalesOrgText.csv = unknown
        MCT_SalesOrganization.csv = unknown
        """,
        """
        vendor-fixtures/lever
        opportunity.csv = unknown
        offer.csv = unknown
        """,
        """
        vendor-fixtures/greenhouse
        application.csv = unknown
        candidate.csv = unknown
        """,
        """
        quirk-samples
        01_sf_bulk_api.csv = salesforce-api: opportunity
        03_sf_report_german_locale.csv = salesforce-report: opportunity
        04_hubspot_all_deals_en.csv = hubspot-export: opportunity
        05_hubspot_todos_negocios_es.csv = hubspot-export: opportunity
        06_dynamics_export.csv = dynamics-export: opportunity
        07_pipedrive_deals.csv = pipedrive-export: opportunity
        sf_users_bulk.csv = salesforce-api: person
        """
      })
  void everySheetOfAnExportIsReadAsItShould(String export) {
    List<String> lines = export.lines().toList();
    Path folder = Path.of(System.getProperty("truemark.data", "")).resolve(lines.getFirst());
    Assumptions.assumeTrue(
        Files.isDirectory(folder),
        () -> "skipped: data set not found at " + folder + "; see docs/reference/data.md");
    List<String> expected = lines.subList(1, lines.size());
    List<SheetHead> sheets =
        expected.stream()
            .map(line -> Headers.of(folder.resolve(line.substring(0, line.indexOf(" = ")))))
            .toList();

    var found = new ArrayList<String>();
    for (Match match : MATCHING.match(sheets)) {
      found.add(match.sheet().name() + " = " + MatchWords.of(match));
    }
    assertThat(found).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "crm-maven/sales_pipeline.csv = crm-maven: opportunity opportunity_line",
        "vendor-fixtures/salesforce/sf_user_data.csv = salesforce-warehouse: person assignment",
        "vendor-fixtures/hubspot/deal_data.csv = hubspot-warehouse: opportunity",
        "northwind/employees.csv = orders-northwind: person assignment"
      })
  void aRenamedFileIsKnownByItsHeaders(String line) {
    String file = line.substring(0, line.indexOf(" = "));
    Path path = Path.of(System.getProperty("truemark.data", "")).resolve(file);
    Assumptions.assumeTrue(
        Files.isRegularFile(path),
        () -> "skipped: data set not found at " + path + "; see docs/reference/data.md");
    var renamed = new SheetHead("deals.csv", Headers.of(path).headers());
    List<Match> matches = MATCHING.match(List.of(renamed));
    assertThat(Stream.of(matches.getFirst()).map(MatchWords::of))
        .containsExactly(line.substring(line.indexOf(" = ") + 3));
  }
}
