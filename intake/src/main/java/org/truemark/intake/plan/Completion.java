package org.truemark.intake.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.truemark.facts.table.Table;
import org.truemark.intake.file.Sheet;
import org.truemark.intake.mapping.Mapping;
import org.truemark.intake.match.Draft;
import org.truemark.intake.match.Labels;
import org.truemark.intake.match.SheetHead;
import org.truemark.intake.question.Caller;
import org.truemark.intake.question.Inquiry;
import org.truemark.intake.question.QuestionId;

/// Completes drafts by asking which headers hold the columns that nobody recognised.
final class Completion {
  private final Labels labels;
  private final Inquiry inquiry;

  Completion(Labels labels, Inquiry inquiry) {
    this.labels = labels;
    this.inquiry = inquiry;
  }

  /// The draft's mapping with the columns that somebody named, or nothing while one is open.
  Optional<Mapping> completed(Sheet sheet, SheetHead head, Draft draft) {
    Table main = draft.mapping().tables().getFirst().to();
    List<String> wanted = wanted(head, main, draft);
    if (wanted.isEmpty()) {
      return Optional.of(draft.mapping());
    }
    var questions = new ColumnQuestions(sheet, head, draft, labels);
    var stated = new LinkedHashMap<String, String>();
    boolean open = false;
    for (String column : wanted) {
      if (questions.needless(column)) {
        continue;
      }
      Optional<String> answer = inquiry.ask(questions.of(column));
      open |= answer.isEmpty();
      answer.ifPresent(header -> {
        questions.taken(column, header);
        stated.put(column, header.equals(QuestionId.NO_COLUMN) ? "" : header);
      });
    }
    return open
        ? Optional.empty()
        : Optional.of(Draft.stated(head, labels, main, stated).mapping());
  }

  /// What a first answer needs and nobody recognised. An import asks for all that a deal is known
  /// by, as long as headers are left that nobody recognised.
  private List<String> wanted(SheetHead head, Table main, Draft draft) {
    List<String> known = draft.assigned().stream().map(Draft.Assigned::column).toList();
    long visible = head.headers().stream().filter(h -> !Refusals.isHidden(h)).count();
    boolean headersLeft = visible > draft.assigned().size();
    boolean stageLess = draft.missing().contains("stage");
    return Draft.askable(main).stream()
        .filter(column -> !known.contains(column))
        .filter(
            column -> draft.missing().contains(column) || headersLeft && asks(column, stageLess))
        .toList();
  }

  /// Beyond what it needs, diagnose asks, beside an unknown stage, for the outcome: a stage that
  /// stays as it was at closing does not say it. Keys it can make, with a warning.
  private boolean asks(String column, boolean stageLess) {
    boolean outcome = column.equals("status");
    boolean importing = inquiry.caller() == Caller.IMPORT;
    boolean more =
        List.of("id", "name", "account_id", "currency", "type", "lead_source").contains(column);
    return outcome && (stageLess || importing) || more && importing;
  }
}
