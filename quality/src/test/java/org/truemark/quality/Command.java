package org.truemark.quality;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A program to run in a process of its own.
///
/// @param folder where it runs
/// @param environment what it sees in place of this process's variables of the same name
/// @param words the program and its arguments
public record Command(Path folder, Map<String, String> environment, List<String> words) {
  private static final long MINUTES = 5;

  public Command {
    environment = Map.copyOf(environment);
    words = List.copyOf(words);
  }

  /// A program in the given folder, with the Java of this process.
  public static Command in(Path folder, String... words) {
    return new Command(
        folder, Map.of("JAVA_HOME", System.getProperty("java.home")), List.of(words));
  }

  /// What became of it.
  ///
  /// @param out its standard output
  /// @param err its standard error
  public record Outcome(int exit, String out, String err) {}

  /// Runs it to its end, or for five minutes.
  public Outcome run() throws IOException, InterruptedException {
    Path out = Files.createTempFile("truemark-out", ".txt");
    Path err = Files.createTempFile("truemark-err", ".txt");
    try {
      var builder = new ProcessBuilder(words).directory(folder.toFile());
      builder.environment().putAll(environment);
      builder.redirectOutput(out.toFile()).redirectError(err.toFile());
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("did not end: " + words);
      }
      return new Outcome(
          process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }
}
