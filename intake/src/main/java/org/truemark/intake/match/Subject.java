package org.truemark.intake.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truemark.facts.table.Account;
import org.truemark.facts.table.Assignment;
import org.truemark.facts.table.Opportunity;
import org.truemark.facts.table.OpportunityLine;
import org.truemark.facts.table.OrderFact;
import org.truemark.facts.table.Person;
import org.truemark.facts.table.Row;
import org.truemark.facts.table.Table;
import org.truemark.facts.table.Target;

/// What a sheet of an unknown system can be about, and what a first answer needs of it.
enum Subject {
  OPPORTUNITY(
      List.of(Opportunity.class, OpportunityLine.class),
      List.of(
          new Need("owner_id"),
          new Need("stage", "status", "is_won"),
          new Need("created_at"),
          new Need("closed_at", "expected_close"),
          new Need("amount"))),
  ORDER(
      List.of(OrderFact.class),
      List.of(
          new Need("order_id"),
          new Need("seller_id"),
          new Need("order_date"),
          new Need("net_amount"))),
  PERSON(
      List.of(Person.class, Assignment.class),
      List.of(
          new Need("full_name", "email", "employee_no", "id", "last_name"),
          new Need(
              "job_title",
              "team_id",
              "manager_id",
              "hire_date",
              "role",
              "level",
              "termination_date"))),
  TARGET(
      List.of(Target.class),
      List.of(new Need("owner_id"), new Need("period_start"), new Need("amount"))),
  ACCOUNT(List.of(Account.class), List.of(new Need("name"), new Need("segment", "industry")));

  private final List<Table> tables;
  private final List<Need> needs;

  Subject(List<Class<? extends Row>> rows, List<Need> needs) {
    this.tables = rows.stream().map(Table::get).toList();
    this.needs = needs;
  }

  /// Columns that somebody can be asked for: what is needed, and what a deal is known by.
  List<String> askable() {
    var askable = new ArrayList<>(needs.stream().map(need -> need.columns().getFirst()).toList());
    if (this == OPPORTUNITY) {
      askable.addAll(
          List.of("status", "id", "name", "account_id", "currency", "type", "lead_source"));
    }
    return askable;
  }

  /// What the headers of a sheet say, whatever it is about.
  ///
  /// @param account true if one names an account
  /// @param more true if one is what contacts, leads, deals and orders have and accounts have not
  record Others(boolean account, boolean more) {
    private static final Set<String> MORE =
        Set.of(
            "email",
            "first_name",
            "last_name",
            "amount",
            "stage",
            "closed_at",
            "net_amount",
            "order_id",
            "order_date",
            "period_start");

    /// @param columns canonical columns that headers are labels of
    static Others of(Set<String> columns) {
      return new Others(columns.contains("account_id"), columns.stream().anyMatch(MORE::contains));
    }
  }

  /// One of several columns that do for a first answer; the first is named when all are missing.
  record Need(List<String> columns) {
    Need(String... columns) {
      this(List.of(columns));
    }
  }

  /// The table that the sheet is about.
  Table main() {
    return tables.getFirst();
  }

  List<Table> tables() {
    return tables;
  }

  static Optional<Subject> of(Table main) {
    return List.of(values()).stream().filter(subject -> subject.main().equals(main)).findFirst();
  }

  /// The needs that the columns do not meet.
  List<String> missing(Set<String> columns) {
    return needs.stream()
        .filter(need -> need.columns().stream().noneMatch(columns::contains))
        .map(need -> need.columns().getFirst())
        .toList();
  }

  /// True if so much is there that the sheet is surely about this. Of opportunities three of five
  /// are enough, if an amount is among them, or owner and closing date are: leads and candidacies
  /// have owner, stage and created date as well, job openings have no owner. The other subjects
  /// need all, and not by a guess from parts of headers. Own people are told from customers by an
  /// account; accounts from contacts, leads, deals and orders by what only those have.
  ///
  /// @param all columns that were recognised
  /// @param sure those of them whose header is a label
  /// @param others what the headers say of other subjects
  boolean speaks(Set<String> all, Set<String> sure, Others others) {
    return switch (this) {
      case OPPORTUNITY -> {
        List<String> missing = missing(all);
        boolean worthless = missing.contains("amount");
        boolean bare = missing.contains("closed_at") || missing.contains("owner_id");
        yield missing.size() <= 2 && !(worthless && bare);
      }
      case ORDER -> missing(sure).isEmpty() || missing(sure).equals(List.of("order_id"));
      case TARGET -> missing(sure).isEmpty();
      case PERSON -> missing(sure).isEmpty() && !others.account();
      case ACCOUNT -> missing(sure).isEmpty() && !others.more();
    };
  }
}
