package org.truemark.intake.batch;

import java.util.List;
import org.truemark.intake.file.SheetForm;

/// How a sheet was understood.
///
/// @param name the file, or the sheet of a workbook
/// @param mapping id of the mapping that read it, `draft` when none did
/// @param form encoding, delimiter, header and footer
/// @param columns what each header became
/// @param refused headers left out because such data are not kept
/// @param unused headers that no column of the model takes
public record Understood(
    String name,
    String mapping,
    SheetForm form,
    List<ColumnRead> columns,
    List<String> refused,
    List<String> unused) {
  public Understood {
    columns = List.copyOf(columns);
    refused = List.copyOf(refused);
    unused = List.copyOf(unused);
  }

  /// What a header became.
  ///
  /// @param header as the file writes it
  /// @param field `table.column`
  /// @param as kind of cell
  /// @param format how the cells were read: a date pattern, number marks, or empty
  public record ColumnRead(String header, String field, String as, String format) {}
}
