package org.truemark.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.truemark.cli.Commands;

/// Starts Truemark. The version is answered before anything else is loaded: scripts ask for it
/// often, and the command line costs some tenths of a second.
public final class Main {
  private Main() {}

  /// Runs the command that the words name and ends the process with its exit code. Numbers look the
  /// same whatever the machine's locale says.
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    System.exit(run(args, System.out, System.err));
  }

  /// Runs the command that the words name.
  ///
  /// @param args the words after `./truemark`
  /// @return the exit code: 0 when done
  public static int run(String[] args, PrintStream out, PrintStream err) {
    String only = args.length == 1 ? args[0] : "";
    return switch (only) {
      case "--version", "-V" -> say(out, "Truemark " + version());
      case "version" -> say(out, "Truemark " + version() + "\nJava " + Runtime.version());
      default -> Commands.run(args, out, err);
    };
  }

  private static int say(PrintStream out, String answer) {
    out.println(answer);
    return 0;
  }

  private static String version() {
    try (InputStream text = Main.class.getResourceAsStream("version.txt")) {
      if (text == null) {
        throw new IllegalStateException("version.txt is missing beside " + Main.class.getName());
      }
      return new String(text.readAllBytes(), UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("the version cannot be read", e);
    }
  }
}
