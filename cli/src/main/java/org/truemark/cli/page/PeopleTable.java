package org.truemark.cli.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.kernel.Estimate;

/// People in alphabetical order: win rate as counted, and shrunk towards the team with its 90 %
/// interval, what may be said of it, where people differ in it the pace of decisions against the
/// average person's, and the largest part of the difference from the average seat. Never a ranking.
final class PeopleTable {
  private static final int LEAST_NAME = 12;
  private static final int MOST_NAME = 32;
  private static final int OTHER_COLUMNS = 62;
  private static final int PACE_COLUMN = 6;
  private static final long MANY = 100_000;
  private static final String UNNAMED = "---";

  private final int name;
  private final String row;

  private PeopleTable(int width, boolean paced) {
    int others = OTHER_COLUMNS + (paced ? PACE_COLUMN : 0);
    name = Math.clamp(width - others, LEAST_NAME, MOST_NAME);
    row = "%-" + name + "s %6s %5s %-13s %-19s " + (paced ? "%5s " : "%.0s") + "%s";
  }

  static List<String> of(Diagnosis diagnosis, int width) {
    boolean paced = diagnosis.findings().stream().anyMatch(one -> one.code().equals("pace"));
    var table = new PeopleTable(width, paced);
    var lines = new ArrayList<String>();
    lines.add(
        table.line(
            "person", "closed", "raw", "shrunk, 90 %", "label", "pace", part(diagnosis.unit())));
    diagnosis.decomposition().forEach(person -> lines.add(table.line(person)));
    return lines;
  }

  private static String part(@Nullable String unit) {
    if (unit == null) {
      return "";
    }
    return unit.equals(UNNAMED) ? "largest part" : unit.length() == 3 ? "part, " + unit : unit;
  }

  private String line(Diagnosis.PersonRow person) {
    Diagnosis.PersonRate rate = person.winRate();
    return line(
        person.person().value(),
        person.n() < MANY ? Text.count(person.n()) : Text.difference(person.n()).substring(1),
        rate == null ? "" : Text.wholePercent(rate.raw().value()),
        rate == null ? "" : shrunk(rate.shrunk()),
        Text.words(person.label().toString()),
        person.pace() == null ? "" : String.format(Locale.ROOT, "%.2f", person.pace().value()),
        largest(person.factors()));
  }

  private String line(String person, Object... columns) {
    var cells = new ArrayList<Object>(List.of(columns));
    cells.addFirst(person.length() <= name ? person : person.substring(0, name));
    return row.formatted(cells.toArray()).stripTrailing();
  }

  /// `63 % (57-69)`.
  private static String shrunk(Estimate rate) {
    String low = Text.wholePercent(rate.low()).replace(" %", "");
    String high = Text.wholePercent(rate.high()).replace(" %", "");
    return "%s (%s-%s)".formatted(Text.wholePercent(rate.value()), low, high);
  }

  private static String largest(Map<String, Estimate> factors) {
    return factors.entrySet().stream()
        .max(Comparator.comparingDouble(part -> Math.abs(part.getValue().value())))
        .map(part -> part.getKey() + " " + Text.difference(part.getValue().value()))
        .orElse("");
  }
}
