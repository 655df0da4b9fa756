package org.truemark.cli.answer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truemark.cli.terminal.Version;
import org.truemark.kernel.ClearerWhole;

/// What every command answers with `--json`.
///
/// @param truemark version of the program
/// @param command first word of the command
/// @param inputs the files, in the order given
/// @param seed of every draw, or null where nothing is drawn
/// @param result what the command found; empty while questions are open or when it was refused
/// @param problems what is wrong with the files, each with its place
/// @param questions what only the user can answer
/// @param warnings what was taken for granted or left out
@ClearerWhole("the outer object of every answer")
public record Envelope(
    String truemark,
    String command,
    List<Input> inputs,
    @Nullable Long seed,
    Object result,
    List<ProblemNote> problems,
    List<QuestionNote> questions,
    List<Warning> warnings) {
  public Envelope {
    inputs = List.copyOf(inputs);
    problems = List.copyOf(problems);
    questions = List.copyOf(questions);
    warnings = List.copyOf(warnings);
  }

  /// The result of a command that has none.
  public static final Map<String, Object> NOTHING = Map.of();

  /// An answer of this release.
  public static Envelope of(
      String command, List<Input> inputs, @Nullable Long seed, Object result, Notes notes) {
    return new Envelope(
        Version.text(),
        command,
        inputs,
        seed,
        result,
        notes.problems(),
        notes.questions(),
        notes.warnings());
  }

  /// A file that was read.
  ///
  /// @param name as the user gave it, without folders
  /// @param sha256 of its bytes, in hexadecimal digits; null where it cannot be read
  /// @param rows records in it, without header and footer
  public record Input(String name, @Nullable String sha256, long rows) {}

  /// Something taken for granted or left out, openly.
  ///
  /// @param code kebab-case
  /// @param n rows or values it touches
  public record Warning(String code, String message, long n) {}
}
