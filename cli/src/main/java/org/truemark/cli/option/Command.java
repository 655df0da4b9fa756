package org.truemark.cli.option;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A command of `truemark`.
public enum Command {
  DIAGNOSE(
      "diagnose",
      "Says what holds a sales organization back, and how sure that is. It also says what the"
          + " files cannot tell. Nothing is stored.",
      EnumSet.of(
          Option.ANSWERS,
          Option.ANSWERS_OUT,
          Option.AS_OF,
          Option.CURRENCY,
          Option.FORCE,
          Option.JSON,
          Option.MAPPING,
          Option.NO_PROGRESS,
          Option.OUT_FILE,
          Option.PEOPLE,
          Option.SEED,
          Option.STACKTRACE,
          Option.THREADS,
          Option.ZONE),
      List.of(
          "truemark diagnose deals.csv",
          "truemark diagnose deals.csv people.csv --json --out answer.json")),
  IMPORT(
      "import",
      "Reads files as an import does and says what was understood. It asks what is not certain"
          + " and gives totals to compare. This release needs --dry-run: storing comes with the"
          + " record of facts.",
      EnumSet.of(
          Option.ANSWERS,
          Option.ANSWERS_OUT,
          Option.CURRENCY,
          Option.DRY_RUN,
          Option.FORCE,
          Option.JSON,
          Option.MAPPING,
          Option.NO_PROGRESS,
          Option.OUT_DIR,
          Option.STACKTRACE,
          Option.ZONE),
      List.of(
          "truemark import deals.csv --dry-run --answers-out answers.yaml",
          "truemark import deals.csv --dry-run --answers answers.yaml --out understood")),
  DOCTOR(
      "doctor",
      "Says what is missing on this machine and how to get it.",
      EnumSet.of(Option.JSON, Option.NO_PROGRESS, Option.STACKTRACE),
      List.of("truemark doctor", "truemark doctor --json")),
  VERSION(
      "version",
      "Says which release this is.",
      EnumSet.of(Option.JSON, Option.NO_PROGRESS, Option.STACKTRACE),
      List.of("truemark version", "truemark version --json"));

  private final String word;
  private final String meaning;
  private final Set<Option> options;
  private final List<String> examples;

  Command(String word, String meaning, Set<Option> options, List<String> examples) {
    this.word = word;
    this.meaning = meaning;
    this.options = options;
    this.examples = examples;
  }

  /// The command of a word, if there is one.
  public static Optional<Command> find(String word) {
    return Arrays.stream(values()).filter(command -> command.word.equals(word)).findFirst();
  }

  /// How it is typed.
  public String word() {
    return word;
  }

  /// What it does, for the help.
  public String meaning() {
    return meaning;
  }

  /// The options it takes, in alphabetical order, besides `-h` and `--help`.
  public Set<Option> options() {
    return EnumSet.copyOf(options);
  }

  /// Two ways to use it that work as they stand.
  public List<String> examples() {
    return examples;
  }

  /// True if files stand behind it.
  public boolean takesFiles() {
    return this == DIAGNOSE || this == IMPORT;
  }
}
