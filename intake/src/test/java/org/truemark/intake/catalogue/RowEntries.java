package org.truemark.intake.catalogue;

import static org.truemark.intake.catalogue.Entry.ready;
import static org.truemark.intake.catalogue.Entry.refused;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.truemark.intake.key.Twins;

/// F: rows as such.
final class RowEntries {
  static final String USERS =
      """
      Id,Username,Email,Name,IsActive
      005000000000001,sam1,sam.smith@acme.example,Sam Smith,true
      005000000000002,sam2,sam.smith2@acme.example,Sam Smith,false
      005000000000003,ana,ana@acme.example,Ana Ruiz,true
      """;

  /// Users whose team stands beside them, without a day since when.
  static final String USERS_OF_TEAMS =
      """
      Id,Username,Email,Name,IsActive,UserRoleId
      005000000000003,ana,ana@acme.example,Ana Ruiz,true,00E000000000001
      """;

  private RowEntries() {}

  static List<Entry> all() {
    return List.of(
        ready(
            "F01 a row twice",
            v ->
                v.with(
                    "deals.csv", Reports.of(Reports.row(101), Reports.row(102), Reports.row(101))),
            """
            repeated-rows | note | deals.csv | - | - | - | 1 row of Opportunity repeats \
            another and was counted once. | -\
            """),
        refused(
            "F02 a key that is none",
            v -> v.with("deals.csv", oneKey()),
            """
            key-repeats | error | deals.csv | - | - | a key that is different in every row | \
            deals.csv: the key of Opportunity repeats in too many rows to be one. | map the \
            column that holds the id.\
            """),
        ready(
            "F03 two people of one name",
            v ->
                v.with("users.csv", USERS)
                    .with(
                        "deals.csv",
                        Reports.of(
                            "Sam Smith,0062r0000000101,Deal,Closed Won,USD,7,2/13/2025,1/15/2025",
                            Reports.row(102))),
            """
            person-ambiguous | question | deals.csv:2 | Opportunity Owner > owner_id | Sam \
            Smith | one person | 1 of 2 rows belongs to "Sam Smith", and you have two people \
            of that name (sam.smith2@acme.example, sam.smith@acme.example). | add the owner's \
            e-mail or id to the export.\
            """),
        ready(
            "F04 flags against the stage",
            v ->
                v.with(
                        "opportunities.csv",
                        """
                        Id,OwnerId,StageName,IsClosed,IsWon,Amount,CurrencyIsoCode,CreatedDate,CloseDate
                        006000000000001,005000000000001,Closed Won,true,false,10,USD,2025-01-15T10:00:00.000Z,2025-03-01
                        006000000000002,005000000000001,Closed Won,true,false,10,USD,2025-01-15T10:00:00.000Z,2025-03-01
                        """)
                    .mapped(MappingEntries.flagged()),
            """
            flags-contradict-stage | warning | opportunities.csv | IsWon | false | true | 2 \
            deals are in Closed Won but IsWon is false. | correct the stage or the flag in the \
            source system; here the flag holds.\
            """),
        ready(
            "F05 no id",
            v ->
                v.with(
                    "deals.csv",
                    """
                    Opportunity Owner,Opportunity Name,Stage,Created Date
                    Ana Ruiz,First,Proposal,1/15/2025
                    Ana Ruiz,Second,Proposal,1/16/2025
                    """),
            """
            key-made | warning | deals.csv | - | - | - | 2 rows of Opportunity have no id; \
            each got one made of its content, which a changed row loses. | add the id to the \
            export.\
            """));
  }

  private static String oneKey() {
    String rows =
        IntStream.rangeClosed(1, Twins.MOST_HELD + 1)
            .mapToObj(row -> "Ana Ruiz,0062r0000000101,Deal %d,Proposal,1/15/2025".formatted(row))
            .collect(Collectors.joining("\n"));
    return "Opportunity Owner,Opportunity ID,Opportunity Name,Stage,Created Date\n" + rows + "\n";
  }
}
