package org.truemark.intake.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.truemark.intake.problem.FileProblem.EmptyFile;
import org.truemark.intake.problem.FileProblem.NoHeader;
import org.truemark.intake.problem.FileProblem.NoRows;
import org.truemark.intake.problem.ImportProblem;
import org.truemark.intake.problem.WorkbookProblem.BrokenWorkbook;
import org.truemark.intake.problem.WorkbookProblem.SkippedSheet;

/// Opens a workbook: checks it as an archive, then understands every sheet that is not hidden.
/// Sheets without rows are left out with a note as long as another sheet has some.
final class WorkbookFile {
  private final InputFile file;
  private final ReadRules rules;
  private final boolean date1904;
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<ImportProblem> notes = new ArrayList<>();
  private final List<ImportProblem> unread = new ArrayList<>();

  private WorkbookFile(InputFile file, ReadRules rules, boolean date1904) {
    this.file = file;
    this.rules = rules;
    this.date1904 = date1904;
  }

  /// The sheets of a workbook and what was wrong.
  record Understood(List<Sheet> sheets, List<ImportProblem> problems) {}

  static Understood open(InputFile file, ReadRules rules) {
    WorkbookGuard.Verdict verdict = WorkbookGuard.check(file);
    if (verdict.refusal() != null) {
      return new Understood(List.of(), List.of(verdict.refusal()));
    }
    return new WorkbookFile(file, rules, verdict.date1904()).read();
  }

  /// A sheet's name and whether it is hidden.
  private record Tab(int index, String name, boolean hidden) {}

  private Understood read() {
    List<Tab> tabs;
    try (ReadableWorkbook workbook = WorkbookRecords.open(file)) {
      tabs = workbook.getSheets().map(WorkbookFile::tab).toList();
    } catch (IOException | RuntimeException _) {
      // The library tells damage by several unchecked exceptions of its own and of its parser.
      return new Understood(List.of(), List.of(new BrokenWorkbook(file.name())));
    }
    for (Tab tab : tabs) {
      String name = file.name() + "!" + tab.name();
      if (tab.hidden()) {
        notes.add(new SkippedSheet(name, "is hidden"));
      } else {
        understand(name, tab.index());
      }
    }
    return done();
  }

  private static Tab tab(org.dhatim.fastexcel.reader.Sheet sheet) {
    boolean hidden = sheet.getVisibility() != SheetVisibility.VISIBLE;
    return new Tab(sheet.getIndex(), sheet.getName(), hidden);
  }

  private void understand(String name, int index) {
    var style = new Table.Style("XLSX", '\0', date1904, true, false);
    var records = new WorkbookRecords(file, index, date1904);
    Table.Understood table = new Table(name, style, rules).understand(records);
    if (table.sheet() == null) {
      unread.add(table.problems().getLast());
    } else {
      sheets.add(table.sheet());
      notes.addAll(table.problems());
    }
  }

  private Understood done() {
    List<ImportProblem> problems = new ArrayList<>(notes);
    for (ImportProblem problem : unread) {
      problems.add(sheets.isEmpty() ? problem : asNote(problem));
    }
    boolean empty = unread.stream().allMatch(EmptyFile.class::isInstance);
    if (sheets.isEmpty() && empty) {
      problems = List.of(new EmptyFile(file.name(), "no visible sheet holds a cell"));
    }
    return new Understood(sheets, problems);
  }

  private static ImportProblem asNote(ImportProblem problem) {
    return switch (problem) {
      case EmptyFile(String sheet, String _) -> new SkippedSheet(sheet, "is empty");
      case NoRows(String sheet, int _) -> new SkippedSheet(sheet, "has no rows under its header");
      case NoHeader(String sheet, long _, String _) -> new SkippedSheet(sheet, "has no header");
      default -> problem;
    };
  }
}
