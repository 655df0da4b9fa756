package org.truemark.intake.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.date.DatePattern;
import org.truemark.intake.date.Reading;
import org.truemark.intake.file.Sheet;

/// Tells from the rows which of a sheet's columns of days comes first: deals are created before
/// they are closed, whatever the headers say and in whatever order they stand.
final class DateOrder {
  private final Map<String, DatePattern> patterns;
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final Map<String, Long> earliest = new LinkedHashMap<>();

  /// @param patterns the pattern of each column of days, by header
  DateOrder(Sheet sheet, Map<String, DatePattern> patterns) {
    this.patterns = patterns;
    for (int place = 0; place < sheet.headers().size(); place++) {
      String header = sheet.headers().get(place).strip();
      if (patterns.containsKey(header)) {
        places.putIfAbsent(header, place);
      }
    }
    if (places.size() > 1) {
      sheet.forEach((line, cells) -> see(cells));
    }
  }

  private void see(String[] cells) {
    String first = null;
    LocalDate least = null;
    boolean differ = false;
    for (Map.Entry<String, Integer> place : places.entrySet()) {
      LocalDate day = day(place.getKey(), cells[place.getValue()]);
      if (day == null) {
        return;
      }
      differ |= least != null && !day.equals(least);
      if (least == null || day.isBefore(least)) {
        least = day;
        first = place.getKey();
      }
    }
    if (differ && first != null) {
      earliest.merge(first, 1L, Long::sum);
    }
  }

  private @Nullable LocalDate day(String header, String cell) {
    DatePattern pattern = patterns.get(header);
    Reading reading = pattern == null ? null : pattern.parse(cell);
    return reading == null ? null : reading.date();
  }

  /// The only column of days, or the one that is the earliest in most rows.
  Optional<String> first() {
    if (places.size() == 1) {
      return places.keySet().stream().findFirst();
    }
    return earliest.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  /// The other of two; nothing where there are more.
  Optional<String> second() {
    Optional<String> first = first();
    return places.size() == 2 && first.isPresent()
        ? places.keySet().stream().filter(header -> !header.equals(first.get())).findFirst()
        : Optional.empty();
  }
}
