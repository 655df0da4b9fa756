package org.truemark.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.truemark.cli.terminal.Exit;

/// docs/reference/command-line.md says what the program does.
class CommandLinePageTest {
  @ParameterizedTest
  @EnumSource(Command.class)
  void thePageListsExactlyTheOptionsThatExist(Command command) throws IOException {
    String table =
        command.options().stream()
            .map(CommandLinePageTest::row)
            .sorted()
            .collect(Collectors.joining("\n"));
    assertThat(section(command).lines().filter(line -> line.startsWith("| `--")))
        .containsExactlyElementsOf(table.lines().toList());
  }

  @ParameterizedTest
  @EnumSource(Command.class)
  void thePageShowsTheExamplesOfTheHelp(Command command) throws IOException {
    for (String example : command.examples()) {
      assertThat(section(command)).contains(example);
    }
  }

  @Test
  void thePageListsEveryExitCode() throws IOException {
    List<String> codes =
        Arrays.stream(Exit.values()).map(exit -> "| " + exit.code() + " |").toList();
    assertThat(page()).contains(codes);
  }

  @Test
  void everySchemaThatThePageNamesExists() throws IOException {
    for (Command command : Command.values()) {
      String file = "json/" + command.word() + ".schema.json";
      assertThat(page()).contains(file);
      assertThat(reference().resolve(file)).exists();
    }
  }

  private static String row(Option option) {
    String typed = (option.flag() + " " + option.value()).strip().replace("|", "\\|");
    return "| `" + typed + "` | " + option.meaning() + " |";
  }

  private static String section(Command command) throws IOException {
    String heading = "\n## " + command.word() + "\n";
    String page = page();
    assertThat(page).contains(heading);
    String rest = page.substring(page.indexOf(heading) + heading.length());
    int end = rest.indexOf("\n## ");
    return end < 0 ? rest : rest.substring(0, end);
  }

  private static String page() throws IOException {
    return Files.readString(reference().resolve("command-line.md"));
  }

  private static Path reference() {
    return Path.of(System.getProperty("truemark.root"), "docs", "reference");
  }
}
