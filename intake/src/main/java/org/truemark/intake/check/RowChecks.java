package org.truemark.intake.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.truemark.facts.table.Opportunity;
import org.truemark.facts.table.OpportunityEvent;
import org.truemark.facts.table.Person;
import org.truemark.facts.table.Row;
import org.truemark.intake.mapping.Mapping.Check;
import org.truemark.intake.problem.CheckProblem;
import org.truemark.intake.problem.CheckProblem.Share;
import org.truemark.intake.row.SheetPlan;
import org.truemark.kernel.Id;
import org.truemark.kernel.Problems;

/// Looks at the deals that pass by: those without a created date or a currency, and open ones of
/// people who left. What is found is said once per file, with its count.
public final class RowChecks {
  private final Map<Integer, Watched> files = new TreeMap<>();
  private final @Nullable HistoryCheck history;

  private static final class Watched {
    private final SheetPlan plan;
    private final Map<Id.Person, Long> open = new HashMap<>();
    private long deals;
    private long undated;
    private long amounts;
    private long unnamed;

    Watched(SheetPlan plan) {
      this.plan = plan;
    }
  }

  /// @param plans of all sheets; of the sheets of one file the first that reads deals counts
  public RowChecks(List<SheetPlan> plans) {
    for (SheetPlan plan : plans) {
      if (reads(plan, Opportunity.class)) {
        files.putIfAbsent(plan.fileNo(), new Watched(plan));
      }
    }
    boolean logs = plans.stream().anyMatch(plan -> reads(plan, OpportunityEvent.class));
    boolean asked = files.values().stream().anyMatch(f -> f.plan.looksAt(Check.HISTORY_GAP));
    history = logs && asked ? new HistoryCheck() : null;
  }

  private static boolean reads(SheetPlan plan, Class<? extends Row> type) {
    return plan.tables().stream().anyMatch(table -> table.mapping().to().type() == type);
  }

  /// Looks at a row that is given out.
  public void see(Row row) {
    switch (row) {
      case Opportunity deal -> see(deal);
      case OpportunityEvent event when history != null -> history.see(event);
      default -> {}
    }
  }

  private void see(Opportunity deal) {
    Watched file = files.get(deal.origin().fileNo());
    if (file == null) {
      return;
    }
    file.deals++;
    file.undated += deal.createdAt() == null ? 1 : 0;
    if (deal.amount() != null) {
      file.amounts++;
      file.unnamed += deal.amount().currency() == null ? 1 : 0;
    }
    Id.Person owner = deal.ownerId();
    if (owner != null && !Boolean.TRUE.equals(deal.isClosed())) {
      file.open.merge(owner, 1L, Long::sum);
    }
    if (history != null && file.plan.looksAt(Check.HISTORY_GAP)) {
      history.see(file.plan.sheet().name(), deal);
    }
  }

  /// Says what was found.
  ///
  /// @param people everybody of the batch
  public void finish(Collection<Person> people, Problems.Collector problems) {
    for (Watched file : files.values()) {
      String name = file.plan.sheet().name();
      if (file.undated > 0 && file.plan.looksAt(Check.CREATED_MISSING)) {
        var share = new Share(file.undated, file.deals);
        problems.add(new CheckProblem.CreatedMissing(name, share).problem());
      }
      boolean some = file.unnamed > 0 && file.unnamed < file.amounts;
      if (some && file.plan.looksAt(Check.CURRENCY_MISSING)) {
        var share = new Share(file.unnamed, file.amounts);
        problems.add(new CheckProblem.CurrencyMissing(name, share).problem());
      }
      if (file.plan.looksAt(Check.OWNER_INACTIVE)) {
        inactive(file, people, problems);
      }
    }
    if (history != null) {
      history.finish(problems);
    }
  }

  private static void inactive(
      Watched file, Collection<Person> people, Problems.Collector problems) {
    List<Person> gone =
        people.stream()
            .filter(person -> Boolean.FALSE.equals(person.sourceActive()))
            .filter(person -> file.open.containsKey(person.id()))
            .toList();
    if (!gone.isEmpty()) {
      long deals = gone.stream().mapToLong(p -> file.open.getOrDefault(p.id(), 0L)).sum();
      List<String> names = gone.stream().map(RowChecks::shown).sorted().toList();
      String name = file.plan.sheet().name();
      problems.add(new CheckProblem.OwnerInactive(name, deals, names).problem());
    }
  }

  private static String shown(Person person) {
    String name = person.fullName();
    return name == null ? person.id().value() : name;
  }
}
