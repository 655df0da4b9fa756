package org.truemark.cli;

import java.io.PrintStream;
import java.util.List;

/// The door of the command line: takes the words after `./truemark` and answers with an exit code.
public final class Commands {
  private static final int DONE = 0;
  private static final int WRONG_USE = 2;
  private static final String USAGE =
      """
      Usage: truemark COMMAND

      Commands:
        version    the version of Truemark and of the Java that runs it
      """;

  private Commands() {}

  /// Runs one command.
  ///
  /// @param args the words after `./truemark`
  /// @param out receives results and nothing else
  /// @param err receives what is said about the run
  /// @return 0 when done, 2 when the command was used wrongly
  public static int run(String[] args, PrintStream out, PrintStream err) {
    List<String> words = List.of(args);
    if (words.equals(List.of("--help")) || words.equals(List.of("-h"))) {
      out.print(USAGE);
      return DONE;
    }
    if (words.isEmpty()) {
      err.print(USAGE);
      return WRONG_USE;
    }
    err.printf(
        "Truemark has no command \"%s\"; the only one is version.  Try: ./truemark --help%n",
        words.getFirst());
    return WRONG_USE;
  }
}
