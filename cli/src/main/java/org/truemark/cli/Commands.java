package org.truemark.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.truemark.cli.command.Diagnose;
import org.truemark.cli.command.Doctor;
import org.truemark.cli.command.Import;
import org.truemark.cli.command.ShowVersion;
import org.truemark.cli.material.Refusal;
import org.truemark.cli.option.Command;
import org.truemark.cli.option.Option;
import org.truemark.cli.option.Options;
import org.truemark.cli.option.Overview;
import org.truemark.cli.option.Words;
import org.truemark.cli.terminal.Exit;
import org.truemark.cli.terminal.Terminal;
import org.truemark.cli.terminal.Version;
import org.truemark.diagnosis.Diagnosing;
import org.truemark.intake.Intake;

/// Runs a command of `truemark`. Every failure becomes a code and one sentence.
public final class Commands {
  private Commands() {}

  /// Runs the command that the words name, with the standard input of the process.
  ///
  /// @param args the words after `truemark`
  /// @param out where results go
  /// @param err where everything else goes
  /// @return the exit code, one of {@link Exit}
  public static int run(String[] args, PrintStream out, PrintStream err) {
    return run(args, System.in, out, err);
  }

  /// Runs the command that the words name.
  ///
  /// @param in standard input, read when a file is called `-`
  public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
    Terminal terminal = Terminal.of(in, out, err);
    List<String> words = Arrays.asList(args);
    try {
      return run(words, terminal).code();
    } catch (Refusal e) {
      return end(terminal, e.exit(), e.sentence());
    } catch (RuntimeException | Error e) {
      int code = end(terminal, Exit.FAILED, sentence(e));
      if (words.contains(Option.STACKTRACE.flag())) {
        e.printStackTrace(terminal.err());
      }
      return code;
    }
  }

  private static Exit run(List<String> words, Terminal terminal) {
    String first = words.isEmpty() ? "--help" : words.getFirst();
    switch (first) {
      case "--help", "-h", "help" -> terminal.out().print(Overview.page());
      case "--version", "-V" -> terminal.out().println("Truemark " + Version.text());
      default -> {
        Command command =
            Command.find(first).orElseThrow(() -> new Refusal(Exit.MISUSED, unknown(first)));
        return run(command, words.subList(1, words.size()), terminal);
      }
    }
    return Exit.DONE;
  }

  private static Exit run(Command command, List<String> words, Terminal terminal) {
    return switch (Words.read(command, words)) {
      case Words.Help(String page) -> {
        terminal.out().print(page);
        yield Exit.DONE;
      }
      case Words.Misuse(String message) -> throw new Refusal(Exit.MISUSED, message);
      case Words.Typed(Options options) -> run(command, options, terminal);
    };
  }

  private static Exit run(Command command, Options options, Terminal terminal) {
    if (options.switches().noProgress()) {
      terminal.beQuiet();
    }
    return switch (command) {
      case DIAGNOSE ->
          new Diagnose(new Intake()::read, new Diagnosing()::diagnose).run(options, terminal);
      case IMPORT -> new Import(new Intake()::read).run(options, terminal);
      case DOCTOR -> new Doctor().run(options, terminal);
      case VERSION -> new ShowVersion().run(options, terminal);
    };
  }

  private static int end(Terminal terminal, Exit exit, String sentence) {
    terminal.clearProgress();
    terminal.err().println(sentence);
    return exit.code();
  }

  private static String unknown(String word) {
    if (isFile(word)) {
      return "\"" + word + "\" is a file and no command.  Try: truemark diagnose " + word;
    }
    Optional<Command> near =
        Arrays.stream(Command.values())
            .filter(command ->
                word.length() > 2
                    && command.word().startsWith(word.toLowerCase(Locale.ROOT).substring(0, 3)))
            .findFirst();
    String hint = near.map(Command::word).orElse("--help");
    return "\"" + word + "\" is no command.  Try: truemark " + hint;
  }

  private static boolean isFile(String word) {
    try {
      return Files.isRegularFile(Path.of(word));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static String sentence(Throwable e) {
    String hint = "  Try: the same with --stacktrace, and report what it shows";
    return switch (e) {
      case UncheckedIOException failed -> "Reading or writing failed: " + reason(failed) + ".";
      case OutOfMemoryError _ ->
          "There is not enough memory.  Try: JAVA_TOOL_OPTIONS=-Xmx2g, or fewer files";
      default -> "Truemark failed: " + e.getClass().getSimpleName() + ": " + e.getMessage() + hint;
    };
  }

  private static String reason(UncheckedIOException failed) {
    IOException cause = failed.getCause();
    String message = String.valueOf(failed.getMessage());
    return cause == null ? message : message + " (" + cause + ")";
  }
}
