package org.truemark.cli.material;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truemark.cli.terminal.Exit;
import org.truemark.intake.file.InputFile;

class MaterialTest {
  private static final InputStream NOTHING = InputStream.nullInputStream();

  @Test
  void standardInputIsKeptWhileItIsReadAndDeletedThen() throws IOException {
    var typed = new ByteArrayInputStream("a,b\n1,2\n".getBytes(UTF_8));
    Path kept;
    try (Material material = Material.open(List.of("-"), typed)) {
      InputFile file = material.files().getFirst();
      kept = file.path();
      assertThat(file.name()).isEqualTo("stdin");
      assertThat(Files.readString(kept)).isEqualTo("a,b\n1,2\n");
    }
    assertThat(kept).doesNotExist();
  }

  @Test
  void filesAreCalledByTheirNameWithoutFolders() {
    try (Material material = Material.open(List.of("north/deals.csv", "people.csv"), NOTHING)) {
      assertThat(names(material)).containsExactly("deals.csv", "people.csv");
    }
  }

  @Test
  void filesOfOneNameAreToldApartByTheirFolder() {
    try (Material material =
        Material.open(List.of("north/deals.csv", "south/deals.csv"), NOTHING)) {
      assertThat(names(material)).containsExactly("north/deals.csv", "south/deals.csv");
    }
  }

  @Test
  void oneFileTwiceIsAMistake() {
    assertThatThrownBy(() -> Material.open(List.of("deals.csv", "./deals.csv"), NOTHING))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.exit()).isEqualTo(Exit.MISUSED))
        .hasMessage("\"./deals.csv\" is named twice.  Try: name it once");
  }

  @Test
  void aCommandWithoutFilesSaysHowToNameOne() {
    assertThatThrownBy(() -> Material.open(List.of(), NOTHING))
        .hasMessageStartingWith("No file is named.  Try: truemark diagnose deals.csv");
  }

  @Test
  void theDigestIsThatOfTheBytes(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("abc.csv"), "abc");
    assertThat(Material.sha256(new InputFile("abc.csv", file)))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(Material.sha256(new InputFile("gone.csv", folder.resolve("gone.csv")))).isNull();
  }

  private static List<String> names(Material material) {
    return material.files().stream().map(InputFile::name).toList();
  }
}
