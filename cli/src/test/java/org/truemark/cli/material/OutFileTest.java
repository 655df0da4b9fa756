package org.truemark.cli.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutFileTest {
  @TempDir private Path folder;

  @Test
  void whatIsThereIsWrittenOverOnlyIfAskedFor() throws IOException {
    Path file = Files.writeString(folder.resolve("answer.json"), "old");
    assertThatThrownBy(() -> OutFile.requireFree(file, false))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("is there already.  Try: --force");
    OutFile.requireFree(file, true);
    OutFile.write(file, "new");
    assertThat(file).hasContent("new");
  }

  @Test
  void aFolderThatIsNotThereIsAMistake() {
    Path file = folder.resolve("none").resolve("answer.json");
    assertThatThrownBy(() -> OutFile.requireFree(file, false))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("is no folder");
  }

  @Test
  void nothingElseIsLeftInTheFolder() throws IOException {
    OutFile.write(folder.resolve("answer.json"), "{}");
    assertThat(names()).containsExactly("answer.json");
  }

  @Test
  void aFolderAppearsOnlyWhenItIsPublished() throws IOException {
    Path place = folder.resolve("understood");
    try (OutFolder out = OutFolder.open(place)) {
      Files.writeString(out.folder().resolve("opportunity.csv"), "id\n");
      assertThat(place).doesNotExist();
      out.publish();
    }
    assertThat(place.resolve("opportunity.csv")).hasContent("id\n");
    assertThat(names()).containsExactly("understood");
  }

  @Test
  void anUnfinishedFolderIsDeleted() throws IOException {
    try (OutFolder out = OutFolder.open(folder.resolve("understood"))) {
      Files.writeString(out.folder().resolve("opportunity.csv"), "id\n");
    }
    assertThat(names()).isEmpty();
  }

  @Test
  void theFileHasTheRightsOfAnyNewFile() throws IOException {
    assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
    Path usual = Files.writeString(folder.resolve("usual.json"), "{}");
    Path file = folder.resolve("answer.json");
    OutFile.write(file, "{}");
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(usual));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
