package org.truemark.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import org.truemark.cli.material.Reading;
import org.truemark.cli.option.Command;
import org.truemark.cli.option.Options;
import org.truemark.cli.option.Words;
import org.truemark.cli.terminal.Exit;
import org.truemark.cli.terminal.Terminal;
import org.truemark.diagnosis.Diagnosing;
import org.truemark.facts.table.Row;
import org.truemark.intake.batch.Batch;
import org.truemark.intake.batch.Reject;
import org.truemark.intake.batch.Sink;

/// Runs a command on a batch that a test made up, and keeps what it says.
final class OneBatch {
  private final Batch batch;
  private final List<Row> rows;
  private int most = 1_000;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  OneBatch(Batch batch, List<Row> rows) {
    this.batch = batch;
    this.rows = List.copyOf(rows);
  }

  /// The same where no more than so many rows are taken.
  OneBatch taking(int rowsMost) {
    most = rowsMost;
    return this;
  }

  Exit run(String line) {
    List<String> words = List.of(line.split(" ", -1));
    Command command = Command.find(words.getFirst()).orElseThrow();
    Options options = ((Words.Typed) Words.read(command, words.subList(1, words.size()))).options();
    Terminal terminal =
        Terminal.of(
            InputStream.nullInputStream(),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8));
    Reading.Reader reader = (files, settings, answers, sink) -> read(sink);
    return command == Command.IMPORT
        ? new Import(reader).run(options, terminal)
        : new Diagnose(reader, new Diagnosing()::diagnose, most).run(options, terminal);
  }

  String out() {
    return out.toString(UTF_8);
  }

  String err() {
    return err.toString(UTF_8);
  }

  private Batch read(Sink sink) {
    rows.forEach(sink::row);
    sink.reject(new Reject("deals.csv", 7, "=no date", List.of("a", "b,c")));
    return batch;
  }
}
