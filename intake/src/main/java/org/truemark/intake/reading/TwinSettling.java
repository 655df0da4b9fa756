package org.truemark.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.truemark.intake.batch.Batch.RowCounts;
import org.truemark.intake.key.Twins;
import org.truemark.intake.key.Twins.Occurrence;
import org.truemark.intake.problem.RowProblem;
import org.truemark.intake.question.Inquiry;
import org.truemark.intake.question.Question;
import org.truemark.intake.question.QuestionId;
import org.truemark.kernel.Problems;

/// Settles records of one key: repeats count once, the record modified last holds, and where the
/// file does not say which that is, somebody is asked.
final class TwinSettling {
  private static final List<String> CHOICES = List.of("first", "last", "leave-out");
  private static final int SHOWN = 3;

  private final Inquiry inquiry;
  private final Problems.Collector problems;

  TwinSettling(Inquiry inquiry, Problems.Collector problems) {
    this.inquiry = inquiry;
    this.problems = problems;
  }

  /// What came of the twins of one object.
  ///
  /// @param kept records that hold
  /// @param left records that differ and were not chosen
  /// @param counts what became of the records whose sheet is not gone through again
  record Result(List<Occurrence> kept, List<Occurrence> left, RowCounts counts) {
    Result {
      kept = List.copyOf(kept);
      left = List.copyOf(left);
    }
  }

  /// @param object system and object of the keys
  Result settle(String object, Twins held) {
    Occurrence tooMany = held.tooMany();
    if (tooMany != null) {
      problems.add(new RowProblem.NoKey(tooMany.place().file(), name(object)).problem());
      return new Result(List.of(), List.of(), RowCounts.NONE);
    }
    Optional<Twins.Choice> choice = choice(object, held);
    var kept = new ArrayList<Occurrence>();
    var left = new ArrayList<Occurrence>();
    var repeated = new ArrayList<Occurrence>();
    for (Twins.Settled settled : held.settle(choice)) {
      Occurrence holds = settled.kept();
      if (holds != null) {
        kept.add(holds);
      }
      left.addAll(settled.left());
      repeated.addAll(settled.repeated());
    }
    List<Occurrence> counted = repeated.stream().filter(Occurrence::last).toList();
    if (!counted.isEmpty()) {
      String file = counted.getFirst().place().file();
      problems.add(new RowProblem.Repeated(file, name(object), counted.size()).problem());
    }
    var counts = new RowCounts(0, last(kept), last(left), counted.size(), 0, 0);
    return new Result(kept, left, counts);
  }

  private static long last(List<Occurrence> records) {
    return records.stream().filter(Occurrence::last).count();
  }

  private Optional<Twins.Choice> choice(String object, Twins held) {
    List<Twins.Settled> open =
        held.settle(Optional.empty()).stream().filter(s -> !s.differing().isEmpty()).toList();
    if (open.isEmpty()) {
      return Optional.empty();
    }
    Twins.Settled first = open.getFirst();
    var evidence = new ArrayList<String>();
    for (Twins.Settled one : open.subList(0, Math.min(SHOWN, open.size()))) {
      evidence.add(one.key() + ": " + Difference.places(one.differing()));
    }
    int more = open.size() - 1;
    String text =
        "%s %s appears %s with different %s (%s)%s and %s. Which row holds?"
            .formatted(
                name(object),
                first.key(),
                first.differing().size() == 2 ? "twice" : "more than once",
                Difference.columns(first.differing()),
                Difference.places(first.differing()),
                more == 0
                    ? ""
                    : more == 1 ? ", so does 1 other" : ", so do %,d others".formatted(more),
                modified(first));
    String file = first.differing().getFirst().place().file();
    var id = QuestionId.of(file, "", QuestionId.Kind.DUPLICATE);
    return inquiry
        .ask(new Question(id, text, evidence, CHOICES, null))
        .map(answer -> Twins.Choice.valueOf(answer.toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  private static String modified(Twins.Settled settled) {
    boolean none = settled.differing().stream().allMatch(record -> record.modified() == null);
    return none
        ? "the file has no last-modified date"
        : "the last-modified dates do not say which is later";
  }

  /// The object without its system.
  private static String name(String object) {
    return object.substring(object.indexOf(' ') + 1);
  }
}
