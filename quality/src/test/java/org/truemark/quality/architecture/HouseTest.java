package org.truemark.quality.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HouseTest {
  private static final String ROOT = "org.truemark";
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(place -> !place.contains("/test-classes/"))
          .importPackages(ROOT);

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void houseKeepsTheRule(String name, ArchRule rule) {
    assertThat(rule.evaluate(HOUSE).getFailureReport().getDetails()).as(name).isEmpty();
  }

  static Stream<Arguments> rules() {
    return new HouseRules(ROOT)
        .all().entrySet().stream().map(rule -> Arguments.of(rule.getKey(), rule.getValue()));
  }

  @Test
  void everyModuleThatHasSourcesWasLookedAt() throws IOException {
    List<Path> sources = Sources.house().types();
    assertThat(sources).isNotEmpty();
    assertThat(HOUSE).hasSizeGreaterThanOrEqualTo(sources.size());
    for (Path source : sources) {
      assertThat(HOUSE.contain(Sources.typeName(source))).as(source.toString()).isTrue();
    }
  }

  @Test
  void everyPackageSaysWhatItIsAndThatNothingInItIsNull() throws IOException {
    assertThat(Sources.house().packagesWithoutNullMarked()).isEmpty();
  }
}
