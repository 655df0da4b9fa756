package org.truemark.quality.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truemark.quality.Repository;

class DocumentLinksTest {
  private static final Pattern LINK = Pattern.compile("\\]\\((?![a-z]+:|#)([^)#]+)(#[^)]*)?\\)");
  private static final int FILES_TO_READ_FIRST = 6;

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void linksLeadToFiles(Path document) throws IOException {
    assertThat(links(Files.readString(document)))
        .allSatisfy(link -> assertThat(document.resolveSibling(link)).exists());
  }

  static List<Path> documents() throws IOException {
    return Documents.all();
  }

  @Test
  void architectureNamesSixSourceFilesToReadFirst() throws IOException {
    String page = Files.readString(Repository.root().resolve("ARCHITECTURE.md"));
    String first = page.substring(page.indexOf("## Start reading here"));
    assertThat(links(first)).hasSize(FILES_TO_READ_FIRST).allMatch(link -> link.endsWith(".java"));
  }

  @Test
  void relativeLinksAreFoundAndAddressesAreNot() {
    assertThat(links("[a](docs/a.md) [b](https://example.org) [c](#part) ![d](d.svg) [e](e.md#x)"))
        .containsExactly("docs/a.md", "d.svg", "e.md");
  }

  private static List<String> links(String page) {
    return LINK.matcher(page).results().map(link -> link.group(1)).toList();
  }
}
