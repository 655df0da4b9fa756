package org.truemark.quality.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.truemark.quality.Command;
import org.truemark.quality.Repository;

/// Maven refuses what the house refuses. Planted projects lie in quality/target, below the
/// repository's root, so that they are built as the house is.
class MavenAlarmTest {
  private static final Path ROOT = Repository.root();

  private Path planted = ROOT;

  @BeforeEach
  void makeFolder(TestInfo test) throws IOException {
    String name = test.getTestMethod().orElseThrow().getName();
    planted = ROOT.resolve("quality/target/planted").resolve(name);
    Files.createDirectories(planted);
  }

  @Test
  void unformattedFileFailsAndFormattedFilePasses() throws Exception {
    write("pom.xml", CHILD_OF_THE_ROOT.formatted(planted.relativize(ROOT.resolve("pom.xml"))));
    String file = "src/main/java/org/truemark/planted/Deal.java";

    write(file, "package org.truemark.planted;\nrecord Deal( String name ){ }\n");
    Command.Outcome refused = maven("process-sources");
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.out()).contains("spotless", "Deal.java", "format violations");

    write(file, "package org.truemark.planted;\n\nrecord Deal(String name) {}\n");
    assertThat(maven("process-sources").exit()).isZero();
  }

  @Test
  void jarThatIsNotOnTheListFailsUnlessOnlyTestsUseIt() throws Exception {
    for (String module : Pom.of(ROOT.resolve("pom.xml")).texts("/project/modules/module")) {
      write(module + "/pom.xml", Files.readString(ROOT.resolve(module).resolve("pom.xml")));
    }
    write("pom.xml", Files.readString(ROOT.resolve("pom.xml")));
    depend("engine/statistics", "org.truemark", "facts", "compile");
    depend("intake", "info.picocli", "picocli", "runtime");
    depend("facts", "de.siegmar", "fastcsv", "test");

    String said = maven("validate", "--fail-at-end", "-pl", "engine/statistics,intake").out();
    assertThat(said).containsPattern("org.truemark:facts:jar:\\S+ <--- banned");
    assertThat(said).containsPattern("info.picocli:picocli:jar:\\S+ <--- banned");
    assertThat(said).doesNotContainPattern("fastcsv:jar:\\S+ <--- banned");
    assertThat(said).containsPattern("statistics \\.+ FAILURE").containsPattern("intake \\.+ FAIL");
    assertThat(said).containsPattern("facts \\.+ SUCCESS").containsPattern("kernel \\.+ SUCCESS");
  }

  @Test
  @Tag("nightly")
  void quickBuildHidesNothingFromTheFullOne() throws Exception {
    write("pom.xml", CHILD_OF_THE_ROOT.formatted(planted.relativize(ROOT.resolve("pom.xml"))));
    write(
        "src/main/java/org/truemark/planted/Deal.java",
        """
        package org.truemark.planted;

        import org.jspecify.annotations.Nullable;

        record Deal(@Nullable String name) {
          int length() {
            return name.length();
          }
        }
        """);
    assertThat(maven("compile", "-Dquick").exit()).isZero();
    Command.Outcome full = maven("compile");
    assertThat(full.exit()).isEqualTo(1);
    assertThat(full.out()).contains("[NullAway]");
  }

  @Test
  void everyInnerModuleSwitchesItsListOn() throws Exception {
    Stream<String> inner =
        Pom.of(ROOT.resolve("pom.xml")).texts("/project/modules/module").stream()
            .filter(module -> module.matches("kernel|facts|intake|loop|engine/.*"));
    assertThat(inner)
        .hasSizeGreaterThanOrEqualTo(6)
        .allSatisfy(module ->
            assertThat(
                    Pom.of(ROOT.resolve(module).resolve("pom.xml"))
                        .texts("//execution[id='jars']/phase"))
                .as(module)
                .containsExactly("validate"));
  }

  private Command.Outcome maven(String... words) throws IOException, InterruptedException {
    String jars = "-Dmaven.repo.local=" + System.getProperty("truemark.repository");
    var all = Stream.of(ROOT.resolve("mvnw").toString(), "-B", "-o", jars, "-am");
    return Command.in(planted, Stream.concat(all, Stream.of(words)).toArray(String[]::new)).run();
  }

  private void depend(String module, String group, String artifact, String scope)
      throws IOException {
    Path pom = planted.resolve(module).resolve("pom.xml");
    List<String> parts = List.of(group, artifact, scope);
    String more =
        "<dependencies><dependency><groupId>%s</groupId><artifactId>%s</artifactId><scope>%s</scope></dependency>"
            .formatted(parts.toArray());
    String changed = Files.readString(pom).replaceFirst("<dependencies>", more);
    assertThat(changed).contains(more);
    Files.writeString(pom, changed);
  }

  private void write(String file, String text) throws IOException {
    Path path = planted.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static final String CHILD_OF_THE_ROOT =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <parent>
          <groupId>org.truemark</groupId>
          <artifactId>truemark</artifactId>
          <version>0.1.0-SNAPSHOT</version>
          <relativePath>%s</relativePath>
        </parent>
        <artifactId>planted</artifactId>
      </project>
      """;
}
