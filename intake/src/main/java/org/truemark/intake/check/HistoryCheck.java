package org.truemark.intake.check;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.truemark.facts.table.Opportunity;
import org.truemark.facts.table.OpportunityEvent;
import org.truemark.facts.table.OpportunityEvent.EventOrigin;
import org.truemark.intake.problem.CheckProblem;
import org.truemark.intake.problem.CheckProblem.Share;
import org.truemark.kernel.Id;
import org.truemark.kernel.Problems;

/// Compares the created date of each deal with the first entry of its history. Only a history whose
/// entries hold all fields begins with the deal; one of single changes need not. Kept is one
/// instant per deal, and only for batches that hold such a history.
final class HistoryCheck {
  private static final Duration LATE = Duration.ofDays(1);

  private final Map<String, Map<Id.Opportunity, Instant>> created = new TreeMap<>();
  private final Map<Id.Opportunity, Instant> first = new HashMap<>();

  void see(String file, Opportunity deal) {
    Instant at = deal.createdAt();
    if (at != null) {
      created.computeIfAbsent(file, f -> new HashMap<>()).put(deal.id(), at);
    }
  }

  void see(OpportunityEvent event) {
    if (event.eventOrigin() == EventOrigin.HISTORY) {
      first.merge(
          event.opportunityId(),
          event.changedFrom(),
          (had, other) -> other.isBefore(had) ? other : had);
    }
  }

  void finish(Problems.Collector problems) {
    if (first.isEmpty()) {
      return;
    }
    created.forEach((file, deals) -> {
      long gaps =
          deals.entrySet().stream()
              .filter(deal -> isLate(deal.getValue(), first.get(deal.getKey())))
              .count();
      if (gaps > 0) {
        problems.add(new CheckProblem.HistoryGap(file, new Share(gaps, deals.size())).problem());
      }
    });
  }

  private static boolean isLate(Instant begun, @Nullable Instant entered) {
    return entered == null || entered.isAfter(begun.plus(LATE));
  }
}
