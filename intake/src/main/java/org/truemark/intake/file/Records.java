package org.truemark.intake.file;

/// The records of one table, unjudged: titles, header, rows, footers and blank lines alike.
interface Records {
  /// So many cells a record may have.
  int MAX_CELLS = 16_384;

  /// So many characters a cell may have.
  int MAX_CELL_LENGTH = 1 << 20;

  /// Gives every record to the sink, from the first one on.
  End read(Sink sink);

  /// The same records, but reading ends where quotes are not well-formed.
  default Records strictly() {
    return this;
  }

  /// Takes records.
  interface Sink {
    /// Takes one; `cells` is empty for an empty line and not kept by the reader.
    ///
    /// @return false to see no more
    boolean accept(long line, String[] cells);
  }

  /// Where reading ended, and why.
  ///
  /// @param line where the last record starts, whether or not it was given to the sink
  record End(How how, long line) {}

  /// Why reading ended.
  enum How {
    /// At the end of the file.
    COMPLETE,
    /// At the end of the file, and the last line has no line break.
    UNFINISHED,
    /// At the end of the file, inside quotes.
    CUT_OFF,
    /// The quotes are not well-formed: a lenient reader is needed to go on.
    BAD_QUOTES,
    CELL_TOO_LONG,
    TOO_MANY_CELLS,
    /// The archive or the XML around the records is damaged.
    BROKEN,
    /// The sink wanted no more.
    STOPPED;

    /// True if nothing was wrong.
    boolean inOrder() {
      return this == COMPLETE || this == UNFINISHED || this == STOPPED;
    }
  }
}
