package org.truemark.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.truemark.intake.key.Twins;
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
  /// @param repeats records that say the same as another, or less recently
  /// @param left records that differ and were not chosen
  record Result(List<Twins.Occurrence> kept, long repeats, long left) {}

  /// @param object system and object of the keys
  Result settle(String object, Twins held) {
    Optional<Twins.Choice> choice = choice(object, held);
    var kept = new ArrayList<Twins.Occurrence>();
    long repeats = 0;
    long left = 0;
    for (Twins.Settled settled : held.settle(choice)) {
      Twins.Occurrence holds = settled.kept();
      if (holds != null) {
        kept.add(holds);
      }
      repeats += settled.repeats();
      left +=
          settled.differing().isEmpty() ? 0 : settled.differing().size() - (holds == null ? 0 : 1);
    }
    if (repeats > 0) {
      String file = kept.isEmpty() ? object : fileOf(kept.getFirst());
      problems.add(new RowProblem.Repeated(file, object, repeats).problem());
    }
    return new Result(kept, repeats, left);
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
      evidence.add(one.key() + ": " + places(one));
    }
    String text =
        "%s %s appears more than once with different content (%s)%s and the files have no last-modified date. Which row holds?"
            .formatted(
                object,
                first.key(),
                places(first),
                open.size() == 1 ? "" : ", and so do %,d others".formatted(open.size() - 1));
    String file = fileOf(first.differing().getFirst());
    var id = QuestionId.of(file, "", QuestionId.Kind.DUPLICATE);
    return inquiry
        .ask(new Question(id, text, evidence, CHOICES, null))
        .map(answer -> Twins.Choice.valueOf(answer.toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  private static String places(Twins.Settled settled) {
    return String.join(", ", settled.differing().stream().map(Twins.Occurrence::place).toList());
  }

  private static String fileOf(Twins.Occurrence occurrence) {
    return occurrence.place().substring(0, occurrence.place().lastIndexOf(':'));
  }
}
