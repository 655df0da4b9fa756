package org.truemark.cli.page;

import org.truemark.cli.terminal.Terminal;

/// What a page is written on.
///
/// @param width columns
/// @param blocks true if block characters can be shown
/// @param styled true if headings may be bold
public record Canvas(int width, boolean blocks, boolean styled) {
  /// The canvas of a terminal, or of a pipe.
  public static Canvas of(Terminal terminal) {
    return new Canvas(terminal.width(), terminal.blocks(), terminal.styled());
  }
}
