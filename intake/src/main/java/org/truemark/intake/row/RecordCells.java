package org.truemark.intake.row;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.mapping.BoundColumn;
import org.truemark.intake.mapping.Mapping.Outcome;
import org.truemark.intake.people.Who;
import org.truemark.intake.problem.ImportProblem;
import org.truemark.kernel.Source;

/// One record while it is read: its cells, what is known of it so far, and what was wrong with it.
/// One object serves all records of a sheet, since a million of them pass by.
final class RecordCells {
  private final String sheet;
  private final List<ImportProblem> problems = new ArrayList<>();
  private final List<Unsettled> unsettled = new ArrayList<>();
  private final Set<String> coarse = new HashSet<>();
  private String[] cells = new String[0];
  private long line;
  private @Nullable Outcome outcome;
  private boolean open;
  private String key = "";

  /// A reference to a person that more than one fits.
  record Unsettled(String column, @Nullable String header, Who.Several several) {}

  /// @param sheet name of the sheet, for the places of problems
  RecordCells(String sheet) {
    this.sheet = sheet;
  }

  void begin(long newLine, String[] newCells) {
    line = newLine;
    cells = newCells;
    outcome = null;
    open = false;
    problems.clear();
    unsettled.clear();
    coarse.clear();
  }

  String[] cells() {
    return cells;
  }

  String cell(int place) {
    return cells[place];
  }

  long line() {
    return line;
  }

  /// Where a column stands in this record.
  Source source(BoundColumn column, String field) {
    int place = column.cells().isEmpty() ? 0 : column.cells().getFirst() + 1;
    return new Source(sheet, line, place, column.header(), field);
  }

  @Nullable Outcome outcome() {
    return outcome;
  }

  void outcome(@Nullable Outcome found) {
    outcome = found;
  }

  /// A cell cannot be read before somebody says how its column is written.
  void formIsOpen() {
    open = true;
  }

  boolean isOpen() {
    return open;
  }

  /// The natural key, once it is read.
  String key() {
    return key;
  }

  void key(String read) {
    key = read;
  }

  void wrong(ImportProblem problem) {
    problems.add(problem);
  }

  List<ImportProblem> problems() {
    return problems;
  }

  void unsettled(Unsettled reference) {
    unsettled.add(reference);
  }

  List<Unsettled> unsettled() {
    return unsettled;
  }

  void coarse(String column) {
    coarse.add(column);
  }

  Set<String> coarse() {
    return coarse;
  }
}
