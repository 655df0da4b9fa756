package org.truemark.cli.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.truemark.kernel.Estimate;

class SchemaTest {
  @Test
  void anEstimateFits() {
    assertThat(Schema.check("estimate.schema.json", Json.of(Estimate.of(.5, .4, .6, 10))))
        .isEmpty();
  }

  @Test
  void whatIsMissingIsFound() {
    assertThat(Schema.check("estimate.schema.json", "{\"value\": 1, \"level\": 0.9}"))
        .singleElement()
        .asString()
        .startsWith("$: required");
  }

  @Test
  void whatIsTooMuchIsFound() {
    String json = "{\"value\": 1, \"level\": 0.9, \"n\": 3, \"mean\": 2}";
    assertThat(Schema.check("estimate.schema.json", json))
        .singleElement()
        .asString()
        .startsWith("$: additionalProperties");
  }

  @Test
  void aWrongTypeIsFoundWithItsPath() {
    String json = "{\"value\": \"1\", \"level\": 1.5, \"n\": 3}";
    assertThat(Schema.check("estimate.schema.json", json))
        .containsExactlyInAnyOrder(
            "$.value: type \"number\" against \"1\"", "$.level: exclusiveMaximum 1 against 1.5");
  }

  @Test
  void aWrongWordOrPatternIsFoundBehindAReference() {
    String json =
        """
        {"truemark": "0.1", "command": "version", "inputs": [], "result": {"version": "0.1"},
         "problems": [{"code": "No_Date", "severity": "fatal", "message": "m"}],
         "questions": [], "warnings": []}
        """;
    assertThat(Schema.check("version.schema.json", json).stream().map(SchemaTest::path).toList())
        .isEqualTo(List.of("$.problems[0].code", "$.problems[0].severity"));
  }

  private static String path(String line) {
    return line.substring(0, line.indexOf(':'));
  }
}
