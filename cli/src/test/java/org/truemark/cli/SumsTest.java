package org.truemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SumsTest {
  private static final String DEALS = Transcript.file("examples/deals.csv");
  private static final String PEOPLE = Transcript.file("examples/people.csv");

  @Test
  void factorsSumToTheTotal() {
    JsonNode result = result("diagnose", DEALS, "--json");
    assertThat(result.path("decomposition")).hasSize(24).allMatch(row -> row.has("total"));
    assertThat(Sums.wrong(result)).isEmpty();
    assertThat(result.path("unit").asString()).isEqualTo("USD");
    assertThat(Sums.wrong(result("diagnose", DEALS, PEOPLE, "--json"))).isEmpty();
  }

  @Test
  void inTwoCurrenciesThePartsAreNumbersOfDeals() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(Path.of(DEALS)));
    for (int i = 1; i < lines.size(); i += 2) {
      lines.set(i, lines.get(i).replace("\"USD\"", "\"EUR\""));
    }
    String input = String.join("\n", lines);
    Transcript answer = Transcript.withInput(input, "diagnose", "-", "--json");
    JsonNode result = JsonMapper.shared().readTree(answer.out()).path("result");
    assertThat(result.path("unit").asString()).isEqualTo("won deals");
    assertThat(Sums.wrong(result)).isEmpty();
    assertThat(Transcript.withInput(input, "diagnose", "-", "--people").out())
        .contains("What makes won deals differ between people, part by part", "  won deals\n");
  }

  @Test
  void partsThatMissTheirTotalAreFound() {
    String json =
        """
        {"decomposition": [{"person": "Ann", "total": 3, "factors":
          {"luck": {"value": 1, "low": 0, "high": 2}, "skill": {"value": 1, "low": 0}}}]}
        """;
    assertThat(Sums.wrong(JsonMapper.shared().readTree(json)))
        .containsExactly("Ann: skill has no finite high", "Ann: parts sum to 2.0 and not to 3.0");
  }

  private static JsonNode result(String... words) {
    return JsonMapper.shared().readTree(Transcript.of(words).out()).path("result");
  }
}
