package org.truemark.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.truemark.cli.terminal.Version;

/// What a command said.
///
/// @param code exit code
/// @param out standard output
/// @param err standard error
record Transcript(int code, String out, String err) {
  private static final Path ROOT = Path.of(System.getProperty("truemark.root", ""));
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

  /// Runs a command in a process of its own, with the classes of the tests.
  static Transcript ofProcess(String... words) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    String classes = System.getProperty("surefire.test.class.path");
    command.add("-cp");
    command.add(classes == null ? System.getProperty("java.class.path") : classes);
    command.add(Transcript.class.getName());
    command.addAll(List.of(words));
    Path out = Files.createTempFile("transcript", ".out");
    Path err = Files.createTempFile("transcript", ".err");
    try {
      var process = new ProcessBuilder(command);
      process.environment().remove("JAVA_TOOL_OPTIONS");
      int code = process.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
      return new Transcript(code, Files.readString(out), Files.readString(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  /// What such a process does.
  public static void main(String[] words) {
    var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    System.exit(Commands.run(words, out, System.err));
  }

  /// The result in an answer in JSON, as its text.
  String result() {
    return out.substring(out.indexOf("\"result\""), out.indexOf("\"problems\""));
  }

  /// A file of the repository.
  static String file(String name) {
    return ROOT.resolve(name).toString();
  }

  /// Compares with the transcript that is kept under the name, version and folder left out. With
  /// `-Dtruemark.transcripts=write` it is kept as it is now, to be read in the review.
  void isAsKept(String name) {
    Path kept = KEPT.resolve(name);
    List<String> parts = List.of("exit " + code, out, err);
    String now =
        String.join("\n", parts).replace(Version.text(), "VERSION").replace(ROOT + "/", "");
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
