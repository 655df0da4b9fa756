package org.truemark.testkit.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truemark.facts.table.Opportunity;
import org.truemark.facts.table.OpportunityLine;
import org.truemark.facts.table.Person;
import org.truemark.facts.table.Rows;
import org.truemark.kernel.Amount;
import org.truemark.kernel.Id;

/// Opportunities as a Salesforce report of the kind "details only" shows them to a user in the
/// United States: labels for headers, all values quoted, dates as M/d/yyyy, keys of 15 characters,
/// owners by name, no footer.
public final class SalesforceReport {
  private static final List<String> HEADERS =
      List.of(
          "Opportunity Owner",
          "Opportunity ID",
          "Account Name",
          "Opportunity Name",
          "Stage",
          "Amount Currency",
          "Amount",
          "Close Date",
          "Created Date",
          "Type",
          "Lead Source",
          "Product Name");
  private static final DateTimeFormatter DATES =
      DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ROOT);

  private final Map<Id.Person, Person> people;
  private final Map<Id.Opportunity, OpportunityLine> lines;

  private SalesforceReport(Rows facts) {
    people =
        facts.of(Person.class).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    lines =
        facts.of(OpportunityLine.class).stream()
            .collect(Collectors.toMap(OpportunityLine::opportunityId, Function.identity()));
  }

  /// The report of all opportunities, in their order.
  ///
  /// @param facts with the owner and one line of every opportunity
  public static String of(Rows facts) {
    var report = new SalesforceReport(facts);
    var csv = new Csv();
    csv.quoted(HEADERS);
    for (Opportunity opportunity : facts.of(Opportunity.class)) {
      csv.quoted(report.values(opportunity));
    }
    return csv.text();
  }

  private List<String> values(Opportunity opportunity) {
    Amount amount = Objects.requireNonNull(opportunity.amount());
    return List.of(
        owner(opportunity),
        opportunity.origin().sourceId().substring(0, 15),
        Objects.requireNonNull(opportunity.accountId()).value(),
        text(opportunity.name()),
        text(opportunity.stage()),
        amount.currencyOrUnnamed(),
        money(amount.value()),
        date(Objects.requireNonNull(opportunity.expectedClose())),
        date(LocalDate.ofInstant(Objects.requireNonNull(opportunity.createdAt()), ZoneOffset.UTC)),
        text(opportunity.type()),
        text(opportunity.leadSource()),
        product(opportunity));
  }

  private String owner(Opportunity opportunity) {
    Person owner = people.get(Objects.requireNonNull(opportunity.ownerId()));
    return text(Objects.requireNonNull(owner).fullName());
  }

  private String product(Opportunity opportunity) {
    OpportunityLine line = Objects.requireNonNull(lines.get(opportunity.id()));
    return Objects.requireNonNull(line.productId()).value();
  }

  private static String money(BigDecimal value) {
    return String.format(Locale.ROOT, "%,.2f", value);
  }

  private static String date(LocalDate day) {
    return day.format(DATES);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
