package org.truemark.testkit.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One frozen fixture: the columns of `NAME.data.csv` and the numbers of `NAME.expected.csv`.
///
/// A key names its number with dots, such as `glmer.fixef.segment_smb` or `glmer.mode.rep.R07`.
/// Numbers are kept as R printed them with 17 digits, hence bit by bit; `NaN` says that R gave
/// none. Columns and keys that are not there are refused by name.
public final class Oracle {
  private final String name;
  private final Map<String, List<String>> columns;
  private final Map<String, Double> expected;

  private Oracle(String name, Map<String, List<String>> columns, Map<String, Double> expected) {
    this.name = name;
    this.columns = columns;
    this.expected = expected;
  }

  /// Reads a fixture from the class path.
  ///
  /// @param name such as `glmer-logit`
  /// @throws IllegalArgumentException if there is no such fixture
  public static Oracle read(String name) {
    Map<String, List<String>> columns = columns(lines(name + ".data.csv"));
    Map<String, List<String>> pairs = columns(lines(name + ".expected.csv"));
    List<String> keys = of(pairs, "key", name);
    List<String> values = of(pairs, "value", name);
    Map<String, Double> expected = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      expected.put(keys.get(i), Double.parseDouble(values.get(i)));
    }
    return new Oracle(name, columns, expected);
  }

  /// How many rows the data have.
  public int rows() {
    return columns.values().iterator().next().size();
  }

  /// The names of the columns, in the order of the file.
  public List<String> columns() {
    return List.copyOf(columns.keySet());
  }

  /// A column of numbers, one for each row.
  public double[] numbers(String column) {
    return of(columns, column, name).stream().mapToDouble(Double::parseDouble).toArray();
  }

  /// A column of labels, one for each row.
  public String[] labels(String column) {
    return of(columns, column, name).toArray(String[]::new);
  }

  /// An expected number.
  public double expected(String key) {
    Double value = expected.get(key);
    if (value == null) {
      throw new IllegalArgumentException("no expected number %s in %s".formatted(key, name));
    }
    return value;
  }

  /// The expected numbers whose keys begin with the prefix and a dot, by the rest of the key, in
  /// the order of the file; for `glmer.fixef` the coefficients by their names.
  public Map<String, Double> under(String prefix) {
    Map<String, Double> found = new LinkedHashMap<>();
    String start = prefix + ".";
    expected.forEach((key, value) -> {
      if (key.startsWith(start)) {
        found.put(key.substring(start.length()), value);
      }
    });
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "no expected number under %s in %s".formatted(start, name));
    }
    return found;
  }

  private static <T> T of(Map<String, T> columns, String column, String name) {
    T found = columns.get(column);
    if (found == null) {
      throw new IllegalArgumentException(
          "no column %s in %s, which has %s".formatted(column, name, columns.keySet()));
    }
    return found;
  }

  private static Map<String, List<String>> columns(List<String> lines) {
    String[] heads = lines.getFirst().split(",", -1);
    Map<String, List<String>> columns = new LinkedHashMap<>();
    for (String head : heads) {
      columns.put(head, new ArrayList<>());
    }
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      if (cells.length != heads.length) {
        throw new IllegalStateException(
            "%d cells where %d are expected: %s".formatted(cells.length, heads.length, line));
      }
      for (int i = 0; i < heads.length; i++) {
        of(columns, heads[i], line).add(cells[i]);
      }
    }
    return columns;
  }

  /// The lines of a file without its head of comments.
  private static List<String> lines(String file) {
    try (InputStream in = Oracle.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("no fixture file " + file);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
