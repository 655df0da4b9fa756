package org.truemark.intake.catalogue;

import static org.truemark.intake.catalogue.Entry.ready;

import java.util.List;

/// G: what a mapping asks to be looked at.
final class CheckEntries {
  private static final String API =
      "Id,OwnerId,StageName,IsClosed,IsWon,Amount,CurrencyIsoCode,CreatedDate,CloseDate\n";

  private CheckEntries() {}

  static List<Entry> all() {
    return List.of(
        ready(
            "G01 owners by name",
            v -> v.with("deals.csv", Reports.of(Reports.row(101), Reports.row(102))),
            """
            owner-by-name | note | deals.csv:1:1 | Opportunity Owner > owner_id | - | - | \
            Opportunity Owner holds names; two people of one name could not be told apart. | \
            add the owner's e-mail or id to the export.\
            """),
        ready(
            "G02 only the converted amount",
            v ->
                v.with(
                    "deals.csv",
                    """
                    Opportunity Owner,Opportunity ID,Stage,Amount (converted) Currency,Amount (converted),Created Date
                    Ana Ruiz,0062r0000000101,Proposal,USD,100,1/15/2025
                    Ana Ruiz,0062r0000000102,Proposal,USD,200,1/16/2025
                    """),
            """
            converted-amount-only | warning | deals.csv:1:5 | Amount (converted) > amount | - \
            | - | Amount (converted) changes when the rates change, and Amount is missing; no \
            amount was read. | add Amount to the export.\
            """),
        ready(
            "G03 no created date",
            v ->
                v.with(
                    "deals.csv",
                    Reports.of(
                        Reports.row(101),
                        "Ana Ruiz,0062r0000000102,Deal,Proposal,USD,7,2/13/2025,")),
            """
            created-missing | note | deals.csv | - | - | - | 1 of 2 deals has no created date; \
            durations are told without them. | add the created date to the export.\
            """),
        ready(
            "G04 no currency among others that have one",
            v ->
                v.with(
                    "opportunities.csv",
                    API
                        + """
                        006000000000001,005000000000001,Proposal,false,false,10,USD,2025-01-15T10:00:00.000Z,2025-03-01
                        006000000000002,005000000000001,Proposal,false,false,10,,2025-01-15T10:00:00.000Z,2025-03-01
                        """),
            """
            currency-missing | warning | opportunities.csv | - | - | - | 1 of 2 amounts has no \
            currency; they are summed apart. | fill the currency in the source system, or say \
            the currency of amounts without one.\
            """),
        ready(
            "G05 an open deal of somebody who left",
            v ->
                v.with("users.csv", RowEntries.USERS)
                    .with(
                        "opportunities.csv",
                        API
                            + """
                            006000000000001,005000000000002,Proposal,false,false,10,USD,2025-01-15T10:00:00.000Z,2025-03-01
                            006000000000002,005000000000003,Proposal,false,false,10,USD,2025-01-15T10:00:00.000Z,2025-03-01
                            """),
            """
            owner-inactive | warning | opportunities.csv | - | - | - | 1 open deal belongs to \
            somebody no longer active (Sam Smith). | give them a new owner in the source \
            system.\
            """),
        ready(
            "G06 a history that begins late",
            v ->
                v.with(
                        "opportunities.csv",
                        API
                            + """
                            006000000000001,005000000000001,Proposal,false,false,10,USD,2025-01-15T10:00:00.000Z,2025-03-01
                            006000000000002,005000000000001,Proposal,false,false,10,USD,2025-01-15T10:00:00.000Z,2025-03-01
                            """)
                    .with(
                        "opportunity_history.csv",
                        """
                        Id,OpportunityId,StageName,Amount,CloseDate,Probability,ForecastCategory,CreatedDate,CreatedById
                        008000000000001,006000000000001,Proposal,10,2025-03-01,50,Pipeline,2025-01-15T10:00:00.000Z,005000000000001
                        008000000000002,006000000000002,Proposal,10,2025-03-01,50,Pipeline,2025-02-15T10:00:00.000Z,005000000000001
                        """),
            """
            history-gap | warning | opportunities.csv | - | - | - | 1 of 2 deals has no \
            history from the created date on. | export the history without a date filter.\
            """),
        ready(
            "G07 amounts that are not quantity times price",
            v ->
                v.with(
                    "line_items.csv",
                    """
                    Id,OpportunityId,Product2Id,Quantity,UnitPrice,TotalPrice,CurrencyIsoCode
                    00k000000000001,006000000000001,01t000000000001,2,50,100,USD
                    00k000000000002,006000000000001,01t000000000002,3,50,120,USD
                    """),
            """
            not-the-product | warning | line_items.csv:3:6 | TotalPrice > total | 120.00 | \
            150.00 | TotalPrice: 1 of 2 cells is not quantity times price (first: line 3, \
            120.00 where 150.00 was expected). | look for a discount that the export leaves \
            out.\
            """));
  }
}
