package org.truemark.diagnosis.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The levels of a grouping, the most frequent first, of equally frequent ones the first in the
/// alphabet; what is rare shares one level, and so does what is not known.
final class Levels {
  private static final String RARE = "(other)";
  private static final String UNKNOWN = "(unknown)";

  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> index = new HashMap<>();

  /// @param values of every row
  /// @param least rows that a level of its own needs
  /// @param most levels of their own
  static Levels of(Collection<? extends @Nullable String> values, int least, int most) {
    var counts = new TreeMap<String, Integer>();
    for (String value : values) {
      counts.merge(value == null ? UNKNOWN : value, 1, Integer::sum);
    }
    List<String> own =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() >= least)
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(most)
            .map(Map.Entry::getKey)
            .toList();
    var levels = new Levels();
    own.forEach(levels::add);
    if (own.size() < counts.size() || own.isEmpty()) {
      int rare = levels.add(RARE);
      counts.keySet().forEach(name -> levels.index.putIfAbsent(name, rare));
    }
    return levels;
  }

  private int add(String name) {
    index.put(name, names.size());
    names.add(name);
    return names.size() - 1;
  }

  int size() {
    return names.size();
  }

  /// Level of a value that the levels were made from, or of the rest.
  int of(@Nullable String value) {
    Integer known = index.get(value == null ? UNKNOWN : value);
    return known == null ? names.size() - 1 : known;
  }
}
