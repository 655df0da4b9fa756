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
  private @Nullable Occurrence tooMany;

  /// One record of a key.
  ///
  /// @param place where it stands
  /// @param rows what it was read as
  /// @param modified when it was last modified, or null where the file does not say
  /// @param last false while its sheet is gone through again, so that it is counted later
  public record Occurrence(Place place, List<Row> rows, @Nullable Instant modified, boolean last) {
    public Occurrence {
      rows = List.copyOf(rows);
    }

    /// What decides whether two records say the same: the main row. Rows of other tables beside it,
    /// such as one product of several, add to it.
    public List<@Nullable Object> content() {
      return rows.isEmpty() ? List.of() : cells(rows.getFirst());
    }

    private Occurrence with(Occurrence repeat) {
      var all = new ArrayList<>(rows);
      for (Row row : repeat.rows.stream().skip(1).toList()) {
        if (all.stream().noneMatch(known -> cells(known).equals(cells(row)))) {
          all.add(row);
        }
      }
      return new Occurrence(place, all, modified, last);
    }

    private static List<@Nullable Object> cells(Row row) {
      return Table.get(row.getClass()).cells(row);
    }
  }

  /// Where a record stands.
  ///
  /// @param file the file or sheet
  /// @param line on which it starts
  /// @param cells its text, so that nothing is lost when it is left out
  public record Place(String file, long line, List<String> cells) {
    public Place {
      cells = List.copyOf(cells);
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
  /// @param repeated records that say the same as another, or less recently
  /// @param differing records that differ and were not settled by a time of modification; empty
  ///   when they agree
  public record Settled(
      String key,
      @Nullable Occurrence kept,
      List<Occurrence> repeated,
      List<Occurrence> differing) {
    public Settled {
      repeated = List.copyOf(repeated);
      differing = List.copyOf(differing);
    }

    /// The records that were neither chosen nor say the same as another.
    public List<Occurrence> left() {
      return differing.stream().filter(record -> record != kept).toList();
    }
  }

  /// Holds a record of a suspected key.
  ///
  /// Once too many are held, all are let go: the keys are none, and nobody can settle them.
  public void hold(String key, Occurrence record) {
    if (tooMany == null && ++held <= MOST_HELD) {
      byKey.computeIfAbsent(key, made -> new ArrayList<>()).add(record);
    } else {
      tooMany = record;
      byKey.clear();
    }
  }

  /// The last of too many records, or null if they can be settled.
  public @Nullable Occurrence tooMany() {
    return tooMany;
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
    var byContent = new LinkedHashMap<List<@Nullable Object>, Occurrence>();
    var repeated = new ArrayList<Occurrence>();
    for (Occurrence record : records) {
      Occurrence known = byContent.get(record.content());
      byContent.put(record.content(), known == null ? record : known.with(record));
      if (known != null) {
        repeated.add(record);
      }
    }
    List<Occurrence> distinct = List.copyOf(byContent.values());
    if (distinct.size() == 1) {
      return new Settled(key, distinct.getFirst(), repeated, List.of());
    }
    Optional<Occurrence> latest = latest(distinct);
    if (latest.isPresent()) {
      distinct.stream().filter(record -> record != latest.get()).forEach(repeated::add);
      return new Settled(key, latest.get(), repeated, List.of());
    }
    return new Settled(key, choice.map(c -> chosen(distinct, c)).orElse(null), repeated, distinct);
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
