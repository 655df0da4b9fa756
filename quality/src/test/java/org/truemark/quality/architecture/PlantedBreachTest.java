package org.truemark.quality.architecture;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each rule can fail: below `planted` lies, for each, a house in which it is broken.
class PlantedBreachTest {
  private static final String PLANTED = "org.truemark.quality.planted.";
  private static final String PLAN =
      """
      packages are free of cycles                        | cycle    | Pace Ramp
      every class lies in a known module                 | stranger | Rumour
      a module needs inner modules only                  | outward  | Ledger
      inner rings use the language and formulas only     | foreign  | Report Quantile
      engines do no input or output and read no clock    | impure   | ReadsAFile AsksTheNet Prints
      engines do no input or output and read no clock    | impure   | Logs AsksForToday
      engines do no input or output and read no clock    | impure   | HoldsAClock TakesTime
      engines keep no state                              | stateful | Remembers
      engines draw by key only                           | chance   | RollsDice TossesACoin Shuffles
      engines draw by key only                           | chance   | SharesAGenerator SplitsAGenerator
      a sub-package never uses its module's root package | door     | ChanceRange
      only app ends the process                          | exit     | GivesUp Halts
      records hold no arrays                             | array    | Months
      packages are named by subject                      | kind     | model.Thing dto.Thing util.Thing
      packages are named by subject                      | kind     | impl.Thing exception.Thing
      packages are named by subject                      | kind     | helper.Thing
      packages are at most two below their module        | deep     | Note
      """;

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', textBlock = PLAN)
  void plantedBreachIsCaughtAndNamed(String name, String place, String breaches)
      throws URISyntaxException {
    String report = String.join("\n", breaches(name, place));
    assertThat(Arrays.stream(breaches.split(" ", -1))).allMatch(report::contains);
  }

  @Test
  void everyRuleHasItsPlantedBreach() {
    var planned = PLAN.lines().map(line -> line.replaceAll(" *\\|.*", ""));
    assertThat(planned.distinct())
        .containsExactlyElementsOf(new HouseRules(PLANTED + "any").all().keySet());
  }

  @Test
  void packageWithoutNullMarkedIsCaught(@TempDir Path house) throws IOException {
    Path main = house.resolve("loop/src/main/java/org/truemark/loop");
    write(main.resolve("good/Wish.java"), "package org.truemark.loop.good; record Wish() {}");
    write(
        main.resolve("good/package-info.java"),
        """
        /// Wishes.
        @NullMarked
        package org.truemark.loop.good;
        """);
    write(main.resolve("silent/Wish.java"), "package org.truemark.loop.silent; record Wish() {}");
    write(main.resolve("vague/Wish.java"), "package org.truemark.loop.vague; record Wish() {}");
    write(main.resolve("vague/package-info.java"), "package org.truemark.loop.vague;");
    assertThat(Sources.below(house).packagesWithoutNullMarked())
        .containsExactly(
            main.resolve("silent/package-info.java"), main.resolve("vague/package-info.java"));
  }

  private static List<String> breaches(String name, String place) throws URISyntaxException {
    var code = PlantedBreachTest.class.getProtectionDomain().getCodeSource().getLocation();
    Path folder = Path.of(code.toURI()).resolve(PLANTED.replace('.', '/')).resolve(place);
    JavaClasses planted = new ClassFileImporter().importPath(folder);
    assertThat(planted).isNotEmpty();
    ArchRule rule = requireNonNull(new HouseRules(PLANTED + place).all().get(name), name);
    return rule.evaluate(planted).getFailureReport().getDetails();
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
