package org.truemark.cli.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.truemark.diagnosis.answer.Diagnosis;
import org.truemark.kernel.Estimate;

/// Win rates of people in alphabetical order: as counted, and shrunk towards the team with a 90 %
/// interval. Never a ranking.
final class PeopleTable {
  private static final int BAR = 20;
  private static final int NAME = 20;
  private static final String ROW = "%-20s %6s  %7s %7s  %-17s %-21s %s";

  private PeopleTable() {}

  static List<String> of(List<Diagnosis.PersonRow> people, Bars bars) {
    List<Estimate> shrunk =
        people.stream()
            .map(Diagnosis.PersonRow::winRate)
            .filter(Objects::nonNull)
            .map(Diagnosis.PersonRate::shrunk)
            .toList();
    double low = shrunk.stream().mapToDouble(Estimate::low).min().orElse(0);
    double high = shrunk.stream().mapToDouble(Estimate::high).max().orElse(1);
    var scale = new Bars.Scale(low, Math.max(high, low + .01), BAR);
    var lines = new ArrayList<String>();
    lines.add(
        ROW.formatted("person", "closed", "raw", "shrunk", "90 % interval", "", "")
            .stripTrailing());
    people.forEach(person -> lines.add(row(person, bars, scale)));
    return lines;
  }

  private static String row(Diagnosis.PersonRow row, Bars bars, Bars.Scale scale) {
    String name = row.person().value();
    String cut = name.length() <= NAME ? name : name.substring(0, NAME);
    String label = Text.words(row.label().toString());
    Diagnosis.PersonRate rate = row.winRate();
    if (rate == null) {
      return ROW.formatted(cut, Text.count(row.n()), "", "", "", "", label);
    }
    Estimate shrunk = rate.shrunk();
    return ROW.formatted(
        cut,
        Text.count(row.n()),
        Text.percent(rate.raw().value()),
        Text.percent(shrunk.value()),
        Text.percent(shrunk.low()) + " to " + Text.percent(shrunk.high()),
        bars.interval(shrunk, scale),
        label);
  }
}
