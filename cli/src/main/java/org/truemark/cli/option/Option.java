package org.truemark.cli.option;

/// An option of a command.
public enum Option {
  AS_OF("--as-of", "DATE", "day of the export, yyyy-MM-dd; without it the last date in the files"),
  ANSWERS("--answers", "FILE", "answers to the questions, a YAML file of `id: choice` lines"),
  ANSWERS_OUT("--answers-out", "FILE", "writes the open questions as a file to fill in"),
  CURRENCY("--currency", "CODE", "ISO 4217 code of amounts whose currency the file does not name"),
  DRY_RUN("--dry-run", "", "reads, asks and counts, and stores nothing"),
  FORCE("--force", "", "lets --out and --answers-out write over what is there"),
  JSON("--json", "", "answers as JSON"),
  MAPPING("--mapping", "ID|FILE", "reads with this mapping, built in or a file of your own"),
  NO_PROGRESS("--no-progress", "", "says nothing while it works; never does unless on a terminal"),
  OUT_DIR("--out", "DIR", "writes the rows as understood, rejects.csv and questions.yaml there"),
  OUT_FILE("--out", "FILE", "writes the answer to this file"),
  PEOPLE("--people", "", "adds a table of all people in alphabetical order"),
  SEED("--seed", "N", "seed of every draw; without it 1"),
  STACKTRACE("--stacktrace", "", "shows where in the program an unexpected failure happened"),
  THREADS("--threads", "N", "threads to work with, 1 to 1024; never changes a result"),
  ZONE("--zone", "ZONE", "the organization's time zone, such as Europe/Berlin");

  private final String flag;
  private final String value;
  private final String meaning;

  Option(String flag, String value, String meaning) {
    this.flag = flag;
    this.value = value;
    this.meaning = meaning;
  }

  /// How it is typed.
  public String flag() {
    return flag;
  }

  /// What stands behind it, or empty if nothing does.
  public String value() {
    return value;
  }

  /// What it does, for the help.
  public String meaning() {
    return meaning;
  }
}
