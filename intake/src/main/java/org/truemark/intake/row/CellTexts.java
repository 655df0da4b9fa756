package org.truemark.intake.row;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.truemark.intake.cell.CellText;
import org.truemark.intake.export.CanonicalCsv;
import org.truemark.intake.infer.BooleanCell;
import org.truemark.intake.mapping.BoundColumn;
import org.truemark.intake.mapping.ColumnMapping.Source;
import org.truemark.intake.mapping.Mapping;
import org.truemark.intake.mapping.Parse;
import org.truemark.intake.mapping.Regex;

/// The text of a bound column in a record: cells joined, blanks at the ends taken away, texts that
/// stand for nothing emptied, patterns applied and value tables looked up.
public final class CellTexts {
  private final Set<String> nulls = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private final int longestNull;
  private final Map<String, Map<String, String>> values = new HashMap<>();

  private final boolean own;
  private final Parse.Words words;

  /// @param mapping whose words are used
  /// @param own true for one of our own exports, whose marks against formulas are taken off
  public CellTexts(Mapping mapping, boolean own) {
    this.own = own;
    this.words = mapping.parse().words();
    nulls.addAll(mapping.parse().words().nullText());
    longestNull = nulls.stream().mapToInt(String::length).max().orElse(0);
    mapping
        .vocabulary()
        .values()
        .forEach((name, table) -> {
          var folded = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
          folded.putAll(table);
          values.put(name, folded);
        });
  }

  /// The mapping's words for yes and no, or the common ones.
  public BooleanCell yesAndNo() {
    boolean stated = !words.trueText().isEmpty() || !words.falseText().isEmpty();
    return stated ? BooleanCell.of(words.trueText(), words.falseText()) : BooleanCell.common();
  }

  /// A cell without blanks at its ends; empty if it stands for nothing.
  public String clean(String cell) {
    String text = own ? CanonicalCsv.unsafe(cell) : CellText.strip(cell);
    boolean nothing = text.length() <= longestNull && nulls.contains(text);
    return nothing ? "" : text;
  }

  /// The text of the cells as it stands, joined by a blank, or empty.
  String plain(BoundColumn column, RecordCells record) {
    if (column.mapping().source() instanceof Source.Constant(String text)) {
      return text;
    }
    if (column.cells().size() == 1) {
      return clean(record.cell(column.cells().getFirst()));
    }
    return joined(column, record, " ");
  }

  /// The cells that are not empty, joined.
  String joined(BoundColumn column, RecordCells record, String between) {
    var joined = new StringBuilder();
    for (int place : column.cells()) {
      String text = clean(record.cell(place));
      joined.append(joined.isEmpty() || text.isEmpty() ? "" : between).append(text);
    }
    return joined.toString();
  }

  /// The text after the column's pattern and value table.
  String read(BoundColumn column, RecordCells record) {
    return said(column, plain(column, record), "value");
  }

  /// What a text says by the column's pattern and value table. A text that does not fit the pattern
  /// is taken whole.
  ///
  /// @param group named group of the pattern; the whole text where there is no pattern
  public String said(BoundColumn column, String text, String group) {
    Regex pattern = column.mapping().details().values().pattern();
    if (text.isEmpty() || pattern == null) {
      return mapped(column, text);
    }
    Regex.Whole whole = pattern.whole(text);
    if (!whole.fits()) {
      return mapped(column, text);
    }
    Matcher matcher = whole.matcher();
    boolean named = matcher.namedGroups().containsKey(group);
    String found = named ? matcher.group(group) : null;
    return mapped(column, found == null ? "" : CellText.strip(found));
  }

  private String mapped(BoundColumn column, String text) {
    String table = column.mapping().details().values().map();
    Map<String, String> known = table == null ? null : values.get(table);
    return known == null || text.isEmpty() ? text : known.getOrDefault(text, text);
  }

  /// True if the column has no value table or the table knows the text.
  boolean knows(BoundColumn column, String text) {
    String table = column.mapping().details().values().map();
    Map<String, String> known = table == null ? null : values.get(table);
    return known == null || text.isEmpty() || known.containsKey(text) || known.containsValue(text);
  }
}
