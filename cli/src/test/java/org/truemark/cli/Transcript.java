package org.truemark.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.truemark.cli.terminal.Version;

/// What a command said.
///
/// @param code exit code
/// @param out standard output
/// @param err standard error
record Transcript(int code, String out, String err) {
  private static final Path ROOT = Path.of(System.getProperty("truemark.root"));
  private static final Path KEPT =
      ROOT.resolve("cli/src/test/resources/org/truemark/cli/transcripts");

  /// Runs a command without standard input.
  static Transcript of(String... words) {
    return withInput("", words);
  }

  /// Runs a command with the given standard input.
  static Transcript withInput(String input, String... words) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code =
        Commands.run(
            words,
            new ByteArrayInputStream(input.getBytes(UTF_8)),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8));
    return new Transcript(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  /// A file of the repository.
  static String file(String name) {
    return ROOT.resolve(name).toString();
  }

  /// Compares with the transcript that is kept under the name, the version left out. With
  /// `-Dtruemark.transcripts=write` it is kept as it is now, to be read in the review.
  void isAsKept(String name) {
    Path kept = KEPT.resolve(name);
    List<String> parts = List.of("exit " + code, out, err);
    String now = String.join("\n", parts).replace(Version.text(), "VERSION");
    try {
      if ("write".equals(System.getProperty("truemark.transcripts"))) {
        Files.writeString(kept, now);
      }
      assertThat(now).isEqualTo(Files.readString(kept));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
