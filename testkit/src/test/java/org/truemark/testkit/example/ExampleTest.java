package org.truemark.testkit.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truemark.facts.table.Opportunity;
import org.truemark.testkit.WriteExamples;
import org.truemark.testkit.world.Organization;
import org.truemark.testkit.world.Seller;
import org.truemark.testkit.world.Trait;

class ExampleTest {
  private static final Path FOLDER = Path.of(System.getProperty("truemark.root", ".."), "examples");

  @ParameterizedTest
  @ValueSource(strings = {"deals.csv", "people.csv", "truth.csv"})
  void theFilesAreWhatTheGeneratorMakes(String name, @TempDir Path made) throws IOException {
    WriteExamples.main(new String[] {made.toString()});
    assertThat(FOLDER.resolve(name)).hasSameBinaryContentAs(made.resolve(name));
  }

  @Test
  void thoseWhoStandOutAreTheOnesWithAnotherSkill() {
    Set<String> different =
        Example.organization().truth().sellers().stream()
            .filter(seller -> Math.abs(seller.effect(Trait.SKILL)) > .2)
            .map(Seller::fullName)
            .collect(Collectors.toSet());
    assertThat(different).isEqualTo(Example.STAND_OUT);
  }

  @Test
  void theReadmeTellsItsCounts() throws IOException {
    Organization organization = Example.organization();
    List<Opportunity> opportunities = organization.facts().of(Opportunity.class);
    assertThat(Files.readString(FOLDER.resolve("README.md")))
        .contains("%,d opportunities".formatted(opportunities.size()))
        .contains(organization.truth().forgotten().size() + " opportunities were forgotten")
        .contains("Exported on " + organization.truth().exportDate());
  }
}
