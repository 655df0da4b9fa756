package org.truemark.quality.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.truemark.quality.Repository;

class NoticeTest {
  @Test
  void noticeNamesExactlyTheLibrariesThatAreShipped() throws IOException {
    Path root = Repository.root();
    Path lib = root.resolve("app/target/lib");
    assumeTrue(Files.isDirectory(lib), "skipped: app is not packaged yet; ./mvnw verify does it");
    List<String> named =
        Files.readAllLines(root.resolve("NOTICE")).stream()
            .filter(line -> line.startsWith("  "))
            .map(line -> line.strip().replaceAll(" .*", ""))
            .toList();
    assertThat(named).containsExactlyInAnyOrderElementsOf(shipped(lib));
  }

  private static List<String> shipped(Path lib) throws IOException {
    try (Stream<Path> jars = Files.list(lib)) {
      return jars.map(jar -> jar.getFileName().toString())
          .filter(jar -> !jar.endsWith("-SNAPSHOT.jar"))
          .map(jar -> jar.replaceAll("-\\d.*", ""))
          .toList();
    }
  }
}
