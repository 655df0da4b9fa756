package org.truemark.intake.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.file.SheetForm.FooterRow;
import org.truemark.intake.file.TableSheet.Width;
import org.truemark.intake.problem.FileProblem.CellTooLong;
import org.truemark.intake.problem.FileProblem.CutOff;
import org.truemark.intake.problem.FileProblem.EmptyFile;
import org.truemark.intake.problem.FileProblem.NoHeader;
import org.truemark.intake.problem.FileProblem.NoRows;
import org.truemark.intake.problem.FileProblem.StrayQuote;
import org.truemark.intake.problem.FileProblem.TooManyColumns;
import org.truemark.intake.problem.ImportProblem;
import org.truemark.intake.problem.LayoutProblem.BlankRows;
import org.truemark.intake.problem.LayoutProblem.TitleRows;
import org.truemark.intake.problem.WorkbookProblem.BrokenWorkbook;

/// Understands one table: finds its header, surveys its rows and makes the sheet.
final class Table {
  private final String name;
  private final Style style;
  private final ReadRules rules;
  private final List<ImportProblem> problems = new ArrayList<>();

  /// What the kind of file decides.
  ///
  /// @param ragged true if rows may be shorter than the header
  /// @param torn true if the file ends inside a letter
  record Style(String encoding, char delimiter, boolean date1904, boolean ragged, boolean torn) {}

  /// A table as far as it could be understood.
  ///
  /// @param sheet null when nothing of it can be read
  record Understood(@Nullable Sheet sheet, List<ImportProblem> problems) {}

  Table(String name, Style style, ReadRules rules) {
    this.name = name;
    this.style = style;
    this.rules = rules;
  }

  Understood understand(Records records) {
    Sheet sheet = read(records);
    return new Understood(sheet, List.copyOf(problems));
  }

  private @Nullable Sheet read(Records records) {
    var sample = new Sample();
    Records.End end = records.read(sample);
    Sample.Seen header = sample.header();
    if (header == null) {
      ImportProblem stop = stopped(end, 0);
      problems.add(stop == null ? new EmptyFile(name, "all cells are blank") : stop);
      return null;
    }
    if (!header.named()) {
      problems.add(new NoHeader(name, header.line(), header.text()));
      return null;
    }
    if (!sample.titles(header).isEmpty()) {
      problems.add(new TitleRows(name, sample.titles(header)));
    }
    return survey(records, header);
  }

  private @Nullable Sheet survey(Records records, Sample.Seen header) {
    var width = new Width(columns(records, header), style.ragged());
    var survey = new Survey(header.line(), width, rules.footer());
    Records used = records.strictly();
    Records.End end = used.read(survey);
    if (end.how() == Records.How.BAD_QUOTES) {
      long stray = end.line();
      survey = new Survey(header.line(), width, rules.footer());
      used = records;
      end = used.read(survey);
      if (end.line() > stray) {
        problems.add(new StrayQuote(name, stray));
      }
    }
    ImportProblem stop = stopped(end, survey.fitting() + survey.rejected() + 1);
    CutOff cut = stop instanceof CutOff cutOff ? cutOff : torn(end, survey);
    if (stop != null && !(stop instanceof CutOff)) {
      problems.add(stop);
      return null;
    }
    if (cut == null && survey.fitting() + survey.rejected() == 0) {
      problems.add(new NoRows(name, width.columns()));
      return null;
    }
    int columns = style.ragged() ? Math.max(width.columns(), survey.widest()) : width.columns();
    return sheet(new Width(columns, style.ragged()), used, header, new Outcome(survey, cut));
  }

  /// What the survey brought.
  private record Outcome(Survey survey, @Nullable CutOff cut) {
    /// The line on which the footer or the cut record starts.
    long end() {
      List<FooterRow> footer = survey.footer();
      long end = footer.isEmpty() ? Long.MAX_VALUE : footer.getFirst().line();
      return cut == null ? end : Math.min(end, cut.line());
    }

    /// Rows that a visitor will get.
    long rows() {
      Survey.Last last = survey.last();
      boolean lastIsCut = cut != null && last.line() == cut.line() && last.fits();
      return survey.fitting() - (lastIsCut ? 1 : 0);
    }
  }

  /// Why reading could not go on, or null if it reached the end.
  private @Nullable ImportProblem stopped(Records.End end, long record) {
    return switch (end.how()) {
      case COMPLETE, UNFINISHED, STOPPED, BAD_QUOTES -> null;
      case CUT_OFF -> new CutOff(name, record, end.line());
      case CELL_TOO_LONG -> new CellTooLong(name, end.line(), Records.MAX_CELL_LENGTH);
      case TOO_MANY_CELLS -> new TooManyColumns(name, end.line(), Records.MAX_CELLS);
      case BROKEN -> new BrokenWorkbook(name);
    };
  }

  /// A last row that was cut without leaving a quote open.
  private @Nullable CutOff torn(Records.End end, Survey survey) {
    boolean isLast = survey.last().line() == end.line();
    boolean shorter = end.how() == Records.How.UNFINISHED && isLast && !survey.last().fits();
    long record = survey.fitting() + survey.rejected() + (isLast ? 0 : 1);
    return style.torn() || shorter ? new CutOff(name, record, end.line()) : null;
  }

  /// How many columns the table has: blank ones at the right of the header count when rows fill
  /// them.
  private int columns(Records records, Sample.Seen header) {
    int named = Headers.named(header.cells());
    int written = header.cells().size();
    if (named == written || style.ragged()) {
      return named;
    }
    int[] columns = {named};
    records.read((line, cells) -> {
      if (line > header.line() && cells.length <= written) {
        columns[0] = Math.max(columns[0], Headers.named(List.of(cells)));
      }
      return columns[0] < written;
    });
    return columns[0];
  }

  private Sheet sheet(Width width, Records records, Sample.Seen header, Outcome outcome) {
    Survey survey = outcome.survey();
    Headers headers = Headers.of(name, header, width.columns());
    problems.addAll(headers.notes());
    problems.addAll(survey.lost().problems(name, headers.names()));
    if (survey.blanks() > 0) {
      problems.add(new BlankRows(name, survey.firstBlank(), survey.blanks()));
    }
    if (outcome.cut() != null) {
      problems.add(outcome.cut());
    }
    var form =
        new SheetForm(
            style.encoding(),
            style.delimiter(),
            header.line(),
            survey.footer(),
            outcome.rows(),
            style.date1904());
    return new TableSheet(name, form, headers.names(), width, outcome.end(), records);
  }
}
