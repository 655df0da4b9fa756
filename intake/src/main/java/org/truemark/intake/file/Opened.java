package org.truemark.intake.file;

import java.util.List;
import org.truemark.kernel.Problems;

/// A file after its first reading.
///
/// @param sheets what can be read, none when the file is refused; a file that is cut off still
///   shows the rows before the cut
/// @param problems of the file and its sheets as such; those of single rows come with the rows
public record Opened(List<Sheet> sheets, Problems problems) {
  public Opened {
    sheets = List.copyOf(sheets);
  }
}
