package org.truemark.cli.command;

import java.util.List;
import org.truemark.cli.answer.Envelope;
import org.truemark.cli.answer.Notes;
import org.truemark.cli.option.Command;
import org.truemark.cli.option.Options;
import org.truemark.cli.terminal.Exit;
import org.truemark.cli.terminal.Terminal;
import org.truemark.cli.terminal.Version;

/// `truemark version`: which release this is.
public final class ShowVersion {
  /// The answer.
  ///
  /// @param version of the program
  public record Result(String version) {}

  /// Runs the command.
  public Exit run(Options options, Terminal terminal) {
    var result = new Result(Version.text());
    new Reply(Command.VERSION, options, terminal)
        .say(
            Envelope.of(Command.VERSION.word(), List.of(), null, result, Notes.none()),
            List.of("Truemark " + Version.text(), "Java " + Runtime.version()));
    return Exit.DONE;
  }
}
