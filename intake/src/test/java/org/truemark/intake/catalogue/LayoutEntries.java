package org.truemark.intake.catalogue;

import static org.truemark.intake.catalogue.Entry.ready;

import java.util.List;

/// C: rows and headers of a file that can be read.
final class LayoutEntries {
  private LayoutEntries() {}

  static List<Entry> all() {
    return List.of(
        ready(
            "C01 a row of another width",
            v -> v.with("deals.csv", Reports.of("Ana,Ruiz," + Reports.row(101), Reports.row(102))),
            """
            row-width | error | deals.csv:2 | - | 10 cells | 8 cells | Line 2: found 10 cells, \
            expected 8 as in the header. | look for a delimiter or a line break in a cell \
            without quotes.\
            """),
        ready(
            "C02 letters lost in the export",
            v ->
                v.with(
                    "deals.csv",
                    Reports.of(
                        Reports.row(101).replace("Deal 101", "?ód? Tech"), Reports.row(102))),
            """
            lost-letters | warning | deals.csv:2:3 | Opportunity Name | ?ód? Tech | - | \
            Opportunity Name: 1 cell holds a "?" where a letter was lost in the export (first: \
            line 2, "?ód? Tech"). | export as UTF-8 (1 row of the file affected).\
            """),
        ready(
            "C03 rows above the header",
            v ->
                v.with(
                    "deals.csv", "All deals\n\n" + Reports.of(Reports.row(101), Reports.row(102))),
            """
            title-rows | note | deals.csv:1 | - | - | - | 1 row above the header left out: \
            "All deals". | -\
            """),
        ready(
            "C04 blank rows",
            v ->
                v.with(
                    "deals.csv",
                    Reports.of(Reports.row(101), "", Reports.row(102), Reports.row(103))),
            """
            blank-rows | note | deals.csv:3 | - | - | - | 1 blank row left out (first: line \
            3). | -\
            """),
        ready(
            "C05 a column without a name",
            v ->
                v.with(
                    "deals.csv",
                    """
                    Opportunity Owner,Opportunity ID,Stage,Created Date,
                    Ana Ruiz,0062r0000000101,Proposal,1/15/2025,call back
                    Ana Ruiz,0062r0000000102,Proposal,1/16/2025,
                    """),
            """
            blank-header | note | deals.csv:1:5 | column 5 | - | - | Column 5 has no header; \
            it is called "column 5" here. | -\
            """),
        ready(
            "C07 a file that is not written as its mapping says",
            v ->
                v.mapped(MappingEntries.semicolons())
                    .with("deals.csv", "Nr,Wer,Lage\n1,Ana Ruiz,won\n2,Ana Ruiz,open\n"),
            """
            file-not-as-mapped | warning | deals.csv:1 | - | "," | ";" | deals.csv: mapping \
            own says delimiter ";", and the file is written with ","; it was read so. | \
            correct delimiter in the mapping, or export the file as before.\
            """),
        ready(
            "C06 two columns of one name",
            v ->
                v.with(
                    "deals.csv",
                    """
                    Opportunity Owner,Opportunity ID,Stage,Created Date,Stage
                    Ana Ruiz,0062r0000000101,Proposal,1/15/2025,old
                    Ana Ruiz,0062r0000000102,Proposal,1/16/2025,new
                    """),
            """
            duplicate-header | note | deals.csv:1:5 | Stage (2) | - | - | Header "Stage" \
            stands above two columns; column 5 is called "Stage (2)" here. | -\
            """));
  }
}
