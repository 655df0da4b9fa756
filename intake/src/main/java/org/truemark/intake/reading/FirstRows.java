package org.truemark.intake.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.truemark.facts.table.Row;

/// Rows of records that feed several tables and are gone through again for the others. They are one
/// unit: what is wrong with a later row takes back the first.
final class FirstRows {
  private final Map<Place, List<Row>> rows = new LinkedHashMap<>();

  /// Where a record stands.
  record Place(String file, long line) {}

  void keep(Place place, List<Row> some) {
    if (!some.isEmpty()) {
      rows.computeIfAbsent(place, made -> new ArrayList<>(some.size())).addAll(some);
    }
  }

  /// The rows of a record that cannot be used; they are kept no longer.
  List<Row> withdraw(String file, long line) {
    List<Row> withdrawn = rows.remove(new Place(file, line));
    return withdrawn == null ? List.of() : withdrawn;
  }

  /// The rows of all records that can be used.
  Stream<Row> kept() {
    return rows.values().stream().flatMap(List::stream);
  }
}
