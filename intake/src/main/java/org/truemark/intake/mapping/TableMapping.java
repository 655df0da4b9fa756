package org.truemark.intake.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truemark.facts.table.Table;

/// How the rows of one sheet become rows of one canonical table. Several tables of a mapping may
/// read the same sheet.
///
/// @param to canonical table
/// @param place where the rows are found
/// @param identity what makes a row this row
/// @param content what is read
public record TableMapping(Table to, Place place, Identity identity, Content content) {

  /// The canonical columns and how each is read, in the order of the file. `valid_from` and
  /// `valid_to` are among them wherever the mapping wrote them. Of a log: `opportunity_id`,
  /// `changed_from`, `changed_by_id` and, with old and new values, `field`, `old_value` and
  /// `new_value`.
  public Map<String, ColumnMapping> columns() {
    return content.columns();
  }

  /// How a canonical column is read, if it is.
  public Optional<ColumnMapping> column(String name) {
    return Optional.ofNullable(content.columns().get(name));
  }

  /// Where the rows are found.
  ///
  /// @param object what the source calls a row; part of the natural key
  /// @param file fits the name of the file or sheet, or null where any name may be one
  /// @param extract whether the sheet is the whole of it
  /// @param only header to the texts its cells may have; other rows are counted and left out. A
  ///   header that the sheet does not have rules nothing
  public record Place(
      String object, @Nullable Regex file, Extract extract, Map<String, List<String>> only) {
    public Place {
      only = ordered(only);
    }
  }

  /// Whether a sheet is the whole of it.
  public enum Extract {
    /// A row that is absent is gone.
    FULL,
    /// Only what changed: absence says nothing.
    DELTA,
    /// It may be filtered: absence says nothing.
    UNKNOWN
  }

  /// What makes a row this row.
  ///
  /// @param key the natural key, or null where it is made of the row's content
  /// @param modified the later row of one key wins; null = duplicates are listed
  /// @param deleted true in rows that were deleted at the source
  /// @param origin null, except where our own exports are read back
  public record Identity(
      @Nullable ColumnMapping key,
      @Nullable ColumnMapping modified,
      @Nullable ColumnMapping deleted,
      @Nullable OwnOrigin origin) {
    /// Nothing but a key.
    public static Identity of(@Nullable ColumnMapping key) {
      return new Identity(key, null, null, null);
    }
  }

  /// Where a file of ours keeps the origin of each row; it goes before the mapping's own words.
  ///
  /// @param system the row's source system
  /// @param object the row's source object
  /// @param coarse names of columns whose instant is known to the day, blank between them
  public record OwnOrigin(ColumnMapping system, ColumnMapping object, ColumnMapping coarse) {}

  /// What is read of a row.
  public sealed interface Content {
    /// The canonical columns, in the order of the mapping.
    Map<String, ColumnMapping> columns();
  }

  /// A row is a row.
  ///
  /// @param compareOnly columns that are totalled for comparison and never stored
  public record Plain(Map<String, ColumnMapping> columns, Map<String, ColumnMapping> compareOnly)
      implements Content {
    public Plain {
      columns = ordered(columns);
      compareOnly = ordered(compareOnly);
    }
  }

  /// A log whose rows hold every field as it was then: neighbours are compared.
  ///
  /// @param fields canonical field to the header that holds it
  public record FullValues(Map<String, ColumnMapping> columns, Map<String, String> fields)
      implements Content {
    public FullValues {
      columns = ordered(columns);
      fields = ordered(fields);
    }
  }

  /// A log whose rows name one field and its value before and after.
  ///
  /// @param fields canonical field to what the source writes in the cell of `field`; other fields
  ///   are left out
  public record OldNew(Map<String, ColumnMapping> columns, Map<String, List<String>> fields)
      implements Content {
    public OldNew {
      columns = ordered(columns);
      fields = ordered(fields);
    }
  }

  private static <V> Map<String, V> ordered(Map<String, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
