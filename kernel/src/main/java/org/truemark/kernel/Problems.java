package org.truemark.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What was wrong, all of it counted and the first thousand of each code kept.
///
/// @param shown in the order found, at most {@link #SHOWN_PER_CODE} of each code
/// @param counts exact number per code, also of those not shown
public record Problems(List<Problem> shown, Map<String, Long> counts) {
  /// So many of one code are kept; the others are only counted.
  public static final int SHOWN_PER_CODE = 1_000;

  public Problems {
    shown = List.copyOf(shown);
    counts = Map.copyOf(counts);
  }

  /// Nothing was wrong.
  public static Problems none() {
    return new Problems(List.of(), Map.of());
  }

  /// The given problems, counted.
  public static Problems of(Collection<Problem> found) {
    var collector = new Collector();
    found.forEach(collector::add);
    return collector.done();
  }

  /// True if at least one has the given severity.
  public boolean any(Severity severity) {
    return shown.stream().anyMatch(problem -> problem.severity() == severity);
  }

  /// Gathers problems while a file is read.
  public static final class Collector {
    private final List<Problem> shown = new ArrayList<>();
    private final Map<String, Long> counts = new TreeMap<>();

    /// Counts the problem and keeps it unless a thousand of its code are kept already.
    public void add(Problem problem) {
      long count = counts.merge(problem.code(), 1L, Long::sum);
      if (count <= SHOWN_PER_CODE) {
        shown.add(problem);
      }
    }

    /// Adds all that another collector found.
    public void addAll(Problems more) {
      var extra = new TreeMap<>(more.counts());
      for (Problem problem : more.shown()) {
        add(problem);
        extra.merge(problem.code(), -1L, Long::sum);
      }
      extra.forEach((code, count) -> counts.merge(code, count, Long::sum));
    }

    /// What was found up to now.
    public Problems done() {
      return new Problems(shown, counts);
    }
  }
}
