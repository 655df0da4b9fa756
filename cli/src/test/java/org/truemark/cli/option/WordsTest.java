package org.truemark.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
  @Test
  void everythingTypedIsRead() {
    Options options =
        options(
            "deals.csv --as-of 2026-06-30 people.csv --zone Europe/Berlin --currency EUR --seed 7"
                + " --threads 2 --out a.json --force --json --people --answers=x.yaml");
    assertThat(options.files()).containsExactly("deals.csv", "people.csv");
    assertThat(options.asOf()).isEqualTo(LocalDate.of(2026, 6, 30));
    assertThat(options.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(options.currency()).isEqualTo("EUR");
    assertThat(options.seed()).isEqualTo(7);
    assertThat(options.out()).isEqualTo(Path.of("a.json"));
    assertThat(options.answers()).isEqualTo(Path.of("x.yaml"));
    assertThat(options.switches()).isEqualTo(new Options.Switches(true, true, false, true, false));
  }

  @Test
  void whatIsNotTypedIsNotThere() {
    Options options = options("-");
    assertThat(options.files()).containsExactly("-");
    assertThat(options.zone()).isNull();
    assertThat(options.seed()).isEqualTo(1);
    assertThat(options.switches())
        .isEqualTo(new Options.Switches(false, false, false, false, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --as-of 31.12.2025  | --as-of: found "31.12.2025", expected a day such as 2026-06-30.
          --as-of 2026-02-30  | --as-of: found "2026-02-30", expected a day such as 2026-06-30.
          --zone Berlin       | --zone: found "Berlin", expected a time zone such as Europe/Berlin or UTC.
          --currency Euro     | --currency: found "Euro", expected an ISO 4217 code such as EUR.
          --seed one          | --seed: found "one", expected a whole number.
          --threads 0         | --threads: found "0", expected a whole number from 1 to 1024.
          --threads 1025      | --threads: found "1025", expected a whole number from 1 to 1024.
          --dry-run           | Unknown option: "--dry-run".  Try: truemark diagnose --help
          --seed              | Missing required parameter for option "--seed" (N).  Try: truemark diagnose --help
          """)
  void whatMakesNoSenseIsSaid(String words, String message) {
    assertThat(read("deals.csv " + words)).isEqualTo(new Words.Misuse(message));
  }

  @ParameterizedTest
  @EnumSource(Command.class)
  void helpListsEveryOptionAndTwoExamples(Command command) {
    assertThat(Words.read(command, List.of("--help"))).isInstanceOf(Words.Help.class);
    String help = ((Words.Help) Words.read(command, List.of("-h"))).page();
    for (Option option : command.options()) {
      assertThat(help).contains(option.flag());
    }
    assertThat(command.examples()).hasSize(2);
    assertThat(help).contains(command.examples());
    assertThat(help.lines()).allMatch(line -> line.length() <= 80);
  }

  @ParameterizedTest
  @EnumSource(Command.class)
  void theExamplesOfTheHelpCanBeRead(Command command) {
    for (String example : command.examples()) {
      List<String> words = List.of(example.split(" ", -1));
      assertThat(words.subList(0, 2)).containsExactly("truemark", command.word());
      assertThat(Words.read(command, words.subList(2, words.size())))
          .isInstanceOf(Words.Typed.class);
    }
  }

  @Test
  void theOverviewNamesEveryCommandWithinEightyColumns() {
    for (Command command : Command.values()) {
      assertThat(Overview.page()).contains("\n  " + command.word() + " ");
    }
    assertThat(Overview.page().lines()).allMatch(line -> line.length() <= 80);
  }

  private static Words read(String words) {
    return Words.read(Command.DIAGNOSE, List.of(words.split(" ", -1)));
  }

  private static Options options(String words) {
    return ((Words.Typed) read(words)).options();
  }
}
