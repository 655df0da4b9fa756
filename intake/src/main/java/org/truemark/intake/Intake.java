package org.truemark.intake;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.truemark.intake.batch.Batch;
import org.truemark.intake.batch.Batch.RowCounts;
import org.truemark.intake.batch.Batch.State;
import org.truemark.intake.batch.Settings;
import org.truemark.intake.batch.Sink;
import org.truemark.intake.batch.Understood;
import org.truemark.intake.check.RowChecks;
import org.truemark.intake.export.OwnRejects;
import org.truemark.intake.file.InputFile;
import org.truemark.intake.file.Opened;
import org.truemark.intake.file.Sheet;
import org.truemark.intake.key.KeyHashes;
import org.truemark.intake.letter.OddLetters;
import org.truemark.intake.mapping.Mapping;
import org.truemark.intake.mapping.MappingLibrary;
import org.truemark.intake.mapping.Regex;
import org.truemark.intake.match.Labels;
import org.truemark.intake.plan.Opening;
import org.truemark.intake.plan.Planned;
import org.truemark.intake.plan.Planning;
import org.truemark.intake.problem.FileProblem;
import org.truemark.intake.problem.ImportProblem;
import org.truemark.intake.problem.RowProblem;
import org.truemark.intake.question.Answers;
import org.truemark.intake.question.Inquiry;
import org.truemark.intake.question.QuestionId;
import org.truemark.intake.reading.BatchReading;
import org.truemark.intake.reading.Preparation;
import org.truemark.intake.refused.RefusedColumns;
import org.truemark.intake.settle.ListPrices;
import org.truemark.intake.settle.ZoneSettling;
import org.truemark.kernel.Problem;
import org.truemark.kernel.Problems;
import org.truemark.kernel.Severity;
import org.truemark.kernel.Source;

/// Reads files into facts. Nothing is guessed in silence: what the files leave open is asked, or
/// assumed openly where the caller may; nothing is lost: every record becomes rows, or is counted
/// and given out as rejected, repeated, queued or passed over.
public final class Intake {
  private final MappingLibrary library = new MappingLibrary();
  private final Labels labels = Labels.builtIn();
  private final RefusedColumns rules = RefusedColumns.builtIn();

  /// Reads a batch of files.
  ///
  /// @param files all files of one export, in any order
  /// @param answers what was answered beforehand
  /// @param sink where rows go; they count only if the batch comes out ready
  public Batch read(List<InputFile> files, Settings settings, Answers answers, Sink sink) {
    try {
      return bounded(files, settings, answers, sink);
    } catch (Regex.TooMuchWork e) {
      var inquiry = new Inquiry(settings.caller(), answers);
      var problems = new Problems.Collector();
      problems.add(tooMuchWork(e, files));
      return ended(State.REFUSED, List.of(), RowCounts.NONE, inquiry, problems);
    }
  }

  private static Problem tooMuchWork(Regex.TooMuchWork e, List<InputFile> files) {
    String text = ImportProblem.quoted(e.text());
    return new Problem(
        "mapping-slow-expression",
        Severity.ERROR,
        Source.of(names(files)),
        new Problem.Wording(
            e.expression(),
            null,
            "The expression %s of the mapping needs too much work to be tried on %s."
                .formatted(ImportProblem.quoted(e.expression()), text),
            "write it without repetition inside repetition, such as (a+)+."));
  }

  private Batch bounded(List<InputFile> files, Settings settings, Answers answers, Sink sink) {
    var problems = new Problems.Collector();
    List<ByBytes> bytes = byBytes(files);
    List<Mapping> candidates = candidates(settings, bytes);
    List<Planning.Numbered> sheets =
        open(bytes, new Opening(candidates, labels, answers), problems);
    Answers given = answers.reading(headers(sheets));
    var inquiry = new Inquiry(settings.caller(), given);
    if (problems.done().any(Severity.ERROR)) {
      return ended(State.REFUSED, List.of(), RowCounts.NONE, inquiry, problems);
    }
    List<Planned> planned = new Planning(candidates, labels, rules, inquiry).plan(sheets);
    boolean nothing = planned.isEmpty() && inquiry.open().isEmpty();
    if (nothing) {
      problems.add(new FileProblem.NothingLeft(names(files)).problem());
    }
    if (nothing || !inquiry.open().isEmpty() || !given.problems().isEmpty()) {
      State state = nothing || !given.problems().isEmpty() ? State.REFUSED : State.ASKING;
      return ended(state, List.of(), RowCounts.NONE, inquiry, problems);
    }
    return read(planned, settings, inquiry, problems, sink);
  }

  /// The mapping that the user chose, or the user's own and those that ship.
  private List<Mapping> candidates(Settings settings, List<ByBytes> files) {
    String forced = settings.forced();
    List<Mapping> shipped =
        forced == null
            ? library.likely(
                files.stream()
                    .flatMap(one -> one.opened().sheets().stream())
                    .map(Sheet::headers)
                    .toList())
            : MappingLibrary.builtIn();
    return Stream.concat(settings.mappings().stream(), shipped.stream())
        .filter(mapping -> forced == null || mapping.id().equals(forced))
        .collect(
            Collectors.collectingAndThen(
                Collectors.toMap(Mapping::id, m -> m, (own, built) -> own, LinkedHashMap::new),
                byId -> List.copyOf(byId.values())));
  }

  private Batch read(
      List<Planned> planned,
      Settings settings,
      Inquiry inquiry,
      Problems.Collector problems,
      Sink sink) {
    var hashes = new HashMap<String, KeyHashes>();
    List<Preparation> sheets =
        planned.stream().map(one -> Preparation.of(one, hashes, inquiry, problems)).toList();
    var prices = new ListPrices();
    sheets.forEach(sheet -> sheet.listPrices(prices));
    sheets.forEach(sheet -> sheet.settleScales(prices, inquiry, problems));
    List<Understood> understood = sheets.stream().map(Preparation::understood).toList();
    ZoneId zone = ZoneSettling.of(settings.zone(), planned, inquiry);
    sheets.forEach(sheet -> sheet.settleSince(inquiry));
    sheets.forEach(sheet -> sheet.settleCurrencies(inquiry, settings.currency()));
    if (problems.done().any(Severity.ERROR)) {
      return ended(State.REFUSED, understood, RowCounts.NONE, inquiry, problems);
    }
    var suspects =
        hashes.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().suspects()));
    var checks = new RowChecks(sheets.stream().map(sheet -> sheet.planned().plan()).toList());
    var setting = new BatchReading.Setting(inquiry, problems, sink, suspects, checks);
    var reading = new BatchReading(setting, zone);
    rows(sheets, reading, inquiry);
    return finished(understood, reading, inquiry, problems);
  }

  private void rows(List<Preparation> sheets, BatchReading reading, Inquiry inquiry) {
    List<Preparation> inOrder = Preparation.peopleFirst(sheets);
    for (Preparation sheet : inOrder) {
      reading.readReferred(sheet);
    }
    reading.settleTwins();
    inOrder.forEach(sheet -> sheet.settleStages(inquiry, labels, reading.stages()));
    inOrder.stream().filter(Preparation::isLog).forEach(reading::readOthers);
    reading.settleTwins();
    inOrder.stream().filter(sheet -> !sheet.isLog()).forEach(reading::readOthers);
    reading.settleTwins();
    inOrder.forEach(reading::giveStages);
    reading.finish();
  }

  private Batch finished(
      List<Understood> understood,
      BatchReading reading,
      Inquiry inquiry,
      Problems.Collector problems) {
    RowCounts counts = reading.counts();
    boolean nothing = counts.read() > 0 && counts.saved() == 0 && inquiry.open().isEmpty();
    if (nothing && counts.rejected() > 0) {
      String name = understood.getFirst().name();
      problems.add(new RowProblem.NothingUsable(name, counts.read()).problem());
    }
    boolean refused = nothing && counts.rejected() > 0 || reading.overfull();
    State state =
        refused || !inquiry.answers().problems().isEmpty()
            ? State.REFUSED
            : inquiry.open().isEmpty() ? State.READY : State.ASKING;
    Batch ended = ended(state, understood, counts, inquiry, problems);
    return state == State.READY ? ended.withTotals(reading.totals().done()) : ended;
  }

  private static Batch ended(
      State state,
      List<Understood> understood,
      RowCounts counts,
      Inquiry inquiry,
      Problems.Collector problems) {
    inquiry.answers().problems().forEach(problems::add);
    inquiry.answers().strangers().forEach(problems::add);
    var findings = new Batch.Findings(inquiry.open(), problems.done(), inquiry.assumptions());
    RowCounts became = state == State.READY ? counts : counts.withNothingSaved();
    return new Batch(state, understood, became, List.of(), findings);
  }

  private static String names(List<InputFile> files) {
    return files.stream().map(InputFile::name).collect(Collectors.joining(", "));
  }

  /// A file as its bytes say.
  private record ByBytes(int fileNo, InputFile file, Opened opened) {}

  private static List<ByBytes> byBytes(List<InputFile> files) {
    var opened = new ArrayList<ByBytes>();
    for (int i = 0; i < files.size(); i++) {
      if (!OwnRejects.is(files.get(i))) {
        opened.add(new ByBytes(i + 1, files.get(i), Opening.byBytes(files.get(i))));
      }
    }
    return opened;
  }

  private static List<Planning.Numbered> open(
      List<ByBytes> files, Opening opening, Problems.Collector problems) {
    var sheets = new ArrayList<Planning.Numbered>();
    for (ByBytes one : files) {
      Opened opened = opening.byMapping(one.file(), one.opened());
      problems.addAll(opened.problems());
      for (Sheet sheet : opened.sheets()) {
        OddLetters.in(sheet).ifPresent(problems::add);
        sheets.add(new Planning.Numbered(one.fileNo(), sheet));
      }
    }
    return sheets;
  }

  private static Map<String, Set<String>> headers(List<Planning.Numbered> sheets) {
    return sheets.stream()
        .map(Planning.Numbered::sheet)
        .collect(
            Collectors.toMap(
                sheet -> QuestionId.of(sheet.name(), "", QuestionId.Kind.TABLE).file(),
                sheet -> sheet.headers().stream().map(String::strip).collect(Collectors.toSet()),
                (first, second) -> first));
  }
}
