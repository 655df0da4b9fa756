package org.truemark.intake.catalogue;

import static org.truemark.intake.catalogue.Entry.mapping;

import java.util.List;
import java.util.Objects;
import org.truemark.intake.mapping.Mapping;
import org.truemark.intake.mapping.MappingReader;

/// I: mapping files.
final class MappingEntries {
  private static final String HEAD =
      """
      truemark-mapping: 1
      id: own
      version: 1
      title: Own
      source_system: acme
      """;

  private MappingEntries() {}

  static List<Entry> all() {
    return List.of(
        Entry.refused(
            "I20 an expression without measure",
            v -> v.mapped(slow()).with("deals.csv", "Nr,Wer,Lage\n1," + "a".repeat(60) + ",won\n"),
            """
            mapping-slow-expression | error | deals.csv | - | (?<name>.*a.*a.*a.*a.*a.*a.*b) | \
            - | The expression "(?<name>.*a.*a.*a.*a.*a.*a.*b)" of the mapping needs too much \
            work to be tried on "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa". \
            | write it without repetition inside repetition, such as (a+)+.\
            """),
        mapping(
            "I01 no YAML",
            "tables: [",
            """
            mapping-not-yaml | error | own.yaml:1:10 | - | - | - | This is no YAML (expected \
            the node content, but found '<stream end>'). | check indentation, brackets and \
            quotes at this place.\
            """),
        mapping(
            "I02 too large",
            "#".repeat(1_000_001),
            """
            mapping-too-large | error | own.yaml | - | - | - | own.yaml has 1,000,001 \
            characters; a mapping has at most 1,000,000. | check whether this is the mapping \
            that you meant.\
            """),
        mapping(
            "I03 too deep",
            "[".repeat(21) + "]".repeat(21),
            """
            mapping-too-deep | error | own.yaml:1:21 | - | - | - | More than 20 levels inside \
            each other. | -\
            """),
        mapping(
            "I04 an alias",
            "a: &x 1\nb: *x\n",
            """
            mapping-alias | error | own.yaml:2:4 | - | - | - | An alias (*) is not part of the \
            mapping language. | write the value out.\
            """),
        mapping(
            "I05 another shape",
            HEAD + "tables:\n  - deals\n",
            """
            mapping-wrong-shape | error | own.yaml:7:5 | - | "deals" | keys with values, such \
            as {from: [Amount]} | a table is "deals", expected keys with values, such as \
            {from: [Amount]}. | -\
            """),
        mapping(
            "I06 a key is missing",
            "truemark-mapping: 1\n" + tables("{from: [x]}"),
            """
            mapping-missing-key | error | own.yaml:1:1 | - | - | id | a mapping has no "id". | \
            add id: … there.\
            """),
        mapping(
            "I07 a key twice",
            HEAD + "id: other\n" + tables("{from: [x]}"),
            """
            mapping-duplicate-key | error | own.yaml:6:1 | - | id | - | a mapping has the key \
            "id" twice. | keep one of them.\
            """),
        mapping(
            "I08 an unknown key",
            HEAD + tables("{from: [x], colour: red}"),
            """
            mapping-unknown-key | error | own.yaml:11:25 | - | colour | as, at, by, constant, \
            currency, divide, else, event, from, inclusive_end, map, never, pattern, plus, \
            product_of, required, sanity, separator, stages, status, times, unknown, when | \
            "colour" is no key of name; allowed: as, at, by, constant, currency, divide, else, \
            event, from, inclusive_end, map, never, pattern, plus, product_of, required, \
            sanity, separator, stages, status, times, unknown, when. | -\
            """),
        mapping(
            "I09 an unknown table",
            HEAD + "tables: [{to: deal, object: x}]\n",
            """
            mapping-unknown-table | error | own.yaml:6:15 | - | deal | account, activity, \
            assignment, match_queue, opportunity, opportunity_event, opportunity_line, \
            opportunity_split, order_fact, pay_component, person, pipeline_stage, product, \
            target, team, territory, territory_member | "deal" is no canonical table; allowed: \
            account, activity, assignment, match_queue, opportunity, opportunity_event, \
            opportunity_line, opportunity_split, order_fact, pay_component, person, \
            pipeline_stage, product, target, team, territory, territory_member. | did you mean \
            "team"?\
            """),
        mapping(
            "I10 an unknown column",
            HEAD + tables("{from: [x]}").replace("name:", "nmae:"),
            """
            mapping-unknown-column | error | own.yaml:11:7 | - | nmae | account_id, amount, \
            amount_kind, closed_at, created_at, created_basis, currency, expected_close, \
            is_closed, is_won, lead_source, loss_reason, merged_into, name, owner_id, \
            pipeline, sourced_by_id, stage, type | "nmae" is no column of opportunity; \
            allowed: account_id, amount, amount_kind, closed_at, created_at, created_basis, \
            currency, expected_close, is_closed, is_won, lead_source, loss_reason, \
            merged_into, name, owner_id, pipeline, sourced_by_id, stage, type. | did you mean \
            "name"?\
            """),
        mapping(
            "I11 an unknown word",
            HEAD + tables("{from: [x], as: txet}"),
            """
            mapping-unknown-word | error | own.yaml:11:29 | - | txet | account, bool, date, \
            decimal, duration, email, fraction, id, instant, integer, list, money, percent, \
            person, product, sf_id, stage, text | "txet" is no word for as of name; allowed: \
            account, bool, date, decimal, duration, email, fraction, id, instant, integer, \
            list, money, percent, person, product, sf_id, stage, text. | did you mean "text"?\
            """),
        mapping(
            "I12 an unknown value table",
            HEAD + tables("{from: [x], map: colours}"),
            """
            mapping-unknown-name | error | own.yaml:11:30 | - | colours | - | "colours" is no \
            table under values; there are none. | -\
            """),
        mapping(
            "I13 a kind that does not fit",
            HEAD + tables("{from: [x]}").replace("name:", "amount:"),
            """
            mapping-wrong-kind | error | own.yaml:11:15 | - | text | money | amount is read as \
            text; allowed here: money. | -\
            """),
        mapping(
            "I14 a regular expression that is none",
            HEAD + "refuse: ['(']\n" + tables("{from: [x]}"),
            """
            mapping-bad-value | error | own.yaml:6:10 | - | ( | a regular expression | refuse \
            is "(", expected a regular expression. | -\
            """),
        mapping(
            "I15 a constant that is no number",
            HEAD + tables("{constant: much, as: money}").replace("name:", "amount:"),
            """
            mapping-bad-value | error | own.yaml:11:15 | - | much | a number such as 12.5 | \
            constant for amount is "much", expected a number such as 12.5. | -\
            """));
  }

  private static String tables(String name) {
    return """
    tables:
      - to: opportunity
        object: deal
        key: {from: [id]}
        columns:
          name: %s
    """
        .formatted(name);
  }

  /// A mapping of that name.
  static Mapping named(String id) {
    String yaml = HEAD.replace("id: own", "id: " + id) + tables("{from: [x]}");
    return Objects.requireNonNull(MappingReader.read("own.yaml", yaml).value());
  }

  /// A mapping of files with semicolons.
  static Mapping semicolons() {
    return deals("parse: {delimiter: ';'}", "");
  }

  /// A mapping whose expression takes for ever.
  static Mapping slow() {
    return deals("parse: {zone: UTC}", ", pattern: '(?<name>.*a.*a.*a.*a.*a.*a.*b)'");
  }

  private static Mapping deals(String parse, String more) {
    return read(
        parse
            + """

            tables:
              - to: opportunity
                object: deal
                key: {from: [Nr], as: id}
                columns:
                  owner_id: {from: [Wer], as: person, by: [name], required: true%s}
                  stage: {from: [Lage], as: stage, required: true}
            """
                .formatted(more));
  }

  /// A mapping that reads lengths of calls.
  static Mapping calls() {
    return read(
        """
        tables:
          - to: activity
            object: call
            key: {from: [id]}
            columns:
              kind: {constant: call}
              owner_id: {from: [owner], as: person, by: [email]}
              start_at: {from: [at], as: instant}
              duration_s: {from: [took], as: duration}
        """);
  }

  /// A mapping that knows stages and reads flags.
  static Mapping flagged() {
    return read(
        """
        tables:
          - to: opportunity
            object: Opportunity
            key: {from: [Id], as: sf_id}
            columns:
              owner_id: {from: [OwnerId], as: person, by: [id]}
              stage: {from: [StageName], as: stage, stages: standard}
              is_closed: {from: [IsClosed], as: bool}
              is_won: {from: [IsWon], as: bool}
              amount: {from: [Amount], as: money, currency: {from: [CurrencyIsoCode]}}
              created_at: {from: [CreatedDate], as: instant}
        stages:
          standard:
            Closed Won: {order: 1, is: won}
        checks: [flags_contradict_stage]
        """);
  }

  /// A mapping that compares sizes.
  static Mapping orders() {
    return read(
        """
        tables:
          - to: opportunity_line
            object: line
            key: {from: [id]}
            columns:
              opportunity_id: {from: [deal]}
              quantity: {from: [quantity], as: decimal}
              unit_price: {from: [price], as: money, currency: {constant: USD}}
              total: {from: [total], as: money, currency: {constant: USD}, sanity: [factor_1000]}
        """);
  }

  private static Mapping read(String rest) {
    return Objects.requireNonNull(MappingReader.read("own.yaml", HEAD + rest).value());
  }
}
