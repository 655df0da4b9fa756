package org.truemark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.truemark.cli.answer.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Open data sets from their files to the answer.
@Tag("external-data")
class OpenDataTest {
  @Test
  void crmMavenHasNoDetectableDifferenceInWinning() throws IOException {
    JsonNode result = diagnose("crm-maven", List.of("data_dictionary.csv"));
    assertThat(result.at("/population/people").asInt()).isEqualTo(30);
    assertThat(result.at("/population/managers").asInt()).isEqualTo(6);
    assertThat(result.at("/population/won").asInt()).isEqualTo(4_238);
    JsonNode people = result.at("/team/heterogeneity/people");
    assertThat(people.at("/chiSquared").asDouble()).isBetween(33.345, 33.355);
    assertThat(people.at("/df").asInt()).isEqualTo(29);
    assertThat(result.at("/decomposition").findValuesAsString("label"))
        .doesNotContain("above", "below");
    assertThat(result.at("/estimable/ramp/can").asBoolean()).isFalse();
  }

  @Test
  void adventureWorksMissesItsTargetsInCommon() throws IOException {
    JsonNode result = diagnose("adventureworks/csv", List.of());
    JsonNode all = result.at("/attainment/all");
    assertThat(all.at("/quartiles/n").asInt()).isEqualTo(139);
    assertThat(all.at("/reached").asInt()).isEqualTo(8);
    assertThat(all.at("/quartiles/median").asDouble()).isBetween(.8365, .8375);
    assertThat(result.at("/bindingConstraint/verdict").asString()).isEqualTo("target-setting");
    assertThat(result.at("/flags").findValuesAsString("code")).contains("territory-mismatch");
    assertThat(result.at("/estimable/skill/can").asBoolean()).isFalse();
  }

  @Test
  void northwindSaysVolumeAndSizeAndNothingOfSkill() throws IOException {
    JsonNode result = diagnose("northwind", List.of());
    assertThat(result.at("/population/orders").asInt()).isEqualTo(830);
    assertThat(result.at("/estimable/volume/can").asBoolean()).isTrue();
    assertThat(result.at("/estimable/skill/can").asBoolean()).isFalse();
  }

  @Test
  void personnelAloneSaysNothingOfSelling() throws IOException {
    JsonNode result = diagnose("ibm-hr-attrition", List.of());
    assertThat(result.at("/population/deals").asInt()).isZero();
    assertThat(result.path("modelSpread")).isEmpty();
  }

  private static JsonNode diagnose(String set, List<String> without) throws IOException {
    List<String> words = words(set, without);
    Transcript transcript = Transcript.of(words.toArray(String[]::new));
    assertThat(transcript.code()).as(transcript.out()).isZero();
    assertThat(Schema.check("diagnose.schema.json", transcript.out())).isEmpty();
    JsonNode result = JsonMapper.shared().readTree(transcript.out()).path("result");
    assertThat(Sums.wrong(result)).isEmpty();
    assertFits(words);
    return result;
  }

  /// The page of the same files, with its people.
  private static void assertFits(List<String> words) {
    var page = new ArrayList<>(words);
    page.set(page.indexOf("--json"), "--people");
    Transcript transcript = Transcript.of(page.toArray(String[]::new));
    List<String> lines = transcript.out().lines().toList();
    assertThat(lines)
        .allMatch(line -> line.length() <= 80)
        .noneMatch(line -> line.contains("NaN") || line.contains("null"));
    int people = lines.indexOf(lines.stream().filter(OpenDataTest::isHeading).findFirst().get());
    assertThat(people).isLessThan(41);
  }

  private static boolean isHeading(String line) {
    return line.startsWith("person   ");
  }

  /// What is typed to diagnose a set as JSON; the test is skipped where the set is absent.
  static List<String> words(String set, List<String> without) throws IOException {
    Path folder = Path.of(System.getProperty("truemark.data")).resolve(set);
    assumeTrue(
        Files.isDirectory(folder),
        "skipped: data set " + set + " not found at " + folder + "; see docs/reference/data.md");
    var words = new ArrayList<>(List.of("diagnose", "--json"));
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.toString().endsWith(".csv"))
          .filter(file -> !without.contains(file.getFileName().toString()))
          .map(Path::toString)
          .sorted()
          .forEach(words::add);
    }
    return words;
  }
}
