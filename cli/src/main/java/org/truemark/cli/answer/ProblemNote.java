package org.truemark.cli.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truemark.kernel.ClearerWhole;
import org.truemark.kernel.Problem;
import org.truemark.kernel.Problems;
import org.truemark.kernel.Severity;
import org.truemark.kernel.Source;

/// A problem as an answer shows it. Problems of one code, file and column are equal: the first
/// three are listed, and the first of them says how many there are.
///
/// @param code kebab-case, one of docs/reference/problems
/// @param severity how much it stands in the way
/// @param file name of the file, or null
/// @param line on which the record starts, from 1, or null where the whole file is meant
/// @param column header of the column, or null
/// @param field canonical column, or null
/// @param found the offending text, or null
/// @param expected what would have been right, or null
/// @param try_ what to try, or null
/// @param count how many equal ones there are, on the first of several
/// @param message the whole sentence
@ClearerWhole("the fields of a problem")
public record ProblemNote(
    String code,
    Severity severity,
    @Nullable String file,
    @Nullable Long line,
    @Nullable String column,
    @Nullable String field,
    @Nullable String found,
    @Nullable String expected,
    @Nullable String try_,
    @Nullable Long count,
    String message) {
  /// So many of equal problems are listed.
  public static final int PLACES = 3;

  private record Key(String code, String file, @Nullable String column) {
    static Key of(Problem problem) {
      Source source = problem.source();
      return new Key(problem.code(), source.file(), source.header());
    }
  }

  /// True if nothing was kept out because of it and nobody has to answer.
  public boolean isRemark() {
    return severity == Severity.NOTE || severity == Severity.WARNING;
  }

  /// The problems, grouped, in the order in which the first of each group was found.
  public static List<ProblemNote> list(Problems problems) {
    var groups = new LinkedHashMap<Key, List<Problem>>();
    for (Problem problem : problems.shown()) {
      groups.computeIfAbsent(Key.of(problem), key -> new ArrayList<>()).add(problem);
    }
    var notes = new ArrayList<ProblemNote>();
    groups.values().forEach(group -> addGroup(group, notes));
    addUnseen(problems, notes);
    return notes;
  }

  private static void addGroup(List<Problem> group, List<ProblemNote> notes) {
    Long count = group.size() > 1 ? (long) group.size() : null;
    for (Problem problem : group.subList(0, Math.min(PLACES, group.size()))) {
      notes.add(of(problem, count));
      count = null;
    }
  }

  /// Of each code a thousand problems are kept; the others are only counted.
  private static void addUnseen(Problems problems, List<ProblemNote> notes) {
    var unseen = new LinkedHashMap<String, Problem>();
    for (Problem problem : problems.shown()) {
      unseen.putIfAbsent(problem.code(), problem);
    }
    for (Map.Entry<String, Problem> entry : unseen.entrySet()) {
      long shown =
          problems.shown().stream().filter(one -> one.code().equals(entry.getKey())).count();
      long more = problems.counts().getOrDefault(entry.getKey(), shown) - shown;
      if (more > 0) {
        Severity severity = entry.getValue().severity();
        String message = "%,d more problems \"%s\" were counted.".formatted(more, entry.getKey());
        notes.add(
            new ProblemNote(
                entry.getKey(), severity, null, null, null, null, null, null, null, more, message));
      }
    }
  }

  private static ProblemNote of(Problem problem, @Nullable Long count) {
    Source source = problem.source();
    Problem.Wording wording = problem.wording();
    return new ProblemNote(
        problem.code(),
        problem.severity(),
        source.file().isEmpty() ? null : source.file(),
        source.line() == 0 ? null : source.line(),
        source.header(),
        source.field(),
        wording.found(),
        wording.expected(),
        wording.hint(),
        count,
        wording.message());
  }
}
