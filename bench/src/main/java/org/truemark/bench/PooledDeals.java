package org.truemark.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.truemark.statistics.mixed.Rows;
import org.truemark.statistics.mixed.Rows.Model;
import org.truemark.statistics.mixed.Term;

/// The deals of an export as person-period rows: one row for each person, product, manager and week
/// of age, with how many deals were at risk, ended and were won.
final class PooledDeals {
  private static final int WEEKS = 18;
  private static final double NO_PRIOR = Double.POSITIVE_INFINITY;

  private final SortedMap<Cell, int[]> cells = new TreeMap<>();

  private record Cell(String agent, String manager, String product, int week)
      implements Comparable<Cell> {
    @Override
    public int compareTo(Cell other) {
      return key().compareTo(other.key());
    }

    private String key() {
      return "%s|%s|%s|%03d".formatted(agent, manager, product, week);
    }
  }

  /// Reads `sales_pipeline.csv` and `sales_teams.csv`.
  static PooledDeals read(Path folder) throws IOException {
    Map<String, String> managers = new HashMap<>();
    List<NamedCsvRecord> deals = new ArrayList<>();
    try (var teams = CsvReader.builder().ofNamedCsvRecord(folder.resolve("sales_teams.csv"));
        var pipeline = CsvReader.builder().ofNamedCsvRecord(folder.resolve("sales_pipeline.csv"))) {
      teams.forEach(row -> managers.put(row.getField("sales_agent"), row.getField("manager")));
      pipeline.stream().filter(row -> !row.getField("engage_date").isEmpty()).forEach(deals::add);
    }
    LocalDate end =
        deals.stream()
            .flatMap(deal -> Stream.of(deal.getField("engage_date"), deal.getField("close_date")))
            .filter(day -> !day.isEmpty())
            .map(LocalDate::parse)
            .max(LocalDate::compareTo)
            .orElseThrow();
    var pooled = new PooledDeals();
    deals.forEach(deal -> pooled.add(deal, managers, end));
    return pooled;
  }

  private void add(NamedCsvRecord deal, Map<String, String> managers, LocalDate end) {
    LocalDate begun = LocalDate.parse(deal.getField("engage_date"));
    String closed = deal.getField("close_date");
    long days = ChronoUnit.DAYS.between(begun, closed.isEmpty() ? end : LocalDate.parse(closed));
    int last = (int) days / 7;
    int counted = Math.min(last, WEEKS - 1);
    String agent = deal.getField("sales_agent");
    for (int week = 0; week <= counted; week++) {
      var cell = new Cell(agent, managers.getOrDefault(agent, ""), deal.getField("product"), week);
      int[] counts = cells.computeIfAbsent(cell, _ -> new int[3]);
      counts[0]++;
      if (week == last && !closed.isEmpty()) {
        counts[1]++;
        counts[2] += deal.getField("deal_stage").equals("Won") ? 1 : 0;
      }
    }
  }

  /// Writes the rows for another program.
  void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>(List.of("agent,manager,product,week,risk,ended,won"));
    cells.forEach((cell, n) ->
        lines.add(
            "%s,%s,%s,%d,%d,%d,%d"
                .formatted(cell.agent, cell.manager, cell.product, cell.week, n[0], n[1], n[2])));
    Files.write(file, lines);
  }

  int size() {
    return cells.size();
  }

  /// Deals that ended among those at risk.
  Rows ends() {
    return rows(n -> n[1], n -> n[0]);
  }

  /// Deals that were won among those that ended.
  Rows wins() {
    return rows(n -> n[2], n -> n[1]);
  }

  private Rows rows(ToDoubleFunction<int[]> successes, ToDoubleFunction<int[]> trials) {
    List<Map.Entry<Cell, int[]>> kept =
        cells.entrySet().stream()
            .filter(cell -> trials.applyAsDouble(cell.getValue()) > 0)
            .toList();
    List<Cell> at = kept.stream().map(Map.Entry::getKey).toList();
    List<String> agents = at.stream().map(Cell::agent).toList();
    List<String> managers = at.stream().map(Cell::manager).toList();
    List<String> products = at.stream().map(Cell::product).toList();
    int[] weeks = at.stream().mapToInt(Cell::week).toArray();
    var model =
        Model.of(
            Term.factor("product", levels(products), count(products), NO_PRIOR),
            Term.factor("week", weeks, WEEKS, NO_PRIOR),
            Term.group("agent", levels(agents), count(agents), 1),
            Term.group("manager", levels(managers), count(managers), 1));
    return Rows.binomial(
        kept.stream().mapToDouble(cell -> successes.applyAsDouble(cell.getValue())).toArray(),
        kept.stream().mapToDouble(cell -> trials.applyAsDouble(cell.getValue())).toArray(),
        model);
  }

  private static int[] levels(List<String> names) {
    List<String> sorted = List.copyOf(new TreeSet<>(names));
    return names.stream().mapToInt(sorted::indexOf).toArray();
  }

  private static int count(List<String> names) {
    return new TreeSet<>(names).size();
  }
}
