package org.truemark.intake.problem;

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
              "the key of %s repeats in too many rows to be one.".formatted(object),
              "map the column that holds the id."));
    }
  }

  /// Rows whose person fits more than one: they wait for somebody who knows.
  ///
  /// @param name as written
  /// @param rows how many
  /// @param candidates the people, by what tells them apart
  record Queued(Source source, String name, Share share, String candidates) implements RowProblem {
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
              "%,d of %,d rows belong to \"%s\", and you have more than one person of that name (%s)."
                  .formatted(share.rows(), share.of(), name, candidates),
              "add the owner's e-mail or id to the export."));
    }
  }

  /// Deals whose flags say one thing and whose stage says another; the flags hold.
  record FlagsContradict(Source source, long rows) implements RowProblem {
    @Override
    public Problem problem() {
      return of(
          "flags-contradict-stage",
          Severity.WARNING,
          source,
          new Wording(
              null,
              null,
              "%s %s one thing by the stage and another by the closed and won flags; the flags hold."
                  .formatted(ImportProblem.count(rows, "deal"), rows == 1 ? "says" : "say"),
              "correct the stage or the flags in the source system."));
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
              "%s of %s have no id; each got one made of its content, which a changed row loses."
                  .formatted(ImportProblem.count(rows, "row"), object),
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
              "none of the %s could be used; nothing was saved."
                  .formatted(ImportProblem.count(rows, "row")),
              "mend what the other problems name, then read the file again."));
    }
  }

  private static Problem of(String code, Severity severity, Source source, Wording wording) {
    return new Problem(code, severity, source, wording);
  }
}
