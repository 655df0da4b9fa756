package org.truemark.cli.option;

/// The page of all commands. It does without the parser, so that it is there at once.
public final class Overview {
  private Overview() {}

  /// The page, lines of at most 80 columns.
  public static String page() {
    var page = new StringBuilder();
    page.append("Truemark says what holds a sales organization back, and how sure that is.\n\n");
    page.append("Usage: truemark COMMAND [FILE...] [options]\n\nCommands:\n");
    for (Command command : Command.values()) {
      page.append("  %-10s %s%n".formatted(command.word(), firstSentence(command)));
    }
    page.append(
        """

        Begin with:
          truemark diagnose deals.csv
          truemark diagnose --help

        Exit codes: 0 done, 1 input refused, 2 wrong use, 3 questions are open,
        5 the environment failed, 130 cancelled.
        """);
    return page.toString().replace("\r\n", "\n");
  }

  private static String firstSentence(Command command) {
    String meaning = command.meaning();
    int end = meaning.indexOf(". ");
    return end < 0 ? meaning : meaning.substring(0, end + 1);
  }
}
