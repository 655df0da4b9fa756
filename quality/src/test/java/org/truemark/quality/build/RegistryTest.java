package org.truemark.quality.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.truemark.quality.Repository;

/// The build of a stranger asks Maven Central and nobody else.
class RegistryTest {
  private static final Pattern ADDRESS = Pattern.compile("[a-z]+://([^/\\s\"'<>:)]+)");
  private static final Set<String> CENTRAL_AND_NAMES_OF_FORMATS =
      Set.of("repo.maven.apache.org", "maven.apache.org", "www.apache.org", "www.w3.org");

  @Test
  void buildFilesNameNoOtherHost() throws IOException {
    var hosts = new TreeSet<String>();
    for (Path file : buildFiles()) {
      hosts.addAll(hosts(Files.readString(file)));
    }
    assertThat(hosts).contains("repo.maven.apache.org").isSubsetOf(CENTRAL_AND_NAMES_OF_FORMATS);
  }

  @Test
  void hostOfAnAddressIsSeen() {
    assertThat(hosts("<url>https://jars.example.org/maven2</url> http://www.w3.org/2001"))
        .containsExactly("jars.example.org", "www.w3.org");
  }

  private static List<Path> buildFiles() throws IOException {
    Path root = Repository.root();
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile)
          .filter(file ->
              root.relativize(file)
                  .toString()
                  .matches("((?!target/|.*/target/).*/)?pom\\.xml|\\.(mvn|ci)/.*|truemark"))
          .toList();
    }
  }

  private static List<String> hosts(String text) {
    return ADDRESS.matcher(text).results().map(found -> found.group(1)).toList();
  }
}
