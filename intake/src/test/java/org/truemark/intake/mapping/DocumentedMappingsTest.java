package org.truemark.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentedMappingsTest {
  private static final Pattern BLOCK =
      Pattern.compile("( *)```yaml\n( *truemark-mapping:.*?)```", Pattern.DOTALL);

  @ParameterizedTest
  @CsvSource({"docs/reference/mapping-language.md, 4", "docs/how-to/teach-a-new-file.md, 1"})
  void everyMappingOnThePageCanBeRead(String page, int count) throws IOException {
    String text = Files.readString(Path.of(System.getProperty("truemark.root")).resolve(page));
    List<String> mappings =
        BLOCK.matcher(text).results().map(DocumentedMappingsTest::unindented).toList();
    assertThat(mappings).hasSize(count);
    for (String mapping : mappings) {
      assertThat(MappingReader.read(page, mapping).problems().shown()).isEmpty();
    }
  }

  private static String unindented(MatchResult block) {
    return Pattern.compile("^" + block.group(1), Pattern.MULTILINE)
        .matcher(block.group(2))
        .replaceAll(Matcher.quoteReplacement(""));
  }
}
