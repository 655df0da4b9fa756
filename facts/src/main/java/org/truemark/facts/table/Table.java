package org.truemark.facts.table;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truemark.kernel.Amount;
import org.truemark.kernel.Id;

/// A canonical table, read off the record that is its row: snake_case names, kinds by type, and
/// which columns a row cannot be without.
///
/// @param name snake_case noun, as in the database and in exported files
/// @param type the record
/// @param columns in the record's order, without the origin
public record Table(String name, Class<? extends Row> type, List<Column> columns) {
  private static final Map<Class<?>, Column.Kind> KINDS =
      Map.ofEntries(
          Map.entry(String.class, Column.Kind.TEXT),
          Map.entry(LocalDate.class, Column.Kind.DATE),
          Map.entry(Instant.class, Column.Kind.INSTANT),
          Map.entry(Long.class, Column.Kind.INTEGER),
          Map.entry(BigDecimal.class, Column.Kind.DECIMAL),
          Map.entry(Boolean.class, Column.Kind.BOOLEAN),
          Map.entry(Amount.class, Column.Kind.AMOUNT),
          Map.entry(Id.Person.class, Column.Kind.PERSON),
          Map.entry(Id.Team.class, Column.Kind.TEAM),
          Map.entry(Id.Territory.class, Column.Kind.TERRITORY),
          Map.entry(Id.Account.class, Column.Kind.ACCOUNT),
          Map.entry(Id.Product.class, Column.Kind.PRODUCT),
          Map.entry(Id.Opportunity.class, Column.Kind.OPPORTUNITY));

  private static final List<Table> ALL =
      List.of(
          of(Person.class),
          of(Assignment.class),
          of(Team.class),
          of(Territory.class),
          of(TerritoryMember.class),
          of(Account.class),
          of(Product.class),
          of(PipelineStage.class),
          of(Opportunity.class),
          of(OpportunityEvent.class),
          of(OpportunityLine.class),
          of(OpportunitySplit.class),
          of(Activity.class),
          of(Target.class),
          of(OrderFact.class),
          of(PayComponent.class),
          of(MatchQueue.class));

  private static final Map<Class<?>, Table> BY_TYPE =
      ALL.stream().collect(Collectors.toMap(Table::type, table -> table));

  public Table {
    columns = List.copyOf(columns);
  }

  /// Every table, those first that others refer to.
  public static List<Table> all() {
    return ALL;
  }

  /// The table of a name, if there is one.
  public static Optional<Table> find(String name) {
    return ALL.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  /// The table whose rows are of the given type.
  public static Table get(Class<? extends Row> type) {
    Table table = BY_TYPE.get(type);
    if (table == null) {
      throw new IllegalArgumentException("no canonical table has rows of " + type);
    }
    return table;
  }

  /// The column of a name, if there is one.
  public Optional<Column> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /// Makes rows of this table; ask once, use for many.
  public Maker maker() {
    try {
      var parts = new ArrayList<Class<?>>(List.of(Origin.class));
      columns.forEach(column -> parts.add(column.type()));
      Constructor<? extends Row> made = type.getConstructor(parts.toArray(Class<?>[]::new));
      return cells -> made(made, cells);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no row can be made of " + name, e);
    }
  }

  /// The cells of a row, in the order of the columns; null where the source said nothing.
  public List<@Nullable Object> cells(Row row) {
    RecordComponent[] components = type.getRecordComponents();
    var cells = new ArrayList<@Nullable Object>(columns.size());
    try {
      for (int i = 1; i < components.length; i++) {
        cells.add(components[i].getAccessor().invoke(row));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no cells can be read of " + name, e);
    }
    return cells;
  }

  /// Makes a row of its origin and its cells.
  @FunctionalInterface
  public interface Maker {
    /// @param originAndCells the origin, then one value per column, null where nothing was said
    Row make(@Nullable Object[] originAndCells);
  }

  private static Row made(Constructor<? extends Row> constructor, @Nullable Object[] cells) {
    try {
      return constructor.newInstance(cells);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "no row can be made of " + constructor.getDeclaringClass(), e);
    }
  }

  private static Table of(Class<? extends Row> type) {
    List<Column> columns =
        Arrays.stream(type.getRecordComponents())
            .filter(part -> part.getType() != Origin.class)
            .map(Table::column)
            .toList();
    return new Table(snake(type.getSimpleName()), type, columns);
  }

  private static Column column(RecordComponent part) {
    Class<?> type = part.getType();
    Column.Kind kind = type.isEnum() ? Column.Kind.CHOICE : KINDS.get(type);
    if (kind == null) {
      throw new IllegalStateException("no kind of column is a " + type);
    }
    boolean required = !part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return new Column(snake(part.getName()), kind, required, type);
  }

  private static String snake(String camel) {
    return camel.replaceAll("(?<=[a-z])(?=[A-Z0-9])", "_").toLowerCase(Locale.ROOT);
  }
}
