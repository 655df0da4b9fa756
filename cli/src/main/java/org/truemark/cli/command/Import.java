package org.truemark.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truemark.cli.answer.Envelope;
import org.truemark.cli.answer.ImportResult;
import org.truemark.cli.answer.Notes;
import org.truemark.cli.material.Material;
import org.truemark.cli.material.OutFile;
import org.truemark.cli.material.OutFolder;
import org.truemark.cli.material.Reading;
import org.truemark.cli.material.Refusal;
import org.truemark.cli.material.UnderstoodFiles;
import org.truemark.cli.option.Command;
import org.truemark.cli.option.Options;
import org.truemark.cli.page.ImportPage;
import org.truemark.cli.page.ProblemsPage;
import org.truemark.cli.terminal.Exit;
import org.truemark.cli.terminal.Terminal;
import org.truemark.facts.table.Row;
import org.truemark.intake.batch.Batch;
import org.truemark.intake.batch.Sink;
import org.truemark.intake.question.Caller;

/// `truemark import --dry-run`: reads, asks and counts, and stores nothing.
public final class Import {
  private static final Sink NOWHERE = Import::pass;

  private final Reading.Reader reader;

  /// @param reader the door of the intake
  public Import(Reading.Reader reader) {
    this.reader = reader;
  }

  /// Runs the command.
  public Exit run(Options options, Terminal terminal) {
    requirePossible(options);
    try (Material material = Material.open(options.files(), terminal.in())) {
      Path out = options.out();
      return out == null
          ? read(material, options, terminal, null)
          : readInto(out, material, options, terminal);
    }
  }

  private static void requirePossible(Options options) {
    if (!options.switches().dryRun()) {
      throw new Refusal(
          Exit.MISUSED,
          "This release reads and checks files and does not store them: storing comes with the"
              + " record of facts.  Try: the same with --dry-run");
    }
    boolean force = options.switches().force();
    if (options.out() != null) {
      OutFile.requireFree(options.out(), force);
    }
    if (options.answersOut() != null) {
      OutFile.requireFree(options.answersOut(), force);
    }
  }

  private Exit readInto(Path out, Material material, Options options, Terminal terminal) {
    try (OutFolder folder = OutFolder.open(out)) {
      var files = new UnderstoodFiles(folder.folder());
      Exit exit = read(material, options, terminal, files);
      folder.publish();
      terminal.err().println("The rows as understood are in " + out + ".");
      return exit;
    }
  }

  private Exit read(
      Material material, Options options, Terminal terminal, @Nullable UnderstoodFiles files) {
    var watched = new Watched(files == null ? NOWHERE : files, terminal);
    Reading.Done done = new Reading(reader).read(material, options, Caller.IMPORT, watched);
    if (files != null) {
      files.finish(done);
    }
    return answer(done, new Reply(Command.IMPORT, options, terminal));
  }

  private static Exit answer(Reading.Done done, Reply reply) {
    ImportResult result = ImportResult.of(done.batch());
    List<String> page = new ArrayList<>(ImportPage.of(result, reply.canvas()));
    if (done.batch().state() != Batch.State.READY) {
      Reply.addBreak(page);
      return reply.unfinished(done, result, page);
    }
    Notes notes = Notes.of(done.batch().findings());
    if (!notes.problems().isEmpty()) {
      Reply.addBreak(page);
      page.addAll(ProblemsPage.problems(notes.problems(), reply.canvas()));
    }
    reply.say(Envelope.of(Command.IMPORT.word(), done.inputs(), null, result, notes), page);
    return Exit.DONE;
  }

  /// Without a folder nobody wants the rows: the batch counts them itself.
  private static void pass(Row row) {}
}
