package org.truemark.intake.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.truemark.intake.problem.ImportProblem;
import org.truemark.intake.problem.LayoutProblem.BlankHeader;
import org.truemark.intake.problem.LayoutProblem.DuplicateHeader;

/// The names of the columns, made different from each other.
///
/// @param names one per column
/// @param notes what was renamed
record Headers(List<String> names, List<ImportProblem> notes) {
  Headers {
    names = List.copyOf(names);
    notes = List.copyOf(notes);
  }

  /// How many columns have a name, counted up to the last one that has.
  static int named(List<String> header) {
    int named = header.size();
    while (named > 0 && header.get(named - 1).isBlank()) {
      named--;
    }
    return named;
  }

  /// Names so many columns after the header.
  static Headers of(String sheet, Sample.Seen header, int columns) {
    List<String> names = new ArrayList<>();
    List<ImportProblem> notes = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < columns; i++) {
      String written = i < header.cells().size() ? header.cells().get(i) : "";
      String base = written.isBlank() ? "column " + (i + 1) : written;
      String name = base;
      for (int n = 2; !taken.add(name.strip()); n++) {
        name = base + " (" + n + ")";
      }
      names.add(name);
      if (written.isBlank()) {
        notes.add(new BlankHeader(sheet, header.line(), i + 1, name));
      } else if (!name.equals(written)) {
        notes.add(new DuplicateHeader(sheet, header.line(), i + 1, written, name));
      }
    }
    return new Headers(names, notes);
  }
}
