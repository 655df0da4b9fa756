package org.truemark.intake.catalogue;

import static org.truemark.intake.catalogue.Entry.ready;
import static org.truemark.intake.catalogue.Entry.refused;

import java.util.List;

/// E: whole columns.
final class ColumnEntries {
  private ColumnEntries() {}

  static List<Entry> all() {
    return List.of(
        refused(
            "E01 no days",
            v ->
                v.with(
                    "deals.csv",
                    Reports.of("Ana Ruiz,0062r0000000101,Deal,Proposal,USD,7,soon,1/15/2025")),
            """
            column-no-dates | error | deals.csv:1:7 | Close Date > expected_close | soon | \
            days in one form | Close Date: no one way of writing days fits its cells (for \
            example "soon"). | write all days alike, or map another column.\
            """),
        refused(
            "E02 no numbers",
            v ->
                v.with(
                    "deals.csv",
                    Reports.of(
                        "Ana Ruiz,0062r0000000101,Deal,Proposal,USD,much,1/31/2025,1/15/2025")),
            """
            column-no-numbers | error | deals.csv:1:6 | Amount > amount | much | numbers in \
            one form | Amount: no one way of writing numbers fits its cells (for example \
            "much"). | write all numbers alike, or map another column.\
            """),
        ready(
            "E03 a column that says the same everywhere",
            v ->
                v.with(
                    "deals.csv",
                    """
                    Opportunity Owner,Opportunity ID,Stage,Created Date,Region
                    Ana Ruiz,0062r0000000101,Proposal,1/15/2025,North
                    Ana Ruiz,0062r0000000102,Proposal,1/16/2025,North
                    """),
            """
            constant-column | note | deals.csv | - | - | - | 1 column says the same in every \
            row and tells nothing: Region. | -\
            """),
        ready(
            "E04 a label that its cells do not bear out",
            v ->
                v.with(
                        "list.csv",
                        """
                        Deal ID,Sales Rep,Stage,Value,Created Date,Close Date
                        1,Ana Ruiz,open,high,2025-01-15,
                        2,Ana Ruiz,won,low,2025-01-16,2025-02-16
                        """)
                    .diagnosing(),
            """
            column-not-as-labelled | warning | list.csv:1:4 | Value > amount | high | numbers \
            | Value: its label speaks of numbers, its cells do not (for example "high"); it \
            was not read. | map the column in a mapping file if it is needed.\
            """),
        ready(
            "E05 columns that are never kept, by their headers",
            v ->
                v.with(
                    "people.csv",
                    """
                    email,full_name,Gender,MaritalStatus,Age,valid_from
                    ana@acme.example,Ana Ruiz,f,single,41,2025-01-01
                    ben@acme.example,Ben Ito,m,married,38,2025-01-01
                    """),
            """
            refused-column | note | people.csv | - | - | - | 3 columns were left out because \
            Truemark does not keep such data: Gender, MaritalStatus, Age. | -\
            """),
        refused(
            "E07 days that do not exist",
            v ->
                v.with(
                    "deals.csv",
                    """
                    Opportunity Owner,Opportunity ID,Stage,Created Date
                    Ana Ruiz,0062r0000000101,Proposal,31/02/2025
                    Ana Ruiz,0062r0000000102,Proposal,30/02/2025
                    """),
            """
            column-no-days | error | deals.csv:1:4 | Created Date > created_at | 31/02/2025 | \
            a day that exists, written d/M/yyyy | Created Date: found "31/02/2025", expected a \
            day that exists, written d/M/yyyy; its cells are no days of any month. | correct \
            the column, or take it out of the file.\
            """),
        ready(
            "E08 a year far from the others",
            v ->
                v.with(
                    "deals.csv",
                    Reports.of(
                        Reports.row(101),
                        Reports.row(102).replace("1/15/2025", "1/15/2052"),
                        Reports.row(103))),
            """
            odd-year | warning | deals.csv:3:8 | Created Date | 1/15/2052 | a year near 2025 | \
            Created Date: 1 day is more than 20 years away from 2025, the middle of the column \
            (first: line 3, "1/15/2052"). | look for a slip in the year; the rows are used as \
            they are.\
            """),
        ready(
            "E06 a column that is never kept, by its values",
            v ->
                v.with(
                    "deals.csv",
                    """
                    Opportunity Owner,Opportunity ID,Opportunity Name,Stage,Created Date
                    Ana Ruiz,0062r0000000101,DE89370400440532013000,Proposal,1/15/2025
                    Ana Ruiz,0062r0000000102,DE13370400440532013107,Proposal,1/16/2025
                    Ana Ruiz,0062r0000000103,DE34370400440532013214,Proposal,1/17/2025
                    Ana Ruiz,0062r0000000104,DE21370400440532014321,Proposal,1/18/2025
                    Ana Ruiz,0062r0000000105,DE08370400440532015428,Proposal,1/19/2025
                    Ana Ruiz,0062r0000000106,DE92370400440532016535,Proposal,1/20/2025
                    """),
            """
            refused-column | note | deals.csv | - | - | - | 1 column was left out because \
            Truemark does not keep such data: Opportunity Name. | -\
            """));
  }
}
