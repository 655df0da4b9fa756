package org.truemark.quality.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConsoleExampleTest {
  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void exampleSaysWhatTheDocumentShows(ConsoleExample example) {
    List<String> said = example.run();
    assertThat(example.shows(said))
        .as("%s says%n%s", example.place(), String.join("\n", said))
        .isTrue();
  }

  static List<ConsoleExample> examples() throws IOException {
    var examples = new ArrayList<ConsoleExample>();
    for (Path document : Documents.all()) {
      examples.addAll(ConsoleExample.of(document));
    }
    return examples;
  }

  @Test
  void commandsOfOneFenceAreSeparateExamplesWithTheirLines() {
    var found = read("Text", "```console", "$ ./truemark -V", "a", "b", "$ ./truemark x y", "```");
    assertThat(found)
        .containsExactly(
            new ConsoleExample("page.md:3", List.of("-V"), List.of("a", "b")),
            new ConsoleExample("page.md:6", List.of("x", "y"), List.of()));
  }

  @Test
  void otherFencesAreNoExamples() {
    assertThat(read("```console", "$ ls", "```", "```sh", "$ ./truemark -V", "```")).isEmpty();
  }

  @Test
  void exampleThatNeedsAShellIsRefused() {
    assertThatThrownBy(() -> read("```console", "$ ./truemark -V | cat", "```"))
        .hasMessageContaining("plain words");
  }

  @Test
  void wrongAnswerIsSeen() {
    var example = read("```console", "$ ./truemark --version", "Truemark 99", "```").getFirst();
    assertThat(example.shows(example.run())).isFalse();
  }

  @Test
  void dotsStandForAnyLinesAndNothingElseDoes() {
    var example = read("```console", "$ ./truemark x", "a", "...", "z", "```").getFirst();
    assertThat(example.shows(List.of("a", "z"))).isTrue();
    assertThat(example.shows(List.of("a", "b", "c", "z"))).isTrue();
    assertThat(example.shows(List.of("a", "b", "c"))).isFalse();
    assertThat(example.shows(List.of("b", "z"))).isFalse();
    assertThat(example.shows(List.of("a", "z", "zz"))).isFalse();
  }

  private static List<ConsoleExample> read(String... lines) {
    return ConsoleExample.of("page.md", List.of(lines));
  }
}
