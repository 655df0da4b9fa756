package org.truemark.intake.batch;

import java.util.List;
import org.truemark.intake.question.Assumption;
import org.truemark.intake.question.Question;
import org.truemark.intake.total.ControlTotal;
import org.truemark.kernel.Problems;

/// What came of reading the files.
///
/// @param state whether the rows may be used
/// @param files how each sheet was understood, in the order given
/// @param counts what became of the rows
/// @param totals figures to compare with the source
/// @param findings questions, problems and assumptions
public record Batch(
    State state,
    List<Understood> files,
    RowCounts counts,
    List<ControlTotal> totals,
    Findings findings) {
  public Batch {
    files = List.copyOf(files);
    totals = List.copyOf(totals);
  }

  /// The same with its totals.
  public Batch withTotals(List<ControlTotal> sums) {
    return new Batch(state, files, counts, sums, findings);
  }

  /// Where a batch stands after reading.
  public enum State {
    /// The files cannot be used; the problems say why. The rows are void.
    REFUSED,
    /// Questions are open. The rows are void.
    ASKING,
    /// The rows may be used.
    READY
  }

  /// What is said about the reading.
  ///
  /// @param questions what only the user can answer
  /// @param problems what was wrong
  /// @param assumptions what was assumed, each to be shown with the answer
  public record Findings(
      List<Question> questions, Problems problems, List<Assumption> assumptions) {
    public Findings {
      questions = List.copyOf(questions);
      assumptions = List.copyOf(assumptions);
    }
  }

  /// What became of the rows that were read. Of a batch that is ready every record is saved,
  /// rejected, duplicate or passed, and only one of these.
  ///
  /// @param read records of all sheets, without headers and footers
  /// @param saved records that gave rows
  /// @param rejected records that are kept out: with a problem, not chosen among records of one
  ///   key, or no row at all before it is known who is meant
  /// @param duplicate records that repeat another, or say less recently what another says
  /// @param queued records, saved or rejected, whose person fits more than one
  /// @param passed records that a mapping passes over on purpose: deleted, superseded, no person
  public record RowCounts(
      long read, long saved, long rejected, long duplicate, long queued, long passed) {
    /// Nothing was read.
    public static final RowCounts NONE = new RowCounts(0, 0, 0, 0, 0, 0);

    /// The same of a batch that is not ready: nothing of it is saved.
    public RowCounts withNothingSaved() {
      return new RowCounts(read, 0, rejected, duplicate, queued, passed);
    }

    /// The sum of both.
    public RowCounts plus(RowCounts more) {
      return new RowCounts(
          read + more.read,
          saved + more.saved,
          rejected + more.rejected,
          duplicate + more.duplicate,
          queued + more.queued,
          passed + more.passed);
    }
  }
}
