package org.truemark.intake.catalogue;

import static org.truemark.intake.catalogue.Entry.asking;
import static org.truemark.intake.catalogue.Entry.ready;

import java.util.List;

/// J: what only the user can say.
final class QuestionEntries {
  private QuestionEntries() {}

  static List<Entry> all() {
    return List.of(
        asking(
            "J01 what a row stands for",
            v -> v.with("notes.csv", "Note,Colour\nhello,red\nagain,blue\n"),
            """
            question | notes.csv::table | notes.csv: no mapping reads it. What does one of its \
            rows stand for? | opportunity, order_fact, person, target, account, leave this file out | \
            leave this file out\
            """),
        asking(
            "J02 which mapping reads it",
            v ->
                v.with("deals.csv", "id,x\n1,2\n")
                    .offered(MappingEntries.named("first"))
                    .offered(MappingEntries.named("second")),
            """
            question | deals.csv::mapping | deals.csv can be read by more than one mapping. \
            Which one is it? | first, second | first\
            """),
        asking(
            "J03 which column it is",
            v ->
                v.with(
                    "list.csv",
                    """
                    Deal ID,Sales Rep,Value,Created Date,Tila
                    1,Ana Ruiz,100.50,2025-01-15,avoin
                    2,Ana Ruiz,200.50,2025-01-16,voitettu
                    """),
            """
            question | list.csv:closed_at:column | list.csv: which column holds the day on \
            which the deal was closed? | Deal ID, Sales Rep, Value, Created Date, Tila, (none) \
            | -\
            """),
        asking(
            "J04 two readings of a date",
            v ->
                v.with(
                    "deals.csv",
                    """
                    Opportunity Owner,Opportunity ID,Stage,Created Date
                    Ana Ruiz,0062r0000000101,Proposal,3/1/2025
                    Ana Ruiz,0062r0000000102,Proposal,4/2/2025
                    """),
            """
            question | deals.csv:Created Date:date | Created Date can be month/day (M/d/yyyy) \
            or day/month (d/M/yyyy): all days are 12 or less. Which picture looks like your \
            year? | M/d/yyyy, d/M/yyyy | -\
            """),
        asking(
            "J05 two readings of a number",
            v ->
                v.with(
                    "deals.csv",
                    Reports.of(
                        "Ana Ruiz,0062r0000000101,Deal,Proposal,USD,1.234,2/13/2025,1/15/2025",
                        "Ana Ruiz,0062r0000000102,Deal,Proposal,USD,3.477,2/13/2025,1/15/2025")),
            """
            question | deals.csv:Amount:number | Amount: "1.234" can be 1.234 or 1,234. Total \
            4.711 or 4,711. Which is right? | decimal point, decimal comma | -\
            """),
        asking(
            "J06 amounts a thousand times too large",
            v ->
                v.with(
                        "lines.csv",
                        """
                        id,deal,quantity,price,total
                        1,7,2,50.5,101000
                        2,7,3,50.5,151500
                        3,7,1,20.0,20000
                        """)
                    .mapped(MappingEntries.orders()),
            """
            question | lines.csv:total:scale | total: 3 of 3 cells are 1,000 times too large \
            for quantity times price (first: line 2, 101,000.00 where 101.00 was expected). \
            Are all cells of the column written so? | divide by 1,000, keep as written | \
            divide by 1,000\
            """),
        asking(
            "J07 a currency that is none",
            v ->
                v.with(
                    "deals.csv",
                    Reports.of(
                        "Ana Ruiz,0062r0000000101,Deal,Proposal,WON,7,2/13/2025,1/15/2025",
                        "Ana Ruiz,0062r0000000102,Deal,Proposal,WON,8,2/13/2025,1/15/2025")),
            """
            question | deals.csv:Amount Currency:currency=WON | Currency "WON" (2 rows) is not \
            in ISO 4217. Did you mean KRW? | KRW, keep as written | -\
            """),
        asking(
            "J08 amounts that name no currency",
            v ->
                v.with(
                    "deals.csv",
                    """
                    Opportunity Owner,Opportunity ID,Stage,Amount,Created Date
                    Ana Ruiz,0062r0000000101,Proposal,$100.00,1/15/2025
                    """),
            """
            question | deals.csv:Amount:currency | Amount: the amounts name only $. Which \
            currency are they in? | USD, CAD, AUD, NZD, SGD, HKD, MXN, TWD, CLP, COP, ARS, one \
            unnamed currency | -\
            """),
        asking(
            "J09 a new stage",
            v ->
                v.with(
                    "deals.csv",
                    Reports.of(
                        "Ana Ruiz,0062r0000000101,Deal,Legal review,USD,7,2/13/2025,1/15/2025")),
            """
            question | deals.csv:Stage:stage=Legal review | New stage "Legal review" (1 deal). \
            Is it open, won or lost, and after which stage? | open, won, lost | -\
            """),
        asking(
            "J10 which of two people",
            v ->
                v.with("users.csv", RowEntries.USERS)
                    .with(
                        "deals.csv",
                        Reports.of(
                            "Sam Smith,0062r0000000101,Deal,Closed Won,USD,7,2/13/2025,1/15/2025",
                            Reports.row(102)))
                    .diagnosing(),
            """
            question | deals.csv:Opportunity Owner:person=Sam Smith | 1 of 2 rows belongs to \
            "Sam Smith", and you have two people of that name (sam.smith2@acme.example, \
            sam.smith@acme.example). Who is meant? | sam.smith2@acme.example, \
            sam.smith@acme.example, leave open | leave open\
            """),
        asking(
            "J11 two spellings of a product",
            v ->
                v.with(
                        "products.csv",
                        "product,series,sales_price\nGTX Pro,GTX,4821\nGTK 500,GTK,26768\n")
                    .with(
                        "sales_pipeline.csv",
                        """
                        opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value
                        1C1I7A6R,Moses Frase,GTXPro,Cancity,Won,2016-10-20,2017-03-01,1054
                        """),
            """
            question | :product:alias=GTXPro | product "GTXPro" (1 row) differs from "GTX Pro" \
            only in blanks or case. Is it the same? | GTX Pro, keep apart | GTX Pro\
            """),
        asking(
            "J12 one key, two records",
            v ->
                v.with(
                    "deals.csv",
                    Reports.of(
                        "Ana Ruiz,0062r0000000101,Deal,Closed Won,USD,7,2/13/2025,1/15/2025",
                        Reports.row(102),
                        "Ana Ruiz,0062r0000000101,Deal,Closed Lost,USD,7,2/13/2025,1/15/2025")),
            """
            question | deals.csv::duplicate | Opportunity 0062r0000000101AAA appears twice \
            with different stages (lines 2 and 4) and the file has no last-modified date. \
            Which row holds? | first, last, leave-out | -\
            """),
        asking(
            "J13 the zone",
            v -> v.with("deals.csv", Reports.of(Reports.row(112), Reports.row(113))).withoutZone(),
            """
            question | ::zone | In which zone does the organization count its days, such as \
            Europe/Berlin? | UTC | UTC\
            """),
        asking(
            "J15 since when rows hold",
            v -> v.with("users.csv", RowEntries.USERS_OF_TEAMS),
            """
            question | users.csv::since | users.csv does not say since when its rows hold (1 \
            row of assignment). From which day on? Write a day such as 2026-01-01, or always. \
            | always | always\
            """),
        asking(
            "J16 a new stage of one of several pipelines",
            v ->
                v.with(
                    "deals.csv",
                    """
                    Record ID,Deal Name,Deal Stage,Pipeline,Amount,Currency,Deal owner,Create Date
                    1,Deal,Legal review,Enterprise,10,EUR,Ana Ruiz,2025-01-15 10:00
                    """),
            """
            question | deals.csv:Deal Stage:stage=Legal review (Enterprise) | New stage \
            "Legal review" (1 deal, pipeline Enterprise). Is it open, won or lost, and after \
            which stage? | open, won, lost | -\
            """),
        ready(
            "J14 totals to compare",
            v ->
                v.with(
                    "deals.csv",
                    Reports.of(
                        "Ana Ruiz,0062r0000000101,Deal,Closed Won,USD,1234.5,2/13/2025,1/15/2025",
                        "Ana Ruiz,0062r0000000102,Deal,Closed Won,JPY,24682,2/13/2025,1/15/2025",
                        "Ana Ruiz,0062r0000000103,Deal,Closed Won,USD,,2/13/2025,1/15/2025",
                        "Ana Ruiz,0062r0000000104,Deal,Proposal,EUR,7,2/13/2025,1/15/2025")),
            """
            totals | Read 4 rows: 3 won. USD 1,234.50 in 2, JPY 24,682 in 1; 1 won without \
            amount. Compare with your report before saving.\
            """));
  }
}
