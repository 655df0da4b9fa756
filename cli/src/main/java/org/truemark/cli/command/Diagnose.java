package org.truemark.cli.command;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.truemark.cli.answer.Envelope;
import org.truemark.cli.answer.Notes;
import org.truemark.cli.answer.ProblemNote;
import org.truemark.cli.answer.Unlock;
import org.truemark.cli.material.Material;
import org.truemark.cli.material.OutFile;
import org.truemark.cli.material.Reading;
import org.truemark.cli.option.Command;
import org.truemark.cli.option.Options;
import org.truemark.cli.page.Canvas;
import org.truemark.cli.page.DiagnosisPage;
import org.truemark.cli.page.ProblemsPage;
import org.truemark.cli.terminal.Exit;
import org.truemark.cli.terminal.Terminal;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.diagnosis.request.DiagnosisRequest;
import org.truemark.facts.table.Row;
import org.truemark.intake.batch.Batch;
import org.truemark.intake.question.Caller;
import org.truemark.kernel.Parsed;
import org.truemark.kernel.Problems;
import org.truemark.loop.diagnose.DiagnosingTheForce;
import org.truemark.loop.diagnose.Wish;
import org.truemark.loop.memory.MemoryFactLog;
import org.truemark.loop.takein.TakingIn;

/// `truemark diagnose`: from files to a first answer, with a record that lives as long as the
/// process.
public final class Diagnose {
  private final Reading.Reader reader;
  private final Function<DiagnosisRequest, Diagnosis> engine;
  private final int most;

  /// @param reader the door of the intake
  /// @param engine the diagnosis
  public Diagnose(Reading.Reader reader, Function<DiagnosisRequest, Diagnosis> engine) {
    this(reader, engine, TakingIn.ROWS);
  }

  /// @param most so many rows are taken
  Diagnose(Reading.Reader reader, Function<DiagnosisRequest, Diagnosis> engine, int most) {
    this.reader = reader;
    this.engine = engine;
    this.most = most;
  }

  /// Runs the command.
  public Exit run(Options options, Terminal terminal) {
    requireFree(options);
    var reply = new Reply(Command.DIAGNOSE, options, terminal);
    var rows = new ArrayList<Row>();
    try (Material material = Material.open(options.files(), terminal.in())) {
      var watched = new Watched(row -> keep(row, rows), terminal);
      Reading.Done done = new Reading(reader).read(material, options, Caller.DIAGNOSE, watched);
      if (done.batch().state() != Batch.State.READY) {
        return reply.unfinished(done, Envelope.NOTHING, List.of());
      }
      terminal.progress("Computing ...");
      Parsed<DiagnosingTheForce.@Nullable Made> made = diagnose(rows, done.zone(), options);
      DiagnosingTheForce.Made whole = made.value();
      if (whole == null) {
        return reply.unfinished(done.refused(made.problems()), Envelope.NOTHING, List.of());
      }
      answer(done, whole, reply, options);
      return Exit.DONE;
    }
  }

  /// One row beyond the limit is enough to know that there are too many.
  private void keep(Row row, List<Row> rows) {
    if (rows.size() <= most) {
      rows.add(row);
    }
  }

  private static void requireFree(Options options) {
    boolean force = options.switches().force();
    if (options.out() != null) {
      OutFile.requireFree(options.out(), force);
    }
    if (options.answersOut() != null) {
      OutFile.requireFree(options.answersOut(), force);
    }
  }

  private Parsed<DiagnosingTheForce.@Nullable Made> diagnose(
      List<Row> rows, ZoneId zone, Options options) {
    var log = new MemoryFactLog();
    Problems problems = new TakingIn(log, most).take(rows);
    if (!problems.shown().isEmpty()) {
      return new Parsed<>(null, problems);
    }
    return new DiagnosingTheForce(log, engine)
        .diagnose(new Wish(zone, options.asOf(), options.seed()));
  }

  private static void answer(
      Reading.Done done, DiagnosingTheForce.Made made, Reply reply, Options options) {
    List<Envelope.Warning> leftOut =
        made.leftOut().stream()
            .map(one -> new Envelope.Warning(one.code(), one.message(), one.n()))
            .toList();
    Notes notes = Notes.of(done.batch().findings()).warning(leftOut);
    Envelope envelope =
        Envelope.of(
            Command.DIAGNOSE.word(), done.inputs(), options.seed(), made.diagnosis(), notes);
    reply.sayOrWrite(envelope, page(done, made.diagnosis(), notes, reply, options), options.out());
  }

  private static List<String> page(
      Reading.Done done, Diagnosis diagnosis, Notes notes, Reply reply, Options options) {
    Canvas canvas = reply.canvas();
    List<ProblemNote> remarks = notes.problems().stream().filter(ProblemNote::isRemark).toList();
    List<ProblemNote> problems =
        notes.problems().stream().filter(problem -> !problem.isRemark()).toList();
    List<Unlock> unlocks = Unlock.of(done.batch().files());
    var beside = new DiagnosisPage.Beside(unlocks, notes.warnings(), remarks);
    List<String> page = new ArrayList<>(DiagnosisPage.of(diagnosis, beside, canvas));
    if (options.switches().people()) {
      Reply.addBreak(page);
      page.addAll(DiagnosisPage.people(diagnosis, canvas));
    }
    if (!problems.isEmpty()) {
      Reply.addBreak(page);
      page.addAll(ProblemsPage.problems(problems, canvas));
    }
    return page;
  }
}
