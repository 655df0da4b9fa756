package org.truemark.intake.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.truemark.facts.table.MatchQueue;
import org.truemark.facts.table.Origin;
import org.truemark.facts.table.Row;
import org.truemark.intake.people.Who;
import org.truemark.intake.problem.RowProblem;
import org.truemark.intake.question.Caller;
import org.truemark.intake.question.Inquiry;
import org.truemark.intake.question.Question;
import org.truemark.intake.question.QuestionId;
import org.truemark.intake.row.OpenReference;
import org.truemark.intake.row.SheetReading;
import org.truemark.kernel.Problems;
import org.truemark.kernel.Source;

/// References to people that more than one fits. `import` puts their rows in the queue; `diagnose`
/// asks, since its figures by person depend on it.
final class OpenPeople {
  /// The answer that leaves a name open.
  static final String LEAVE_OPEN = "leave open";

  private final Map<String, MatchQueue> queue = new LinkedHashMap<>();
  private final Map<String, Group> groups = new TreeMap<>();

  private static final class Group {
    private final OpenReference first;
    private final long of;
    private long rows;

    Group(OpenReference first, long of) {
      this.first = first;
      this.of = of;
    }
  }

  /// @param of all records of the sheet
  void add(SheetReading.Made made, long of) {
    for (OpenReference reference : made.open()) {
      String text = reference.several().text();
      groups.computeIfAbsent(
              reference.file() + "\t" + reference.header() + "\t" + text,
              key -> new Group(reference, of))
          .rows++;
      MatchQueue waits = waiting(made, reference);
      queue.putIfAbsent(waits.origin().sourceId(), waits);
    }
  }

  private static MatchQueue waiting(SheetReading.Made made, OpenReference reference) {
    Row row = made.record().rows().isEmpty() ? null : made.record().rows().getFirst();
    int fileNo = row == null ? 1 : row.origin().fileNo();
    String[] field = reference.field().split("\\.", 2);
    var origin =
        new Origin(
            "truemark",
            "match_queue",
            made.object() + "/" + made.key() + "/" + field[1],
            fileNo,
            reference.line(),
            Set.of());
    return new MatchQueue(
        origin,
        field[0],
        made.key(),
        field[1],
        reference.several().text(),
        shown(reference.several(), " "),
        "the name alone fits more than one person");
  }

  /// Asks or reports what is open.
  ///
  /// @return the queue
  List<MatchQueue> finish(Inquiry inquiry, Problems.Collector problems) {
    for (Group group : groups.values()) {
      if (inquiry.caller() == Caller.IMPORT || group.first.several().candidates().isEmpty()) {
        report(group, problems);
      } else {
        ask(group, inquiry);
      }
    }
    return List.copyOf(queue.values());
  }

  private static void report(Group group, Problems.Collector problems) {
    OpenReference first = group.first;
    String field = first.field().substring(first.field().indexOf('.') + 1);
    var source = new Source(first.file(), first.line(), 0, first.header(), field);
    var share = new RowProblem.Queued.Share(group.rows, group.of);
    String text = first.several().text();
    List<String> candidates =
        first.several().candidates().stream().map(Who.Candidate::shown).toList();
    problems.add(new RowProblem.Queued(source, text, share, candidates).problem());
  }

  private static void ask(Group group, Inquiry inquiry) {
    OpenReference first = group.first;
    String text =
        "%,d of %,d rows %s to \"%s\", and you have %s of that name (%s). Who is meant?"
            .formatted(
                group.rows,
                group.of,
                group.rows == 1 ? "belongs" : "belong",
                first.several().text(),
                RowProblem.people(first.several().candidates().size()),
                shown(first.several(), ", "));
    List<String> choices = choices(first.several());
    QuestionId id = id(first.file(), first.header(), first.several().text());
    inquiry.ask(new Question(id, text, List.of(), choices, LEAVE_OPEN));
  }

  static List<String> choices(Who.Several several) {
    var choices = new ArrayList<>(several.candidates().stream().map(Who.Candidate::shown).toList());
    choices.add(LEAVE_OPEN);
    return choices;
  }

  static QuestionId id(String file, String header, String text) {
    return new QuestionId(file, header, QuestionId.Kind.PERSON, text);
  }

  private static String shown(Who.Several several, String between) {
    return several.candidates().stream()
        .map(Who.Candidate::shown)
        .collect(Collectors.joining(between));
  }
}
