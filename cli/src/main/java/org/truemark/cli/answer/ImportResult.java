package org.truemark.cli.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truemark.intake.batch.Batch;
import org.truemark.intake.batch.Understood;
import org.truemark.intake.total.ControlTotal;
import org.truemark.kernel.ClearerWhole;

/// What `import` answers.
///
/// @param state where the batch stands: `ready`, `asking` or `refused`
/// @param rows what became of the records
/// @param controlTotals figures to compare with the source system
/// @param understood one entry per sheet
/// @param refused headers that were left out because such data are not kept
/// @param unlocks what could be seen if the files held more
public record ImportResult(
    Batch.State state,
    Batch.RowCounts rows,
    List<ControlTotal> controlTotals,
    List<Sheet> understood,
    List<String> refused,
    List<Unlock> unlocks) {
  public ImportResult {
    controlTotals = List.copyOf(controlTotals);
    understood = List.copyOf(understood);
    refused = List.copyOf(refused);
    unlocks = List.copyOf(unlocks);
  }

  /// The result of a batch.
  public static ImportResult of(Batch batch) {
    return new ImportResult(
        batch.state(),
        batch.counts(),
        batch.totals(),
        batch.files().stream().map(Sheet::of).toList(),
        batch.files().stream().flatMap(sheet -> sheet.refused().stream()).distinct().toList(),
        Unlock.of(batch.files()));
  }

  /// How a sheet was understood.
  ///
  /// @param name the file, or the sheet of a workbook
  /// @param mapping id of the mapping that read it
  /// @param encoding of the file, `XLSX` for a workbook
  /// @param delimiter between cells, or null for a workbook
  /// @param headerRow line on which the header starts
  /// @param footerRows rows left out at the end
  /// @param columns what each header became
  /// @param unused headers that nothing takes
  @ClearerWhole("the sheet of an import's answer")
  public record Sheet(
      String name,
      String mapping,
      String encoding,
      @Nullable String delimiter,
      long headerRow,
      long footerRows,
      List<Understood.ColumnRead> columns,
      List<String> unused) {
    public Sheet {
      columns = List.copyOf(columns);
      unused = List.copyOf(unused);
    }

    static Sheet of(Understood sheet) {
      char delimiter = sheet.form().delimiter();
      return new Sheet(
          sheet.name(),
          sheet.mapping(),
          sheet.form().encoding(),
          delimiter == 0 ? null : String.valueOf(delimiter),
          sheet.form().headerRow(),
          sheet.form().footer().size(),
          sheet.columns(),
          sheet.unused());
    }
  }
}
