package org.truemark.intake.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truemark.facts.table.Column;
import org.truemark.intake.mapping.TableMapping.Identity;

/// A table of a mapping, tied to the headers of one sheet. Columns whose headers the sheet does not
/// have are absent.
///
/// @param mapping the table
/// @param identity key, modified, deleted and origin of a row
/// @param columns canonical column to the cells it reads, in the order of the mapping
/// @param compareOnly the same for columns that are only totalled
/// @param fields of a log with full values: canonical field to its cell
/// @param missing what the table needs and the sheet does not have: canonical columns, `key`,
///   `modified`, or `fields` where a log has less than half of them
public record BoundTable(
    TableMapping mapping,
    BoundIdentity identity,
    Map<String, BoundColumn> columns,
    Map<String, BoundColumn> compareOnly,
    Map<String, BoundColumn> fields,
    List<String> missing) {
  public BoundTable {
    columns = ordered(columns);
    compareOnly = ordered(compareOnly);
    fields = ordered(fields);
    missing = List.copyOf(missing);
  }

  /// The cells that make a row this row; each is null where the mapping or the sheet has none.
  ///
  /// @param system of our own exports, as are the two below
  public record BoundIdentity(
      @Nullable BoundColumn key,
      @Nullable BoundColumn modified,
      @Nullable BoundColumn deleted,
      @Nullable BoundColumn system,
      @Nullable BoundColumn object,
      @Nullable BoundColumn coarse) {}

  /// Ties a table to the headers of a sheet.
  public static BoundTable bind(TableMapping table, List<String> headers) {
    return bind(table, HeaderIndex.of(headers));
  }

  /// The same for headers that are indexed already.
  public static BoundTable bind(TableMapping table, HeaderIndex headers) {
    var binding = new Binding(headers);
    BoundIdentity identity = identity(table.identity(), binding);
    Map<String, BoundColumn> columns = binding.all(table.columns());
    Map<String, BoundColumn> compared =
        table.content() instanceof TableMapping.Plain plain
            ? binding.all(plain.compareOnly())
            : Map.of();
    Map<String, BoundColumn> fields =
        table.content() instanceof TableMapping.FullValues full ? fields(full, binding) : Map.of();
    List<String> missing = missing(table, columns.keySet(), identity);
    if (table.content() instanceof TableMapping.FullValues full
        && 2 * fields.size() < full.fields().size()) {
      missing.add("fields");
    }
    return new BoundTable(table, identity, columns, compared, fields, missing);
  }

  /// The cells of a canonical column, if the sheet has them.
  public Optional<BoundColumn> column(String name) {
    return Optional.ofNullable(columns.get(name));
  }

  /// True if the sheet has all that the table needs.
  ///
  /// @param keyMayBeMade rows may get a key from their content where the key's headers are missing
  public boolean eligible(boolean keyMayBeMade) {
    return missing.stream().allMatch(name -> keyMayBeMade && name.equals("key"))
        && !cells().isEmpty();
  }

  /// 0-based places of all cells that are read.
  public Set<Integer> cells() {
    var cells = new TreeSet<Integer>();
    Stream.of(columns.values(), compareOnly.values(), fields.values())
        .flatMap(Collection::stream)
        .forEach(column -> collect(column, cells));
    Stream.of(identity.key, identity.modified, identity.deleted, identity.system, identity.object)
        .forEach(column -> collect(column, cells));
    collect(identity.coarse, cells);
    return Collections.unmodifiableSet(cells);
  }

  /// The same without what is read from some places.
  public BoundTable without(Set<Integer> places) {
    return new BoundTable(
        mapping,
        new BoundIdentity(
            BoundColumn.without(identity.key, places),
            BoundColumn.without(identity.modified, places),
            BoundColumn.without(identity.deleted, places),
            BoundColumn.without(identity.system, places),
            BoundColumn.without(identity.object, places),
            BoundColumn.without(identity.coarse, places)),
        without(columns, places),
        without(compareOnly, places),
        without(fields, places),
        missing);
  }

  private static Map<String, BoundColumn> without(
      Map<String, BoundColumn> columns, Set<Integer> places) {
    var left = new LinkedHashMap<String, BoundColumn>();
    columns.forEach((name, column) -> {
      BoundColumn kept = BoundColumn.without(column, places);
      if (kept != null) {
        left.put(name, kept);
      }
    });
    return left;
  }

  private static void collect(@Nullable BoundColumn column, Set<Integer> cells) {
    if (column != null) {
      cells.addAll(column.cells());
      collect(column.currency(), cells);
      collect(column.status(), cells);
      collect(column.otherwise(), cells);
    }
  }

  private static BoundIdentity identity(Identity identity, Binding binding) {
    TableMapping.OwnOrigin origin = identity.origin();
    return new BoundIdentity(
        binding.find(identity.key()),
        binding.find(identity.modified()),
        binding.find(identity.deleted()),
        origin == null ? null : binding.find(origin.system()),
        origin == null ? null : binding.find(origin.object()),
        origin == null ? null : binding.find(origin.coarse()));
  }

  private static Map<String, BoundColumn> fields(TableMapping.FullValues full, Binding binding) {
    var columns = new LinkedHashMap<String, ColumnMapping>();
    full.fields().forEach((field, header) -> columns.put(field, ColumnMapping.text(header)));
    return binding.all(columns);
  }

  private static List<String> missing(
      TableMapping table, Set<String> columns, BoundIdentity found) {
    var missing = new ArrayList<String>();
    Identity wanted = table.identity();
    if (wanted.key() != null && found.key() == null) {
      missing.add("key");
    }
    if (wanted.modified() != null && wanted.modified().required() && found.modified() == null) {
      missing.add("modified");
    }
    boolean log = !(table.content() instanceof TableMapping.Plain);
    table
        .columns()
        .forEach((name, column) -> {
          boolean needed =
              column.required()
                  || table.to().column(name).map(Column::required).orElse(false)
                  || (log && !name.equals("changed_by_id") && !name.equals("old_value"));
          if (needed && !columns.contains(name)) {
            missing.add(name);
          }
        });
    return missing;
  }

  private static <V> Map<String, V> ordered(Map<String, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
