package org.truemark.intake.batch;

import java.util.List;

/// A record that was left out, with its text so that nothing is lost.
///
/// @param file the file or sheet
/// @param line 1-based line on which it starts
/// @param reason the sentence of the first problem
/// @param cells its cells as the file holds them, refused columns emptied
public record Reject(String file, long line, String reason, List<String> cells) {
  public Reject {
    cells = List.copyOf(cells);
  }
}
