package org.truemark.intake.key;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truemark.facts.table.Row;
import org.truemark.facts.table.Table;

/// The records of the suspected keys, held until all files are read, then judged whole.
public final class Twins {
  /// So many records are held at most; a key that repeats more often is no key.
  public static final int MOST_HELD = 100_000;

  private final Map<String, List<Occurrence>> byKey = new LinkedHashMap<>();
  private int held;

  /// One record of a key.
  ///
  /// @param place file and line on which it starts, for the reader
  /// @param rows what it was read as
  /// @param modified when it was last modified, or null where the file does not say
  public record Occurrence(String place, List<Row> rows, @Nullable Instant modified) {
    public Occurrence {
      rows = List.copyOf(rows);
    }

    /// What decides whether two records say the same: the main row. Rows of other tables beside it,
    /// such as one product of several, add to it.
    private List<@Nullable Object> content() {
      return rows.isEmpty() ? List.of() : cells(rows.getFirst());
    }

    private Occurrence with(Occurrence repeat) {
      var all = new ArrayList<>(rows);
      for (Row row : repeat.rows.stream().skip(1).toList()) {
        if (all.stream().noneMatch(known -> cells(known).equals(cells(row)))) {
          all.add(row);
        }
      }
      return new Occurrence(place, all, modified);
    }

    private static List<@Nullable Object> cells(Row row) {
      return Table.get(row.getClass()).cells(row);
    }
  }

  /// Which of several records of one key is to hold when the file does not say.
  public enum Choice {
    /// The one that comes first.
    FIRST,
    /// The one that comes last.
    LAST,
    /// None of them.
    LEAVE_OUT
  }

  /// What became of a key.
  ///
  /// @param key as in the file
  /// @param kept the record that holds, or null when none was chosen
  /// @param repeats records that say the same as another, or less recently
  /// @param differing records that differ and were not settled by a time of modification; empty
  ///   when they agree
  public record Settled(
      String key, @Nullable Occurrence kept, int repeats, List<Occurrence> differing) {
    public Settled {
      differing = List.copyOf(differing);
    }
  }

  /// Holds a record of a suspected key.
  ///
  /// @return false if too many are held already
  public boolean hold(String key, Occurrence record) {
    byKey.computeIfAbsent(key, made -> new ArrayList<>()).add(record);
    return ++held <= MOST_HELD;
  }

  /// Judges every key, in the order in which it first occurred.
  ///
  /// @param choice what the user chose, or nothing while the question is open
  public List<Settled> settle(Optional<Choice> choice) {
    var settled = new ArrayList<Settled>();
    byKey.forEach((key, rows) -> settled.add(settle(key, rows, choice)));
    return settled;
  }

  private static Settled settle(String key, List<Occurrence> records, Optional<Choice> choice) {
    var distinct = new ArrayList<Occurrence>();
    for (Occurrence record : records) {
      int same = place(distinct, record);
      if (same < 0) {
        distinct.add(record);
      } else {
        distinct.set(same, distinct.get(same).with(record));
      }
    }
    int repeats = records.size() - distinct.size();
    if (distinct.size() == 1) {
      return new Settled(key, distinct.getFirst(), repeats, List.of());
    }
    Optional<Occurrence> latest = latest(distinct);
    if (latest.isPresent()) {
      return new Settled(key, latest.get(), records.size() - 1, List.of());
    }
    return new Settled(key, choice.map(c -> chosen(distinct, c)).orElse(null), repeats, distinct);
  }

  private static int place(List<Occurrence> distinct, Occurrence record) {
    for (int i = 0; i < distinct.size(); i++) {
      if (distinct.get(i).content().equals(record.content())) {
        return i;
      }
    }
    return -1;
  }

  /// The record modified last, if every one says when and one is later than all others.
  private static Optional<Occurrence> latest(List<Occurrence> records) {
    if (records.stream().anyMatch(record -> record.modified() == null)) {
      return Optional.empty();
    }
    Comparator<Occurrence> byTime =
        Comparator.comparing(r -> r.modified() == null ? Instant.MIN : r.modified());
    List<Occurrence> sorted = records.stream().sorted(byTime.reversed()).toList();
    boolean one = byTime.compare(sorted.get(0), sorted.get(1)) != 0;
    return one ? Optional.of(sorted.getFirst()) : Optional.empty();
  }

  private static @Nullable Occurrence chosen(List<Occurrence> records, Choice choice) {
    return switch (choice) {
      case FIRST -> records.getFirst();
      case LAST -> records.getLast();
      case LEAVE_OUT -> null;
    };
  }
}
