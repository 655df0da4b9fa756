package org.truemark.cli.answer;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.truemark.intake.batch.Understood;

/// What could be seen if the files held more.
///
/// @param add what to add
/// @param see what it lets the diagnosis show
public record Unlock(String add, String see) {

  /// A step, and the columns any of which means that it is taken already.
  private record Step(Set<String> fields, Unlock unlock) {
    static Step of(String add, String see, String... fields) {
      return new Step(Set.of(fields), new Unlock(add, see));
    }
  }

  private static final List<Step> STEPS =
      List.of(
          Step.of(
              "opportunities (owner, stage, created, closed, amount)",
              "win rate, cycle and deal size by person and team, the season",
              "opportunity.owner_id"),
          Step.of(
              "people with hire dates",
              "peers of the same tenure, ramp, capacity",
              "person.hire_date"),
          Step.of(
              "targets of people by period",
              "attainment, whether targets or people are the gap",
              "target.period_start"),
          Step.of(
              "activities (calls, mails, meetings)",
              "effort, and effort per opportunity",
              "activity.owner_id",
              "activity.start_at"),
          Step.of(
              "products and opportunity lines",
              "focus: the mix against price and win rate",
              "opportunity_line.product_id"),
          Step.of(
              "accounts with a segment or industry",
              "win rates at equal segment",
              "account.segment",
              "account.industry"),
          Step.of(
              "stage history of opportunities",
              "time in stage, pushed dates, changes of owner",
              "opportunity_event.field",
              "opportunity_event.new_value"),
          Step.of(
              "territories and who held them when",
              "territory credit, potential apart from the person",
              "territory_member.person_id"),
          Step.of(
              "splits, or orders with invoice and paid dates",
              "credit as it was shared, paid or invoiced",
              "opportunity_split.person_id",
              "order_fact.invoice_date",
              "order_fact.paid_date"),
          Step.of(
              "pay with commission rates",
              "who carries a quota, what plans cost",
              "pay_component.rate"));

  /// What the sheets lack, the most telling first.
  public static List<Unlock> of(Collection<Understood> sheets) {
    Set<String> fields =
        sheets.stream()
            .flatMap(sheet -> sheet.columns().stream())
            .map(Understood.ColumnRead::field)
            .collect(Collectors.toSet());
    return STEPS.stream()
        .filter(step -> step.fields().stream().noneMatch(fields::contains))
        .map(Step::unlock)
        .toList();
  }
}
