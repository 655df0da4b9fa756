package org.truemark.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truemark.cli.answer.Envelope;
import org.truemark.cli.answer.Notes;
import org.truemark.cli.option.Command;
import org.truemark.cli.option.Options;
import org.truemark.cli.terminal.Exit;
import org.truemark.cli.terminal.Terminal;

/// `truemark doctor`: what is missing on this machine and how to get it.
public final class Doctor {
  private static final int JAVA = 25;
  private static final long MEGABYTE = 1 << 20;
  private static final long MEMORY_MB = 200;
  private static final long DISK_MB = 500;

  /// What was looked at.
  ///
  /// @param name what
  /// @param ok true if it will do
  /// @param found what is there
  /// @param try_ how to get what is missing, or null
  public record Check(String name, boolean ok, String found, @Nullable String try_) {}

  /// The answer.
  public record Result(List<Check> checks) {
    public Result {
      checks = List.copyOf(checks);
    }
  }

  /// Runs the command.
  public Exit run(Options options, Terminal terminal) {
    var result = new Result(List.of(java(), memory(), temporaryFolder(), charset(terminal)));
    var page = new ArrayList<String>();
    for (Check check : result.checks()) {
      page.add(
          "%-8s %-18s %s".formatted(check.ok() ? "ok" : "missing", check.name(), check.found()));
      if (check.try_() != null) {
        page.add("         Try: " + check.try_());
      }
    }
    Envelope envelope = Envelope.of(Command.DOCTOR.word(), List.of(), null, result, Notes.none());
    new Reply(Command.DOCTOR, options, terminal).say(envelope, page);
    return result.checks().stream().allMatch(Check::ok) ? Exit.DONE : Exit.FAILED;
  }

  private static Check java() {
    Runtime.Version version = Runtime.version();
    return check(
        "Java", version.feature() >= JAVA, version.toString(), "install a JDK 25 or later");
  }

  private static Check memory() {
    long most = Runtime.getRuntime().maxMemory() / MEGABYTE;
    return check(
        "memory", most >= MEMORY_MB, most + " MB for Truemark", "set JAVA_TOOL_OPTIONS=-Xmx1g");
  }

  private static Check temporaryFolder() {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    String hint = "set JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=FOLDER, a folder with room";
    try {
      long free = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
      boolean ok = Files.isWritable(folder) && free >= DISK_MB;
      return check("temporary folder", ok, folder + ", " + free + " MB free", hint);
    } catch (IOException e) {
      return check("temporary folder", false, folder + " cannot be read", hint);
    }
  }

  private static Check charset(Terminal terminal) {
    String name = terminal.out().charset().name();
    String hint = "set LANG=C.UTF-8; without it bars are drawn with # and names may lose letters";
    return check("output", terminal.blocks(), name, hint);
  }

  private static Check check(String name, boolean ok, String found, String hint) {
    return new Check(name, ok, found, ok ? null : hint);
  }
}
