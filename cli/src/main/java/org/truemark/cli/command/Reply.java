package org.truemark.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truemark.cli.answer.Envelope;
import org.truemark.cli.answer.Json;
import org.truemark.cli.answer.Notes;
import org.truemark.cli.material.OutFile;
import org.truemark.cli.material.Reading;
import org.truemark.cli.option.Command;
import org.truemark.cli.option.Options;
import org.truemark.cli.page.Canvas;
import org.truemark.cli.page.ProblemsPage;
import org.truemark.cli.terminal.Exit;
import org.truemark.cli.terminal.Terminal;
import org.truemark.intake.batch.Batch;
import org.truemark.intake.question.AnswersFile;
import org.truemark.intake.question.Question;

/// Gives the answer of a command.
final class Reply {
  private final Command command;
  private final Options options;
  private final Terminal terminal;

  Reply(Command command, Options options, Terminal terminal) {
    this.command = command;
    this.options = options;
    this.terminal = terminal;
  }

  /// The page's canvas; a file is plain.
  Canvas canvas() {
    return options.out() == null
        ? Canvas.of(terminal)
        : new Canvas(Terminal.USUAL_WIDTH, true, false);
  }

  /// Writes lines or JSON to the terminal.
  void say(Envelope envelope, List<String> page) {
    terminal.clearProgress();
    terminal.out().print(text(envelope, page));
    terminal.out().flush();
  }

  /// Writes lines or JSON to the file that was asked for, else to the terminal.
  void sayOrWrite(Envelope envelope, List<String> page, @Nullable Path file) {
    if (file == null) {
      say(envelope, page);
    } else {
      terminal.clearProgress();
      OutFile.write(file, text(envelope, page));
      terminal.err().println("The answer is in " + file + ".");
    }
  }

  /// Lists problems and questions of a batch that is not ready, and writes the answers file that
  /// was asked for.
  ///
  /// @param result what the command found up to here
  /// @param before lines above the problems
  Exit unfinished(Reading.Done done, Object result, List<String> before) {
    Batch batch = done.batch();
    Notes notes = Notes.of(batch.findings());
    var page = new ArrayList<>(before);
    page.addAll(ProblemsPage.problems(notes.problems(), canvas()));
    if (!notes.questions().isEmpty()) {
      String dry = options.switches().dryRun() ? " --dry-run" : "";
      String typed = command.word() + " " + String.join(" ", options.files()) + dry;
      addBreak(page);
      page.addAll(ProblemsPage.questions(notes.questions(), typed, canvas()));
    }
    say(Envelope.of(command.word(), done.inputs(), seed(), result, notes), page);
    writeQuestions(done);
    return batch.state() == Batch.State.REFUSED ? Exit.REFUSED : Exit.ASKING;
  }

  /// The seed where something is drawn.
  @Nullable Long seed() {
    return command == Command.DIAGNOSE ? options.seed() : null;
  }

  static void addBreak(List<String> page) {
    if (!page.isEmpty() && !page.getLast().isEmpty()) {
      page.add("");
    }
  }

  private void writeQuestions(Reading.Done done) {
    Path file = options.answersOut();
    List<Question> open = done.batch().findings().questions();
    if (file != null && !open.isEmpty()) {
      OutFile.write(file, AnswersFile.skeleton(done.answers(), open));
      terminal.err().println("The questions are in " + file + ": fill it in.");
    }
  }

  private String text(Envelope envelope, List<String> page) {
    return options.switches().json() ? Json.of(envelope) : String.join("\n", page) + "\n";
  }
}
