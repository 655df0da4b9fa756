package org.truemark.intake.problem;

import java.util.List;
import org.truemark.kernel.Problem;
import org.truemark.kernel.Problem.Wording;
import org.truemark.kernel.Severity;
import org.truemark.kernel.Source;

/// What can be wrong with rows as such: their keys, their people, their flags.
public sealed interface RowProblem extends ImportProblem {

  /// Records that say the same as others of their key.
  ///
  /// @param object what the records are
  record Repeated(String file, String object, long rows) implements RowProblem {
    @Override
    public Problem problem() {
      return of(
          "repeated-rows",
          Severity.NOTE,
          Source.of(file),
          new Wording(
              null,
              null,
              "%s of %s %s another and %s counted once."
                  .formatted(
                      ImportProblem.count(rows, "row"),
                      object,
                      rows == 1 ? "repeats" : "repeat",
                      rows == 1 ? "was" : "were"),
              null));
    }
  }

  /// A key that repeats so often that it is no key.
  record NoKey(String file, String object) implements RowProblem {
    @Override
    public Problem problem() {
      return of(
          "key-repeats",
          Severity.ERROR,
          Source.of(file),
          new Wording(
              null,
              "a key that is different in every row",
              "%s: the key of %s repeats in too many rows to be one.".formatted(file, object),
              "map the column that holds the id."));
    }
  }

  /// Rows whose person fits more than one: they wait for somebody who knows.
  ///
  /// @param name as written
  /// @param rows how many
  /// @param candidates the people, by what tells them apart
  record Queued(Source source, String name, Share share, List<String> candidates)
      implements RowProblem {
    public Queued {
      candidates = List.copyOf(candidates);
    }

    /// Some of all rows.
    public record Share(long rows, long of) {}

    @Override
    public Problem problem() {
      return of(
          "person-ambiguous",
          Severity.QUESTION,
          source,
          new Wording(
              name,
              "one person",
              "%,d of %,d rows %s to \"%s\", and you have %s of that name (%s)."
                  .formatted(
                      share.rows(),
                      share.of(),
                      share.rows() == 1 ? "belongs" : "belong",
                      name,
                      people(candidates.size()),
                      String.join(", ", candidates)),
              "add the owner's e-mail or id to the export."));
    }
  }

  /// Deals whose flags say one thing and whose stage says another; the flags hold.
  ///
  /// @param source file and header of the flag
  /// @param stage label
  /// @param says what the flag says
  record FlagsContradict(Source source, String stage, boolean says, long rows)
      implements RowProblem {
    @Override
    public Problem problem() {
      return of(
          "flags-contradict-stage",
          Severity.WARNING,
          source,
          new Wording(
              String.valueOf(says),
              String.valueOf(!says),
              "%s %s in %s but %s is %s."
                  .formatted(
                      ImportProblem.count(rows, "deal"),
                      rows == 1 ? "is" : "are",
                      stage,
                      source.header(),
                      says),
              "correct the stage or the flag in the source system; here the flag holds."));
    }
  }

  /// Rows that got a key made of their content, because the file has none.
  record KeyMade(String file, String object, long rows) implements RowProblem {
    @Override
    public Problem problem() {
      return of(
          "key-made",
          Severity.WARNING,
          Source.of(file),
          new Wording(
              null,
              null,
              "%s of %s %s no id; each got one made of its content, which a changed row loses."
                  .formatted(ImportProblem.count(rows, "row"), object, rows == 1 ? "has" : "have"),
              "add the id to the export."));
    }
  }

  /// Not one row could be used.
  record NothingUsable(String file, long rows) implements RowProblem {
    @Override
    public Problem problem() {
      return of(
          "nothing-usable",
          Severity.ERROR,
          Source.of(file),
          new Wording(
              null,
              null,
              rows == 1
                  ? file + ": its only row could not be used; nothing was saved."
                  : "%s: none of its %,d rows could be used; nothing was saved."
                      .formatted(file, rows),
              "mend what the other problems name, then read the file again."));
    }
  }

  /// `two people`, `3 people`.
  static String people(int count) {
    return count == 2 ? "two people" : "%,d people".formatted(count);
  }

  private static Problem of(String code, Severity severity, Source source, Wording wording) {
    return new Problem(code, severity, source, wording);
  }
}
