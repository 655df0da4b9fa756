package org.truemark.intake.catalogue;

import static org.truemark.intake.catalogue.Entry.answers;
import static org.truemark.intake.catalogue.Entry.asking;
import static org.truemark.intake.catalogue.Entry.refused;

import java.util.List;

/// H: answers that do not fit.
final class AnswerEntries {
  private static final String DEALS =
      Reports.of("Ana Ruiz,0062r0000000101,Deal,Verhandlung,USD,7,2/13/2025,1/15/2025");

  private AnswerEntries() {}

  static List<Entry> all() {
    return List.of(
        refused(
            "H01 a column that the file does not have",
            v ->
                v.with("deals.csv", DEALS)
                    .answered(
                        FileEntries.answers(
                            """
                            "deals.csv:Stage:stage=Verhandlung": open
                            "deals.csv:Phase:stage=Neu": open
                            """)),
            """
            answer-unknown | error | answers.yaml:2:1 | - | deals.csv:Phase:stage=Neu | the id \
            of a question about this file | "deals.csv:Phase:stage=Neu" is no question about \
            deals.csv. | run with --answers-out to see the questions and their ids.\
            """),
        refused(
            "H02 an answer that is no choice",
            v ->
                v.with("deals.csv", DEALS)
                    .answered(
                        FileEntries.answers(
                            """
                            "deals.csv:Stage:stage=Verhandlung": perhaps
                            """)),
            """
            answer-no-choice | error | answers.yaml:1:1 | - | perhaps | open | won | lost | \
            "perhaps" is no answer to deals.csv:Stage:stage=Verhandlung; the choices are open \
            | won | lost. | write open, won or lost, or with its place: open after Proposal.\
            """),
        refused(
            "H03 a zone that is none",
            v ->
                v.with(
                        "deals.csv",
                        Reports.of(
                            "Ana Ruiz,0062r0000000101,Deal,Proposal,USD,7,2/13/2025,1/15/2025"))
                    .withoutZone()
                    .answered(FileEntries.answers("\"::zone\": Middle Earth\n")),
            """
            answer-no-choice | error | answers.yaml:1:1 | - | Middle Earth | UTC | "Middle \
            Earth" is no answer to ::zone; the choices are UTC. | write the name of a zone \
            such as Europe/Berlin.\
            """),
        asking(
            "H06 answers for a file whose name is mistyped",
            v ->
                v.with("deals.csv", DEALS)
                    .answered(FileEntries.answers("\"dels.csv:Lage:stage=Neu\": open\n")),
            """
            answer-other-file | warning | answers.yaml:1:1 | - | dels.csv | deals.csv | \
            answers for dels.csv: no such file here. | deals.csv.\
            """),
        answers(
            "H04 no id of a question",
            "\"deals.csv\": open\n",
            """
            answer-unknown | error | answers.yaml:1:1 | - | deals.csv | file:column:kind and \
            one value | "deals.csv" is not the id of a question; expected file:column:kind and \
            one value. | copy the ids from the file that --answers-out writes.\
            """),
        answers(
            "H05 no YAML",
            "\"deals.csv:Stage:stage=Neu: open\n",
            """
            answers-not-readable | error | answers.yaml:2 | - | - | YAML, one answer a line | \
            answers.yaml cannot be read: found unexpected end of stream. | put the id and the \
            answer in quotes: "deals.csv:Phase:stage=Neu": "open".\
            """));
  }
}
