package org.truemark.testkit.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.truemark.facts.table.Opportunity;
import org.truemark.testkit.world.Organization;
import org.truemark.testkit.world.World;

class ExportTest {
  private static final Organization ORGANIZATION = World.aTeamOf(3).withTurnover(1, 1).make();

  @Test
  void aReportHasOneLinePerOpportunity() {
    List<String> lines = SalesforceReport.of(ORGANIZATION.facts()).lines().toList();
    assertThat(lines).hasSize(1 + ORGANIZATION.facts().of(Opportunity.class).size());
    assertThat(lines.subList(1, lines.size()))
        .allMatch(line ->
            line.matches(
                "(\"[^\"]+\",){5}\"USD\",\"[\\d,]+\\.00\",(\"\\d{1,2}/\\d{1,2}/\\d{4}\",){2}"
                    + "\"[^\"]+\",\"[^\"]*\",\"[^\"]+\""));
  }

  @Test
  void originsCountTheLinesOfTheReport() {
    List<String> lines = SalesforceReport.of(ORGANIZATION.facts()).lines().toList();
    assertThat(ORGANIZATION.facts().of(Opportunity.class))
        .allMatch(opportunity ->
            lines
                .get((int) opportunity.origin().rowNo() - 1)
                .contains(opportunity.origin().sourceId().substring(0, 15)));
  }

  @Test
  void peopleHaveTheColumnsOfTheTemplate() {
    assertThat(PeopleFile.of(ORGANIZATION.facts()))
        .startsWith(
            """
            email,full_name,employee_no,hire_date,termination_date,termination_kind,role,level,\
            job_title,manager_email,team,fte,valid_from
            """)
        .contains(",voluntary,rep,A2,Account Executive,hiroshi.tanaka@orvela.example,North,1,");
  }

  @Test
  void theTruthHasOneLinePerSeller() {
    assertThat(TruthFile.of(ORGANIZATION.truth()).lines()).hasSize(4);
  }

  @Test
  void quotesInAValueAreDoubled() {
    var csv = new Csv();
    csv.plain(List.of("plain", "a,b", "the \"North\" Ltd"));
    csv.quoted(List.of("plain", ""));
    assertThat(csv.text())
        .isEqualTo(
            """
            plain,"a,b","the ""North"" Ltd"
            "plain",""
            """);
  }
}
