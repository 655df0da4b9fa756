package org.truemark.intake.catalogue;

import static org.truemark.intake.catalogue.Entry.ready;
import static org.truemark.intake.catalogue.Entry.refused;

import java.util.List;

/// D: cells. The row is rejected, the others are used.
final class CellEntries {
  private CellEntries() {}

  static List<Entry> all() {
    return List.of(
        ready(
            "D01 a day that does not exist",
            v ->
                v.with(
                    "deals.csv",
                    Reports.with(
                        "Ana Ruiz,0062r0000000120,Deal,Closed Won,USD,7,2/31/2025,1/15/2025")),
            """
            not-a-date | error | deals.csv:21:7 | Close Date > expected_close | 2/31/2025 | a \
            day that exists, written M/d/yyyy like the other 19 cells | Line 21, Close Date: \
            found "2/31/2025", expected a day that exists, written M/d/yyyy like the other 19 \
            cells. | correct the cell or leave the row out.\
            """),
        ready(
            "D02 a word among numbers",
            v ->
                v.with(
                    "deals.csv",
                    Reports.with(
                        "Ana Ruiz,0062r0000000120,Deal,Closed Won,USD,about 7,2/3/2025,1/15/2025")),
            """
            not-a-number | error | deals.csv:21:6 | Amount > amount | about 7 | a number \
            written as 1234.50 like the other 19 cells | Line 21, Amount: found "about 7", \
            expected a number written as 1234.50 like the other 19 cells. | correct the cell \
            or leave the row out.\
            """),
        ready(
            "D03 a whole number beyond all bounds",
            v ->
                v.with(
                    "calls.csv",
                    """
                    Id,Subject,TaskSubtype,ActivityDate,OwnerId,CallDurationInSeconds,WhatId
                    00T000000000001,Hello,Call,2025-01-15,005000000000001,60,
                    00T000000000002,Hello,Call,2025-01-15,005000000000001,12345678901234567890,
                    """),
            """
            not-a-number | error | calls.csv:3:6 | CallDurationInSeconds > duration_s | \
            12345678901234567890 | a number below 1,000,000,000,000,000,000 | Line 3, \
            CallDurationInSeconds: found "12345678901234567890", expected a number below \
            1,000,000,000,000,000,000. | correct the cell or leave the row out.\
            """),
        ready(
            "D04 neither yes nor no",
            v ->
                v.with(
                    "opportunities.csv",
                    """
                    Id,OwnerId,StageName,IsClosed,IsWon,Amount,CurrencyIsoCode,CreatedDate,CloseDate
                    006000000000001,005000000000001,Proposal,false,false,10,USD,2025-01-15T10:00:00.000Z,2025-03-01
                    006000000000002,005000000000001,Proposal,perhaps,false,10,USD,2025-01-15T10:00:00.000Z,2025-03-01
                    """),
            """
            not-yes-or-no | error | opportunities.csv:3:4 | IsClosed > is_closed | perhaps | a \
            word for yes or no such as true or false | Line 3, IsClosed: found "perhaps", \
            expected a word for yes or no such as true or false. | name the file's own words \
            in the mapping under true_text and false_text.\
            """),
        ready(
            "D05 no word of a closed list, in the second table of the sheet",
            v ->
                v.with(
                    "people.csv",
                    """
                    email,full_name,role,valid_from
                    ana@acme.example,Ana Ruiz,rep,2025-01-01
                    ben@acme.example,Ben Ito,wizard,2025-01-01
                    """),
            """
            not-in-list | error | people.csv:3:3 | role > role | wizard | one of rep, sdr, \
            manager, overlay, se, am, other | Line 3, role: found "wizard", expected one of \
            rep, sdr, manager, overlay, se, am, other. | correct the cell, or map the word in \
            the mapping under values.\
            """),
        ready(
            "D06 a length of time in no form",
            v ->
                v.with(
                        "calls.csv",
                        """
                        id,owner,at,took
                        1,ana@acme.example,2025-01-15,0:30
                        2,ana@acme.example,2025-01-15,half an hour
                        """)
                    .mapped(MappingEntries.calls()),
            """
            not-of-pattern | error | calls.csv:3:4 | took > duration_s | half an hour | a text \
            of the form 1234, 12:34:56 or PT12M | Line 3, took: found "half an hour", expected \
            a text of the form 1234, 12:34:56 or PT12M. | correct the cell, or the pattern in \
            the mapping.\
            """),
        ready(
            "D07 no key",
            v ->
                v.with(
                    "deals.csv",
                    Reports.of(
                        Reports.row(101), "Ana Ruiz,,Deal,Closed Won,USD,7,2/3/2025,1/15/2025")),
            """
            empty-cell | error | deals.csv:3:2 | Opportunity ID > key | - | the row's key | \
            Line 3, Opportunity ID: found an empty cell, expected the row's key. | fill the \
            cell or leave the row out.\
            """),
        refused(
            "D08 not one row can be used",
            v ->
                v.with(
                    "deals.csv", Reports.of("Ana Ruiz,,Deal,Closed Won,USD,7,2/13/2025,1/15/2025")),
            """
            nothing-usable | error | deals.csv | - | - | - | deals.csv: its only row could not \
            be used; nothing was saved. | mend what the other problems name, then read the \
            file again.\
            """));
  }
}
