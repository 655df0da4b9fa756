package org.truemark.intake.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truemark.facts.table.Account;
import org.truemark.facts.table.Assignment;
import org.truemark.facts.table.Column;
import org.truemark.facts.table.Opportunity;
import org.truemark.facts.table.OpportunityLine;
import org.truemark.facts.table.OrderFact;
import org.truemark.facts.table.Person;
import org.truemark.facts.table.Table;
import org.truemark.facts.table.Target;
import org.truemark.intake.mapping.ColumnMapping;
import org.truemark.intake.mapping.ColumnMapping.As;
import org.truemark.intake.mapping.ColumnMapping.By;
import org.truemark.intake.mapping.ColumnMapping.Details;
import org.truemark.intake.mapping.ColumnMapping.Source;
import org.truemark.intake.mapping.ColumnMapping.Unknown;
import org.truemark.intake.mapping.ColumnMapping.When;
import org.truemark.intake.mapping.Mapping;
import org.truemark.intake.mapping.Mapping.Check;
import org.truemark.intake.mapping.Parse;
import org.truemark.intake.mapping.TableMapping;
import org.truemark.intake.mapping.TableMapping.Extract;
import org.truemark.intake.mapping.TableMapping.Identity;
import org.truemark.intake.mapping.TableMapping.Place;

/// The tables of a draft, from the header of each recognised column.
final class DraftTables {
  private static final List<By> ANY_WAY = List.of(By.ID, By.EMAIL, By.EMPLOYEE_NO, By.NAME);
  private static final String OUTCOMES = "outcomes";
  private static final String LEFT = "left";

  private final Map<String, String> headers;
  private final Labels labels;

  DraftTables(Map<String, String> headers, Labels labels) {
    this.headers = headers;
    this.labels = labels;
  }

  Mapping mapping(Subject subject, String sheet) {
    List<TableMapping> tables =
        switch (subject) {
          case OPPORTUNITY -> opportunities();
          case PERSON -> people();
          case ORDER -> List.of(orders());
          case TARGET -> List.of(targets());
          case ACCOUNT -> List.of(accounts());
        };
    String slug = sheet.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String id = ("draft-" + slug).replaceAll("-+$", "");
    return new Mapping(
        new Mapping.Name(id, 1, "Draft for " + sheet, "file"),
        Mapping.Detect.any(),
        Parse.unknown(),
        tables,
        vocabulary());
  }

  private Mapping.Vocabulary vocabulary() {
    var outcomes = new LinkedHashMap<String, String>();
    labels
        .outcomeWords()
        .forEach((outcome, words) ->
            words.forEach(word -> outcomes.put(word, outcome.name().toLowerCase(Locale.ROOT))));
    List.of("true", "yes", "1").forEach(word -> outcomes.put(word, "won"));
    Map<String, String> left =
        Map.of(
            "yes", "false", "true", "false", "1", "false", "no", "true", "false", "true", "0",
            "true");
    return new Mapping.Vocabulary(
        Map.of(),
        Map.of(OUTCOMES, Map.copyOf(outcomes), LEFT, left),
        Set.of(Check.NO_ID_COLUMN, Check.CREATED_MISSING, Check.CURRENCY_MISSING),
        List.of());
  }

  private List<TableMapping> opportunities() {
    Table table = Table.get(Opportunity.class);
    Map<String, ColumnMapping> columns = columns(table);
    stage(columns);
    closing(columns);
    ColumnMapping key = read("id", As.ID);
    var tables = new ArrayList<TableMapping>();
    tables.add(table(table, key, columns));
    if (key != null && headers.containsKey("product_id")) {
      Table line = Table.get(OpportunityLine.class);
      Map<String, ColumnMapping> parts = columns(line);
      parts.put("opportunity_id", key);
      ColumnMapping amount = columns.get("amount");
      if (amount != null) {
        parts.put("total", amount);
      }
      tables.add(table(line, key, parts));
    }
    return tables;
  }

  private void stage(Map<String, ColumnMapping> columns) {
    ColumnMapping status = read("status", As.TEXT);
    if (status == null) {
      return;
    }
    ColumnMapping outcome = status.with(Details.none().mapped(OUTCOMES, Unknown.ASK));
    ColumnMapping stage = columns.get("stage");
    columns.put(
        "stage",
        stage == null
            ? ColumnMapping.of(As.STAGE, headers("status")).with(Details.none().status(outcome))
            : stage.with(stage.details().status(outcome)));
  }

  private void closing(Map<String, ColumnMapping> columns) {
    String closed = headers.getOrDefault("closed_at", headers.get("expected_close"));
    String expected = headers.getOrDefault("expected_close", headers.get("closed_at"));
    if (closed != null && expected != null) {
      columns.put("expected_close", ColumnMapping.of(As.DATE, expected));
      columns.put("closed_at", ColumnMapping.of(As.INSTANT, closed).with(When.CLOSED));
    }
  }

  private List<TableMapping> people() {
    Table person = Table.get(Person.class);
    Map<String, ColumnMapping> columns = columns(person);
    String first = headers.get("first_name");
    String last = headers.get("last_name");
    if (first != null && last != null && !headers.containsKey("full_name")) {
      var joined = new Source.Headers(List.of(List.of(first, last)));
      columns.put(
          "full_name", new ColumnMapping(joined, As.TEXT, false, Details.none(), null, null));
    }
    ColumnMapping left = read("attrition", As.BOOL);
    if (left != null && !columns.containsKey("source_active")) {
      columns.put("source_active", left.with(Details.none().mapped(LEFT, Unknown.ASK)));
    }
    ColumnMapping key = personKey(columns);
    var tables = new ArrayList<TableMapping>();
    tables.add(table(person, key, columns));
    Table assignment = Table.get(Assignment.class);
    Map<String, ColumnMapping> work = columns(assignment);
    if (key != null && !work.isEmpty()) {
      var whose =
          new ColumnMapping(key.source(), As.PERSON, true, Details.none().by(ANY_WAY), null, null);
      work.put("person_id", whose);
      tables.add(table(assignment, key, work));
    }
    return tables;
  }

  private @Nullable ColumnMapping personKey(Map<String, ColumnMapping> columns) {
    for (String column : List.of("id", "employee_no", "email")) {
      if (headers.containsKey(column)) {
        return read(column, As.ID);
      }
    }
    return columns.get("full_name");
  }

  private TableMapping orders() {
    Table table = Table.get(OrderFact.class);
    String order = headers.get("order_id");
    String line = headers.get("line_no");
    ColumnMapping key = null;
    if (order != null) {
      var choice = line == null ? List.of(order) : List.of(order, line);
      var source = new Source.Headers(List.of(choice));
      key = new ColumnMapping(source, As.ID, true, Details.none(), null, null);
    }
    return table(table, key, columns(table));
  }

  private TableMapping targets() {
    Table table = Table.get(Target.class);
    Map<String, ColumnMapping> columns = columns(table);
    columns.put("owner_kind", ColumnMapping.constant("person"));
    columns.put("measure", ColumnMapping.constant("revenue"));
    String owner = headers.get("owner_id");
    String start = headers.get("period_start");
    ColumnMapping key = null;
    if (owner != null && start != null) {
      columns.put("owner_id", ColumnMapping.of(As.PERSON, owner).with(Details.none().by(ANY_WAY)));
      var source = new Source.Headers(List.of(List.of(owner, start)));
      key = new ColumnMapping(source, As.ID, true, Details.none(), null, null);
    }
    return table(table, key, columns);
  }

  private TableMapping accounts() {
    Table table = Table.get(Account.class);
    Map<String, ColumnMapping> columns = columns(table);
    ColumnMapping id = read("id", As.ID);
    return table(table, id == null ? read("name", As.ID) : id, columns);
  }

  private Map<String, ColumnMapping> columns(Table table) {
    var columns = new LinkedHashMap<String, ColumnMapping>();
    for (Column column : table.columns()) {
      String header = headers.get(column.name());
      boolean named = column.name().equals("currency"); // read with the amounts, as a code
      if (header != null && !named) {
        columns.put(column.name(), column(column, header));
      }
    }
    return columns;
  }

  private ColumnMapping column(Column column, String header) {
    if (column.name().equals("stage")) {
      return ColumnMapping.of(As.STAGE, header);
    }
    return switch (column.kind()) {
      case TEXT, CHOICE, TEAM, TERRITORY -> ColumnMapping.text(header);
      case DATE -> ColumnMapping.of(As.DATE, header);
      case INSTANT -> ColumnMapping.of(As.INSTANT, header);
      case INTEGER -> ColumnMapping.of(As.INTEGER, header);
      case DECIMAL -> ColumnMapping.of(As.DECIMAL, header);
      case BOOLEAN -> ColumnMapping.of(As.BOOL, header);
      case AMOUNT -> money(header);
      case PERSON -> anyWay(As.PERSON, header);
      case ACCOUNT -> anyWay(As.ACCOUNT, header);
      case PRODUCT -> anyWay(As.PRODUCT, header);
      case OPPORTUNITY -> ColumnMapping.of(As.ID, header);
    };
  }

  private ColumnMapping money(String header) {
    ColumnMapping money = ColumnMapping.of(As.MONEY, header);
    ColumnMapping currency = read("currency", As.TEXT);
    return currency == null ? money : money.with(Details.none().in(currency));
  }

  private static ColumnMapping anyWay(As as, String header) {
    List<By> ways = as == As.PERSON ? ANY_WAY : List.of(By.ID, By.NAME);
    return ColumnMapping.of(as, header).with(Details.none().by(ways));
  }

  private @Nullable ColumnMapping read(String column, As as) {
    String header = headers.get(column);
    return header == null ? null : ColumnMapping.of(as, header);
  }

  private String headers(String column) {
    return Objects.requireNonNull(headers.get(column));
  }

  private static TableMapping table(
      Table to, @Nullable ColumnMapping key, Map<String, ColumnMapping> columns) {
    var place = new Place(to.name(), null, Extract.UNKNOWN, Map.of());
    return new TableMapping(to, place, Identity.of(key), new TableMapping.Plain(columns, Map.of()));
  }
}
