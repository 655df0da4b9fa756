package org.truemark.intake.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.truemark.kernel.Problem;
import org.truemark.kernel.Severity;
import org.truemark.kernel.Source;

/// What somebody answered. An answer belongs to the file it names. The answers about a file that is
/// not read now serve a file that has every column they speak of, so that the answers of last
/// quarter serve the next export of that kind.
public final class Answers {
  private final String file;
  private final List<Answer> all;
  private final Map<QuestionId, Answer> exact = new LinkedHashMap<>();
  private final Map<String, Set<String>> headers;
  private final Map<String, List<String>> lenders = new HashMap<>();
  private final Set<QuestionId> settled = new HashSet<>();
  private final List<Problem> misfits = new ArrayList<>();

  /// One line of the answers file.
  ///
  /// @param line 1-based line
  /// @param id the question
  /// @param value what was chosen, never blank
  public record Answer(long line, QuestionId id, String value) {}

  private Answers(String file, List<Answer> all, Map<String, Set<String>> headers) {
    this.file = file;
    this.all = List.copyOf(all);
    this.headers = headers;
    all.forEach(answer -> exact.put(answer.id(), answer));
    headers.forEach((name, columns) -> lenders.put(name, lendersFor(columns)));
  }

  /// Nobody answered anything.
  public static Answers none() {
    return new Answers("", List.of(), Map.of());
  }

  /// The given answers of one file.
  public static Answers of(String file, List<Answer> answers) {
    return new Answers(file, answers, Map.of());
  }

  /// The same answers, for the files that are read now.
  ///
  /// @param headers the trimmed headers of each file
  public Answers reading(Map<String, Set<String>> headers) {
    return new Answers(file, all, headers);
  }

  /// All answers as given.
  public List<Answer> all() {
    return all;
  }

  /// The answer to a question, if somebody gave one of its choices: that of the same file first,
  /// else the one that all files of the same columns agree on. Another answer is a problem.
  ///
  /// @param choices what may be answered; empty if any text may
  public Optional<String> to(QuestionId question, List<String> choices) {
    Optional<Answer> found = find(question);
    found.ifPresent(answer -> settled.add(answer.id()));
    if (found.isEmpty() || fits(question, found.get().value(), choices)) {
      return found.map(Answer::value);
    }
    misfits.add(misfit(found.get(), choices));
    return Optional.empty();
  }

  /// Takes back an answer that turned out to be of no use.
  ///
  /// @param expected what would have been
  public void refuse(QuestionId question, String expected) {
    find(question).ifPresent(answer -> misfits.add(misfit(answer, List.of(expected))));
  }

  /// Of currencies, zones and date patterns only likely ones are listed; any other may be answered.
  private static boolean fits(QuestionId question, String value, List<String> choices) {
    return choices.isEmpty() || choices.contains(value) || FreeAnswers.fits(question.kind(), value);
  }

  /// What is wrong with the answers: those that are no choice, and those that name a file being
  /// read now and fit no column of it.
  public List<Problem> problems() {
    var problems = new ArrayList<>(misfits);
    for (Answer answer : all) {
      Set<String> columns = headers.get(answer.id().file());
      String column = answer.id().column();
      boolean fits = columns == null || column.isEmpty() || columns.contains(column);
      boolean canonical = answer.id().kind() == QuestionId.Kind.COLUMN;
      if (!fits && !canonical && !settled.contains(answer.id())) {
        problems.add(unknown(answer));
      }
    }
    return problems;
  }

  /// Answers that name a file which is not among those read, is nearly called like one of them, and
  /// helped none: most likely a slip in the name. Each file is told once.
  public List<Problem> strangers() {
    var told = new TreeMap<String, Problem>();
    for (Answer answer : all) {
      String name = answer.id().file();
      Optional<String> near = Lookalike.of(name, headers.keySet());
      boolean helped = settled.stream().anyMatch(id -> id.file().equals(name));
      if (!headers.containsKey(name) && near.isPresent() && !helped) {
        told.putIfAbsent(name, stranger(answer, near.get()));
      }
    }
    return List.copyOf(told.values());
  }

  private Problem stranger(Answer answer, String near) {
    String name = answer.id().file();
    return new Problem(
        "answer-other-file",
        Severity.WARNING,
        new Source(file, answer.line(), 1, null, null),
        new Problem.Wording(
            name, near, "answers for %s: no such file here.".formatted(name), near + "."));
  }

  private Optional<Answer> find(QuestionId question) {
    Answer own = exact.get(question);
    if (own != null) {
      return Optional.of(own);
    }
    List<Answer> lent =
        lenders.getOrDefault(question.file(), List.of()).stream()
            .map(lender -> exact.get(question.inFile(lender)))
            .filter(answer -> answer != null)
            .toList();
    boolean agree = lent.stream().map(Answer::value).distinct().count() == 1;
    return agree ? Optional.of(lent.getFirst()) : Optional.empty();
  }

  /// The files not read now whose answers speak only of columns that this file has.
  private List<String> lendersFor(Set<String> columns) {
    var foreign = new TreeSet<String>();
    all.forEach(answer -> foreign.add(answer.id().file()));
    foreign.removeAll(headers.keySet());
    return foreign.stream().filter(name -> lends(name, columns)).toList();
  }

  private boolean lends(String name, Set<String> columns) {
    return all.stream()
        .filter(answer -> answer.id().file().equals(name))
        .map(Answers::spokenOf)
        .allMatch(column -> column.isEmpty() || columns.contains(column));
  }

  private static String spokenOf(Answer answer) {
    boolean header = answer.id().kind() != QuestionId.Kind.COLUMN;
    if (header) {
      return answer.id().column();
    }
    return answer.value().equals(QuestionId.NO_COLUMN) ? "" : answer.value();
  }

  private Problem unknown(Answer answer) {
    return problem(
        "answer-unknown",
        answer,
        new Problem.Wording(
            answer.id().toString(),
            "the id of a question about this file",
            "\"%s\" is no question about %s.".formatted(answer.id(), answer.id().file()),
            "run with --answers-out to see the questions and their ids."));
  }

  private Problem misfit(Answer answer, List<String> choices) {
    String expected = String.join(" | ", choices);
    return problem(
        "answer-no-choice",
        answer,
        new Problem.Wording(
            answer.value(),
            expected,
            "\"%s\" is no answer to %s; the choices are %s."
                .formatted(answer.value(), answer.id(), expected),
            FreeAnswers.hint(answer.id().kind())));
  }

  private Problem problem(String code, Answer answer, Problem.Wording wording) {
    return new Problem(
        code, Severity.ERROR, new Source(file, answer.line(), 1, null, null), wording);
  }
}
