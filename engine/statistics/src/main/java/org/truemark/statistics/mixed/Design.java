package org.truemark.statistics.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where each effect stands among the coefficients, and how rows turn into normal equations. Random
/// effects come first, the group with most levels before all: its block of the matrix is diagonal,
/// and nothing fills in there.
final class Design {
  final Rows rows;
  final List<Term.Group> groups;
  final int size;
  final int random;
  final double[] fixedPrecision;
  private final Map<String, Block> blocks = new LinkedHashMap<>();
  private final List<Entry> entries = new ArrayList<>();

  Design(Rows rows) {
    this.rows = rows;
    groups =
        rows.terms.stream()
            .filter(Term.Group.class::isInstance)
            .map(Term.Group.class::cast)
            .sorted(Comparator.comparingInt((Term.Group group) -> -group.levels))
            .toList();
    int place = 0;
    for (Term.Group group : groups) {
      place = add(group.name(), new Entry(place, group.level, null, 0), group.levels);
    }
    random = place;
    place = add("", new Entry(place, new int[rows.size()], null, 0), 1);
    for (Term term : rows.terms) {
      place = addFixed(term, place);
    }
    size = place;
    fixedPrecision = precisions();
  }

  private int addFixed(Term term, int place) {
    return switch (term) {
      case Term.Group _ -> place;
      case Term.Factor factor ->
          add(factor.name(), new Entry(place, factor.level, null, 1), factor.levels - 1);
      case Term.Curve curve -> {
        blocks.put(curve.name(), new Block(place, 0));
        for (int column = 0; column < curve.columns.length; column++) {
          entries.add(new Entry(place + column, curve.at, curve.columns[column], 0));
        }
        yield place + curve.columns.length;
      }
    };
  }

  private int add(String name, Entry entry, int width) {
    blocks.put(name, new Block(entry.base, entry.baseline));
    if (width > 0) {
      entries.add(entry);
    }
    return entry.base + width;
  }

  private double[] precisions() {
    double[] precision = new double[size];
    precision[random] = 1 / (rows.interceptSd * rows.interceptSd);
    int place = random + 1;
    for (Term term : rows.terms) {
      int width =
          switch (term) {
            case Term.Group _ -> 0;
            case Term.Factor factor -> factor.levels - 1;
            case Term.Curve curve -> curve.columns.length;
          };
      double sd =
          switch (term) {
            case Term.Group group -> group.scale;
            case Term.Factor factor -> factor.sd;
            case Term.Curve curve -> curve.sd;
          };
      Arrays.fill(precision, place, place + width, 1 / (sd * sd));
      place += width;
    }
    return precision;
  }

  /// Place of an effect among the coefficients, -1 for a baseline.
  int place(String term, int level) {
    Block block = blocks.get(term);
    if (block == null) {
      throw new IllegalArgumentException("no term " + term + " among " + blocks.keySet());
    }
    return level < block.baseline ? -1 : block.base + level - block.baseline;
  }

  int entries() {
    return entries.size();
  }

  /// Fills in where row i has something other than 0, and what.
  void row(int i, int[] index, double[] value) {
    for (int k = 0; k < index.length; k++) {
      Entry entry = entries.get(k);
      int level = entry.level[i];
      if (entry.column == null) {
        index[k] = level < Math.max(0, entry.baseline) ? -1 : entry.base + level - entry.baseline;
        value[k] = 1;
      } else {
        value[k] = entry.column[level];
        index[k] = value[k] == 0 ? -1 : entry.base;
      }
    }
  }

  private record Block(int base, int baseline) {}

  /// One possible non-zero of a row: a level of a block, or a column of a basis.
  private static final class Entry {
    final int base;
    final int[] level;
    final double @Nullable [] column;
    final int baseline;

    Entry(int base, int[] level, double @Nullable [] column, int baseline) {
      this.base = base;
      this.level = level;
      this.column = column;
      this.baseline = baseline;
    }
  }
}
