package org.truemark.cli.page;

import java.util.ArrayList;
import java.util.List;
import org.truemark.cli.answer.ImportResult;
import org.truemark.cli.answer.Unlock;
import org.truemark.intake.batch.Batch;
import org.truemark.intake.batch.Understood;
import org.truemark.intake.total.ControlTotal;

/// What an import would do: how each sheet was understood, what became of the rows, the totals to
/// compare with the source, and what more files would show.
public final class ImportPage {
  private static final int WIDEST_HEADER = 28;

  private ImportPage() {}

  /// The page.
  public static List<String> of(ImportResult result, Canvas canvas) {
    var lines = new ArrayList<String>();
    lines.addAll(Text.wrap(sentence(result), canvas.width()));
    for (ImportResult.Sheet sheet : result.understood()) {
      lines.add("");
      addSheet(sheet, lines, canvas);
    }
    if (!result.refused().isEmpty()) {
      lines.add("");
      String headers = String.join(", ", result.refused());
      String left = Text.count(result.refused().size(), "column");
      lines.addAll(
          Text.wrap(
              left + " left out because Truemark does not keep such data: " + headers + ".",
              canvas.width()));
    }
    addTotals(result.controlTotals(), lines);
    addUnlocks(result.unlocks(), lines, canvas);
    return lines;
  }

  private static String sentence(ImportResult result) {
    Batch.RowCounts rows = result.rows();
    String state =
        switch (result.state()) {
          case READY -> "Ready, nothing was stored: ";
          case ASKING -> "Questions are open, nothing was stored: ";
          case REFUSED -> "Refused, nothing was stored: ";
        };
    return state
        + "%s read, %s understood, %s rejected, %s repeated, %s waiting for a person, %s passed over."
            .formatted(
                Text.count(rows.read(), "row"),
                Text.count(rows.saved()),
                Text.count(rows.rejected()),
                Text.count(rows.duplicate()),
                Text.count(rows.queued()),
                Text.count(rows.passed()));
  }

  private static void addSheet(ImportResult.Sheet sheet, List<String> lines, Canvas canvas) {
    String delimiter = sheet.delimiter();
    String cut = delimiter == null ? "" : ", cut at " + name(delimiter);
    lines.addAll(
        Text.wrap(
            "%s, read as %s: %s%s, header in line %d, %s."
                .formatted(
                    sheet.name(),
                    sheet.mapping(),
                    sheet.encoding(),
                    cut,
                    sheet.headerRow(),
                    Text.count(sheet.footerRows(), "footer row")),
            canvas.width()));
    for (Understood.ColumnRead column : sheet.columns()) {
      String as = column.format().isEmpty() ? column.as() : column.as() + ", " + column.format();
      String header = column.header();
      String shown =
          header.length() <= WIDEST_HEADER ? header : header.substring(0, WIDEST_HEADER - 1) + "~";
      lines.add("  %-28s %s (%s)".formatted(shown, column.field(), as));
    }
    if (!sheet.unused().isEmpty()) {
      lines.addAll(Text.hang("  not used: ", String.join(", ", sheet.unused()), canvas.width()));
    }
  }

  private static String name(String delimiter) {
    return switch (delimiter) {
      case "\t" -> "tabs";
      case "," -> "commas";
      case ";" -> "semicolons";
      default -> "\"" + delimiter + "\"";
    };
  }

  private static void addTotals(List<ControlTotal> totals, List<String> lines) {
    if (totals.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("Compare with the reports of the source before anything is stored");
    for (ControlTotal total : totals) {
      String amount = total.amount() == null ? "" : total.amount().toPlainString();
      String currency = total.currency() == null ? "" : total.currency();
      String period = total.period() == null ? "" : total.period();
      lines.add(
          "  %-20s %-20s %-8s %3s %16s  %s"
              .formatted(
                  total.table(),
                  total.measure(),
                  period,
                  currency,
                  amount,
                  Text.count(total.rows(), "row"))
              .stripTrailing());
    }
  }

  private static void addUnlocks(List<Unlock> unlocks, List<String> lines, Canvas canvas) {
    if (unlocks.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("Add, and see");
    unlocks.forEach(unlock ->
        lines.addAll(Text.hang("  ", unlock.add() + ", to see " + unlock.see(), canvas.width())));
  }
}
