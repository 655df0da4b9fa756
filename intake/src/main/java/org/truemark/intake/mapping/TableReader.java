package org.truemark.intake.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.truemark.facts.table.Column;
import org.truemark.facts.table.Opportunity;
import org.truemark.facts.table.OpportunityEvent;
import org.truemark.facts.table.Table;
import org.truemark.intake.mapping.TableMapping.Content;
import org.truemark.intake.mapping.TableMapping.Extract;
import org.truemark.intake.mapping.TableMapping.Identity;
import org.truemark.intake.mapping.TableMapping.Place;

/// Reads one item of `tables`.
final class TableReader {
  private static final Set<String> KEYS =
      Set.of(
          "to",
          "object",
          "file",
          "extract",
          "only",
          "key",
          "modified",
          "deleted",
          "valid_from",
          "valid_to",
          "columns",
          "compare_only");
  private static final Set<String> LOG_KEYS =
      Set.of(
          "to",
          "object",
          "file",
          "extract",
          "only",
          "key",
          "modified",
          "deleted",
          "rows",
          "opportunity",
          "changed_at",
          "changed_by",
          "fields",
          "field",
          "old",
          "new");
  private static final Map<String, String> LOG_COLUMNS =
      Map.of(
          "opportunity",
          "opportunity_id",
          "changed_at",
          "changed_from",
          "changed_by",
          "changed_by_id",
          "field",
          "field",
          "old",
          "old_value",
          "new",
          "new_value");
  private static final Set<String> LOG_FIELDS =
      Stream.concat(
              Table.get(Opportunity.class).columns().stream().map(Column::name),
              Stream.of("probability", "forecast_category"))
          .collect(Collectors.toUnmodifiableSet());
  private static final MappingText.Form<Regex> REGEX =
      new MappingText.Form<>("a regular expression", Regex::of);

  private final MappingText text;
  private final ColumnReader columns;

  TableReader(MappingText text, ColumnReader columns) {
    this.text = text;
    this.columns = columns;
  }

  /// How a log holds its values.
  enum Rows {
    FULL_VALUES,
    OLD_NEW
  }

  @Nullable TableMapping read(Node node) {
    boolean log = text.entries(node, "a table").containsKey("rows");
    MappingText.Fields fields = text.fields(node, "a table", log ? LOG_KEYS : KEYS);
    fields.require("to");
    fields.require("object");
    Table to = fields.readIfThere("to", this::table);
    if (to == null) {
      return null;
    }
    var place =
        new Place(
            fields.read("object", to.name(), object -> text.text(object, "object")),
            fields.readIfThere("file", file -> text.value(file, "file", REGEX)),
            fields.read(
                "extract", Extract.UNKNOWN, word -> text.word(word, "extract", Extract.UNKNOWN)),
            fields.read("only", Map.of(), this::only));
    return new TableMapping(to, place, identity(fields), log ? log(fields, to) : plain(fields, to));
  }

  private @Nullable Table table(Node node) {
    String name = text.text(node, "to");
    return Table.find(name)
        .orElseGet(() -> {
          List<String> names = Table.all().stream().map(Table::name).toList();
          text.unknown(
              "mapping-unknown-table", node, new MappingText.Closed("canonical table", names));
          return null;
        });
  }

  private Map<String, List<String>> only(Node node) {
    var only = new LinkedHashMap<String, List<String>>();
    text.entries(node, "only")
        .forEach((header, texts) -> only.put(header, text.texts(texts, "only." + header)));
    return only;
  }

  private Identity identity(MappingText.Fields fields) {
    return new Identity(
        fields.readIfThere("key", key -> columns.read(key, "key", null)),
        fields.readIfThere("modified", modified -> columns.read(modified, "modified", null)),
        fields.readIfThere("deleted", deleted -> columns.read(deleted, "deleted", null)),
        null);
  }

  private Content plain(MappingText.Fields fields, Table to) {
    fields.require("columns");
    Map<String, ColumnMapping> read = fields.read("columns", Map.of(), node -> columns(node, to));
    var all = new LinkedHashMap<String, ColumnMapping>(read);
    for (String bound : List.of("valid_from", "valid_to")) {
      Node node = fields.find(bound);
      Column column = to.column(bound).orElse(null);
      if (node != null && column == null) {
        text.unknown(
            "mapping-unknown-column",
            node,
            new MappingText.Closed(
                "place for " + bound + ": " + to.name() + " has no valid time", Set.of()));
      } else if (node != null) {
        ColumnMapping limit = columns.readOrAsk(node, bound, column);
        if (bound.equals("valid_to") && limit.source() instanceof ColumnMapping.Source.Asked) {
          text.badValue(node, bound, "a column; only valid_from can be asked");
        }
        all.put(bound, limit);
      }
    }
    return new TableMapping.Plain(
        all, fields.read("compare_only", Map.of(), node -> some(node, to)));
  }

  private Map<String, ColumnMapping> columns(Node node, Table to) {
    Map<String, ColumnMapping> read = some(node, to);
    for (Column column : to.columns()) {
      if (column.required() && !read.containsKey(column.name())) {
        text.missing(node, "columns of " + to.name(), column.name());
      }
    }
    return read;
  }

  private Map<String, ColumnMapping> some(Node node, Table to) {
    var read = new LinkedHashMap<String, ColumnMapping>();
    Set<String> names = to.columns().stream().map(Column::name).collect(Collectors.toSet());
    MappingText.Fields fields =
        text.fields(node, "columns", names, "mapping-unknown-column", "column of " + to.name());
    for (String name : fields.keys()) {
      fields.readIfThere(
          name,
          value -> {
            read.put(name, columns.read(value, name, to.column(name).orElseThrow()));
            return name;
          });
    }
    return read;
  }

  private Content log(MappingText.Fields fields, Table to) {
    if (to.type() != OpportunityEvent.class) {
      text.badValue(fields.node(), "the table of a log (rows)", "to: opportunity_event");
    }
    Rows rows =
        fields.read("rows", Rows.FULL_VALUES, node -> text.word(node, "rows", Rows.FULL_VALUES));
    for (String key : List.of("opportunity", "changed_at", "fields")) {
      fields.require(key);
    }
    var read = new LinkedHashMap<String, ColumnMapping>();
    for (String key : List.of("opportunity", "changed_at", "changed_by", "field", "old", "new")) {
      fields.readIfThere(
          key,
          node -> {
            read.put(Objects.requireNonNull(LOG_COLUMNS.get(key)), columns.read(node, key, null));
            return key;
          });
    }
    return rows == Rows.FULL_VALUES ? fullValues(fields, read) : oldNew(fields, read);
  }

  private Content fullValues(MappingText.Fields fields, Map<String, ColumnMapping> read) {
    var headers = new LinkedHashMap<String, String>();
    names(fields).forEach((name, node) -> headers.put(name, text.text(node, "fields." + name)));
    for (String key : List.of("field", "old", "new")) {
      Node node = fields.find(key);
      if (node != null) {
        text.badValue(node, key, "nothing: rows with full values name no single field");
      }
    }
    return new TableMapping.FullValues(read, headers);
  }

  private Content oldNew(MappingText.Fields fields, Map<String, ColumnMapping> read) {
    fields.require("field");
    fields.require("new");
    var words = new LinkedHashMap<String, List<String>>();
    names(fields).forEach((name, node) -> words.put(name, text.texts(node, "fields." + name)));
    return new TableMapping.OldNew(read, words);
  }

  private Map<String, Node> names(MappingText.Fields fields) {
    Node node = fields.find("fields");
    if (node == null) {
      return Map.of();
    }
    MappingText.Fields names =
        text.fields(
            node, "fields", LOG_FIELDS, "mapping-unknown-column", "field of an opportunity");
    return names.entries();
  }
}
