package org.truemark.intake.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truemark.facts.table.Row;
import org.truemark.intake.Intake;
import org.truemark.intake.batch.Batch;
import org.truemark.intake.batch.Reject;
import org.truemark.intake.batch.Settings;
import org.truemark.intake.batch.Sink;
import org.truemark.intake.file.InputFile;
import org.truemark.intake.mapping.Mapping;
import org.truemark.intake.question.Answers;
import org.truemark.intake.question.Caller;

/// One batch through the door: files written to a folder, read, and what came of them.
public final class Visit {
  private static final Intake INTAKE = new Intake();

  private final Path folder;
  private final List<InputFile> files = new ArrayList<>();
  private Caller caller = Caller.IMPORT;
  private @Nullable ZoneId zone = ZoneOffset.UTC;
  private Answers answers = Answers.none();
  private final List<Mapping> mappings = new ArrayList<>();
  private @Nullable String forced;

  /// @param folder an empty one
  public Visit(Path folder) {
    this.folder = folder;
  }

  /// What came of it.
  ///
  /// @param rows what the sink got; they count only if the batch is ready
  public record Outcome(Batch batch, List<Row> rows, List<Reject> rejects) {}

  /// Adds a text file in UTF-8.
  public Visit with(String name, String text) {
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /// Adds a file.
  public Visit with(String name, byte[] bytes) {
    try {
      return with(name, Files.write(folder.resolve(name), bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Adds a file that may be there.
  public Visit with(String name, Path path) {
    files.add(new InputFile(name, path));
    return this;
  }

  /// For an answer without storing.
  public Visit diagnosing() {
    caller = Caller.DIAGNOSE;
    return this;
  }

  /// Without a stated zone.
  public Visit withoutZone() {
    zone = null;
    return this;
  }

  /// With what was answered beforehand.
  public Visit answered(Answers given) {
    answers = given;
    return this;
  }

  /// With a mapping that the user chose.
  public Visit mapped(Mapping own) {
    forced = own.id();
    return offered(own);
  }

  /// With a mapping of the user's own beside those that ship.
  public Visit offered(Mapping own) {
    mappings.add(own);
    return this;
  }

  /// Reads the batch.
  public Outcome read() {
    var settings = new Settings(caller, zone, null, mappings, forced);
    var rows = new ArrayList<Row>();
    var rejects = new ArrayList<Reject>();
    Batch batch =
        INTAKE.read(
            files,
            settings,
            answers,
            new Sink() {
              @Override
              public void row(Row row) {
                rows.add(row);
              }

              @Override
              public void reject(Reject reject) {
                rejects.add(reject);
              }
            });
    return new Outcome(batch, rows, rejects);
  }
}
