package org.truemark.intake.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The reference page says what the catalogue says.
class ProblemsPageTest {
  private static final Path PAGE =
      Path.of(System.getProperty("truemark.root"), "docs", "reference", "problems.md");

  @Test
  void thePageIsUpToDate() throws IOException {
    String text = ProblemsPage.text();
    if (Boolean.getBoolean("truemark.rewrite")) {
      Files.writeString(PAGE, text);
    }
    assertThat(Files.readString(PAGE)).as("to mend it: " + ProblemsPage.COMMAND).isEqualTo(text);
  }
}
