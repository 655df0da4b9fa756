package org.truemark.intake.match;

import java.util.List;

/// The name and the headers of a sheet.
///
/// @param name of the file, without folders; of a workbook `book.xlsx!sheet`
/// @param headers as written, in their order
public record SheetHead(String name, List<String> headers) {
  public SheetHead {
    headers = List.copyOf(headers);
  }
}
