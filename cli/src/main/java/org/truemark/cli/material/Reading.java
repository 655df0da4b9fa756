package org.truemark.cli.material;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truemark.cli.answer.Envelope;
import org.truemark.cli.option.Options;
import org.truemark.cli.terminal.Exit;
import org.truemark.intake.batch.Batch;
import org.truemark.intake.batch.Settings;
import org.truemark.intake.batch.Sink;
import org.truemark.intake.batch.Understood;
import org.truemark.intake.file.InputFile;
import org.truemark.intake.mapping.Mapping;
import org.truemark.intake.mapping.MappingLibrary;
import org.truemark.intake.mapping.MappingReader;
import org.truemark.intake.question.Answers;
import org.truemark.intake.question.AnswersFile;
import org.truemark.intake.question.Caller;
import org.truemark.intake.question.QuestionId;
import org.truemark.kernel.Parsed;
import org.truemark.kernel.Problem;
import org.truemark.kernel.Problems;
import org.truemark.kernel.Severity;
import org.truemark.kernel.Source;

/// Reads the files of a command with its answers and its mapping. What is wrong with those two is
/// reported like anything else that is wrong with the input.
public final class Reading {
  private final Reader reader;
  private final Problems.Collector problems = new Problems.Collector();

  /// The door of the intake.
  @FunctionalInterface
  public interface Reader {
    /// Reads the files; the rows count only if the batch is ready.
    Batch read(List<InputFile> files, Settings settings, Answers answers, Sink sink);
  }

  /// @param reader the door of the intake
  public Reading(Reader reader) {
    this.reader = reader;
  }

  /// A batch, the files it was read from, and in which zone days are counted.
  ///
  /// @param answers what was answered beforehand
  /// @param zone as typed, else as answered, else UTC
  public record Done(Batch batch, List<Envelope.Input> inputs, Answers answers, ZoneId zone) {
    public Done {
      inputs = List.copyOf(inputs);
    }

    /// The same, refused after all.
    public Done refused(Problems why) {
      var all = new Problems.Collector();
      all.addAll(batch.findings().problems());
      all.addAll(why);
      var findings =
          new Batch.Findings(
              batch.findings().questions(), all.done(), batch.findings().assumptions());
      var refused =
          new Batch(
              Batch.State.REFUSED,
              batch.files(),
              batch.counts().withNothingSaved(),
              List.of(),
              findings);
      return new Done(refused, inputs, answers, zone);
    }
  }

  /// Reads the files.
  public Done read(Material material, Options options, Caller caller, Sink sink) {
    Answers answers = answers(options.answers());
    Settings settings = settings(options, caller);
    Batch batch =
        problems.done().shown().isEmpty()
            ? reader.read(material.files(), settings, answers, sink)
            : refused();
    List<Envelope.Input> inputs =
        material.files().stream().map(file -> input(file, batch.files())).toList();
    return new Done(batch, inputs, answers, zone(options, answers));
  }

  private static ZoneId zone(Options options, Answers answers) {
    ZoneId typed = options.zone();
    QuestionId asked = QuestionId.of("", "", QuestionId.Kind.ZONE);
    return typed != null
        ? typed
        : answers.to(asked, List.of()).map(Reading::zone).orElse(ZoneOffset.UTC);
  }

  /// A zone that does not exist is reported by the intake, which then counts in UTC.
  private static ZoneId zone(String answer) {
    try {
      return ZoneId.of(answer);
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }

  private Answers answers(@Nullable Path path) {
    String yaml = path == null ? null : text(path);
    if (path == null || yaml == null) {
      return Answers.none();
    }
    Parsed<Answers> answers = AnswersFile.read(name(path), yaml);
    problems.addAll(answers.problems());
    return answers.value();
  }

  private Settings settings(Options options, Caller caller) {
    String wanted = options.mapping();
    Mapping own = wanted == null ? null : ownMapping(wanted);
    return new Settings(
        caller,
        options.zone(),
        options.currency(),
        own == null ? List.of() : List.of(own),
        own == null ? wanted : own.id());
  }

  /// The mapping in a file, or null where the word names one that ships or the file is wrong.
  private @Nullable Mapping ownMapping(String word) {
    List<String> ships = MappingLibrary.builtIn().stream().map(Mapping::id).toList();
    if (ships.contains(word)) {
      return null;
    }
    Path path = Path.of(word);
    if (!Files.exists(path)) {
      String ids = String.join(", ", ships);
      throw new Refusal(
          Exit.MISUSED,
          "\"" + word + "\" is neither a file nor a built-in mapping.  Try: one of " + ids);
    }
    String yaml = text(path);
    if (yaml == null) {
      return null;
    }
    Parsed<@Nullable Mapping> mapping = MappingReader.read(name(path), yaml);
    problems.addAll(mapping.problems());
    return mapping.value();
  }

  private @Nullable String text(Path path) {
    try {
      return Files.readString(path, StandardCharsets.UTF_8);
    } catch (IOException e) {
      String message = name(path) + " cannot be read as UTF-8 text.";
      var wording =
          new Problem.Wording(null, null, message, "check the path and your rights on it.");
      problems.add(new Problem("unreadable-file", Severity.ERROR, Source.of(name(path)), wording));
      return null;
    }
  }

  private Batch refused() {
    var findings = new Batch.Findings(List.of(), problems.done(), List.of());
    return new Batch(Batch.State.REFUSED, List.of(), Batch.RowCounts.NONE, List.of(), findings);
  }

  /// A workbook counts the rows of all its sheets.
  private static Envelope.Input input(InputFile file, List<Understood> sheets) {
    long rows =
        sheets.stream()
            .filter(sheet ->
                sheet.name().equals(file.name()) || sheet.name().startsWith(file.name() + "!"))
            .mapToLong(sheet -> sheet.form().rows())
            .sum();
    return new Envelope.Input(file.name(), Material.sha256(file), rows);
  }

  private static String name(Path path) {
    Path last = path.getFileName();
    return last == null ? path.toString() : last.toString();
  }
}
