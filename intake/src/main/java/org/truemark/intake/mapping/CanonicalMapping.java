package org.truemark.intake.mapping;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.truemark.facts.table.Column;
import org.truemark.facts.table.Table;
import org.truemark.intake.mapping.ColumnMapping.As;
import org.truemark.intake.mapping.ColumnMapping.By;
import org.truemark.intake.mapping.ColumnMapping.Details;
import org.truemark.intake.mapping.TableMapping.Extract;
import org.truemark.intake.mapping.TableMapping.Identity;
import org.truemark.intake.mapping.TableMapping.OwnOrigin;
import org.truemark.intake.mapping.TableMapping.Place;

/// Reads our own exports back: a file per table, named like the table, with the columns
/// `source_system`, `source_object`, `source_id`, `coarse` and then the table's own. An amount has
/// a twin column for its currency: `currency` beside `amount`, `x_currency` beside any other `x`.
final class CanonicalMapping {
  private static final String SYSTEM = "source_system";
  private static final String OBJECT = "source_object";
  private static final String ID = "source_id";
  private static final String COARSE = "coarse";

  private CanonicalMapping() {}

  static Mapping mapping() {
    var name = new Mapping.Name("truemark-canonical", 1, "An export of Truemark", "truemark");
    var detect = new Mapping.Detect(null, List.of(SYSTEM, OBJECT, ID, COARSE), List.of());
    Parse unknown = Parse.unknown();
    var parse =
        new Parse(
            new Parse.Decoding(List.of("utf-8"), ','),
            new Parse.Numbers(".", ""),
            new Parse.Dates(
                List.of("yyyy-MM-dd"),
                List.of("yyyy-MM-dd'T'HH:mm:ssX", "yyyy-MM-dd'T'HH:mm:ss.SSSX"),
                "en",
                ZoneOffset.UTC,
                1950),
            new Parse.Words(List.of(""), List.of("true"), List.of("false")),
            unknown.footer());
    List<TableMapping> tables = Table.all().stream().map(CanonicalMapping::table).toList();
    return new Mapping(name, detect, parse, tables, Mapping.Vocabulary.none());
  }

  private static TableMapping table(Table table) {
    var columns = new LinkedHashMap<String, ColumnMapping>();
    table.columns().forEach(column -> columns.put(column.name(), column(column)));
    var place =
        new Place(
            table.name(),
            Regex.of("(?i)(^|[^a-z_])" + table.name() + "($|[^a-z_])"),
            Extract.UNKNOWN,
            Map.of());
    var origin =
        new OwnOrigin(
            ColumnMapping.text(SYSTEM),
            ColumnMapping.text(OBJECT),
            ColumnMapping.of(As.LIST, COARSE));
    var identity = new Identity(ColumnMapping.text(ID).whichIsRequired(), null, null, origin);
    return new TableMapping(table, place, identity, new TableMapping.Plain(columns, Map.of()));
  }

  private static ColumnMapping column(Column column) {
    String name = column.name();
    ColumnMapping read =
        switch (column.kind()) {
          case TEXT, CHOICE -> ColumnMapping.text(name);
          case DATE -> ColumnMapping.of(As.DATE, name);
          case INSTANT -> ColumnMapping.of(As.INSTANT, name);
          case INTEGER -> ColumnMapping.of(As.INTEGER, name);
          case DECIMAL -> ColumnMapping.of(As.DECIMAL, name);
          case BOOLEAN -> ColumnMapping.of(As.BOOL, name);
          case AMOUNT ->
              ColumnMapping.of(As.MONEY, name)
                  .with(Details.none().in(ColumnMapping.text(currency(name))));
          case TEAM, TERRITORY, OPPORTUNITY -> ColumnMapping.of(As.ID, name);
          case PERSON -> byId(As.PERSON, name);
          case ACCOUNT -> byId(As.ACCOUNT, name);
          case PRODUCT -> byId(As.PRODUCT, name);
        };
    // A file of ours has every column, so a table is told from another by them.
    return read.whichIsRequired();
  }

  private static ColumnMapping byId(As as, String name) {
    return ColumnMapping.of(as, name).with(Details.none().by(List.of(By.ID)));
  }

  private static String currency(String amount) {
    return amount.equals("amount") ? "currency" : amount + "_currency";
  }
}
