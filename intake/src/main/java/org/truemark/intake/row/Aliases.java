package org.truemark.intake.row;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Spellings of one product or account that differ only in blanks or case. The batch's own list of
/// names decides; a spelling that fits two of them stays as it is.
public final class Aliases {
  private static final String AMBIGUOUS = "";

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> byShape = new HashMap<>();
  private final Map<String, Use> used = new LinkedHashMap<>();
  private final Set<String> apart = new HashSet<>();

  /// A spelling that was read as another.
  ///
  /// @param name the name it was read as
  /// @param rows how often
  public record Use(String name, long rows) {}

  /// Adds a name of the list and the id that it stands for; the id is a name too.
  public void name(String name, String id) {
    add(id, id);
    if (!name.equals(id)) {
      add(name, id);
    }
  }

  private void add(String name, String id) {
    if (names.putIfAbsent(name, id) == null) {
      byShape.merge(shape(name), name, (had, more) -> AMBIGUOUS);
    }
  }

  /// A spelling that somebody said is a name of its own.
  public void keepApart(String spelling) {
    apart.add(spelling);
  }

  /// The id that a spelling stands for: that of its name, or of the only name that differs from it
  /// in nothing but blanks or case; the spelling itself where there is none.
  public String idOf(String spelling) {
    String exact = names.get(spelling);
    if (exact != null) {
      return exact;
    }
    String name =
        names.isEmpty() || apart.contains(spelling)
            ? AMBIGUOUS
            : byShape.getOrDefault(shape(spelling), AMBIGUOUS);
    String id = names.get(name);
    if (id == null) {
      return spelling;
    }
    used.merge(spelling, new Use(name, 1), (had, more) -> new Use(name, had.rows() + 1));
    return id;
  }

  /// The spellings that were read as another name.
  public Map<String, Use> used() {
    return new LinkedHashMap<>(used);
  }

  private static String shape(String name) {
    return name.replaceAll("[\\s\\u00a0_-]+", "").toLowerCase(Locale.ROOT);
  }
}
