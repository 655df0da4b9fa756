package org.truemark.quality.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truemark.quality.Command;
import org.truemark.quality.Repository;

/// The launcher with the real Java and the real build, on a copy of the repository.
@Tag("nightly")
class LauncherRebuildTest {
  @TempDir private Path copy;

  @Test
  void changedConstantIsSeenAndComesFromTheNewCache() throws Exception {
    copyRepository();
    assertThat(launch("--version").out()).startsWith("Truemark 0");

    Path main = copy.resolve("app/src/main/java/org/truemark/app/Main.java");
    String source = Files.readString(main);
    Files.writeString(main, source.replace("\"Truemark \"", "\"Truemark changed \""));
    Command.Outcome changed = launch("--version");
    assertThat(changed.err()).startsWith("Building Truemark");
    assertThat(changed.out()).startsWith("Truemark changed 0");

    Command.Outcome again = launch("--version");
    assertThat(again.err()).isEmpty();
    assertThat(again.out()).isEqualTo(changed.out());
    assertThat(loadedClasses()).contains("org.truemark.app.Main source: shared objects file");
  }

  private Command.Outcome launch(String word) throws IOException, InterruptedException {
    return Command.in(copy, "./truemark", word).run();
  }

  private String loadedClasses() throws IOException, InterruptedException {
    Path target = copy.resolve("app/target/quick");
    return Command.in(
            copy,
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:AOTCache=" + target.resolve("cli.aot"),
            "-Xlog:class+load",
            "-jar",
            target.resolve("truemark.jar").toString(),
            "--version")
        .run()
        .out();
  }

  private void copyRepository() throws IOException {
    Path root = Repository.root();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString();
        if (!name.matches("(.*/)?target/.*|\\.git(/.*)?|truemark-data/.*")) {
          Files.createDirectories(copy.resolve(name).getParent());
          Files.copy(file, copy.resolve(name));
        }
      }
    }
  }
}
